import { z } from 'zod';
import { launchRequest } from './contract.ts';
import { LAUNCH_FAULTS, TEXT_FAULTS } from './fault-groups.ts';
import { launchedSeries } from './obligations-contract.ts';
import { route, taken } from './route.ts';

/** What crosses the HTTP API about a launch that nobody has asked for yet. */

const refusal = z.object({
  /** null: it stands against all of it. */
  paragraph: z.string().nullable(),
  code: z.string(),
  why: z.string(),
  remedy: z.string(),
});

const step = z.object({
  milestone: z.string(),
  step: z.string(),
  /** null: it is for all deliveries. */
  delivery: z.string().nullable(),
  on: z.string(),
  /** Whose it is. */
  posts: z.array(z.string()),
  /** Why it is this day, each sentence resting on those before it. */
  why: z.array(z.object({ sentence: z.string(), source: z.string(), grade: z.string() })),
});

const plannedDuty = z.object({
  paragraph: z.string(),
  /** The id that it has, or would be given. */
  id: z.string(),
  outcome: z.enum(['would be launched', 'already launched']),
  /** Of what was launched before; null: it is not. */
  status: z.enum(['running', 'settled']).nullable(),
  /** It was launched before, with other people than are named now; these would not be taken. */
  othersNamed: z.boolean(),
  due: z.array(z.object({ delivery: z.string(), on: z.string() })),
  /** Of a series: those of its first cycle. */
  steps: z.array(step),
  warnings: z.array(z.string()),
  doubts: z.array(z.string()),
  series: launchedSeries.nullable(),
});
export type PlannedDuty = z.infer<typeof plannedDuty>;

const planAnswer = z.object({
  symbol: z.string(),
  /** The day on which it would be launched. */
  today: z.string(),
  duties: z.array(plannedDuty),
  notOwn: z.array(z.object({ paragraph: z.string(), why: z.string() })),
  /** Who would hold the posts that day, by the directory and by what the launch would say to it. */
  posts: z.array(
    z.object({
      post: z.string(),
      person: z.string().nullable(),
      /** The directory does not know yet that they hold it. */
      isNew: z.boolean(),
      away: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
    }),
  ),
  /** What stands against it; as long as anything does, a launch does nothing at all. */
  against: z.array(refusal),
});
export type PlanAnswer = z.infer<typeof planAnswer>;

export const PLAN_ROUTES = {
  planLaunch: route({
    summary: 'What a launch would do, and what stands against it. Writes nothing.',
    about: 'Takes what POST /launches takes, and looks by the same rules.',
    body: taken(launchRequest),
    answers: { 200: planAnswer },
    faults: [...TEXT_FAULTS, ...LAUNCH_FAULTS],
  }),
} as const;
