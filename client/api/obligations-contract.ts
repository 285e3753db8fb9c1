import { z } from 'zod';
import { SENSITIVITIES } from '../../domain/obligation/acts/handling/handling.ts';
import type { Clock } from '../../domain/obligation/clock.ts';
import { type Command, parseCommand } from '../../domain/obligation/commands.ts';
import { REFUSALS, type Refusal } from '../../domain/obligation/refusals.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import type { StoryLine } from '../../store/reads.ts';
import { commandSchema } from './command-schema.ts';
import { byObligation, launchRequest } from './contract.ts';
import { COMMAND_FAULTS, LAUNCH_FAULTS, TEXT_FAULTS } from './fault-groups.ts';
import { route, taken, takenBy, told } from './route.ts';

/** What crosses the HTTP API about obligations. */

const due = z.array(z.object({ delivery: z.string(), on: z.string() }));

/** A series that was begun. */
export const launchedSeries = z.object({
  /** How often, in words. */
  rhythm: z.string(),
  /** How long before it is due each cycle is launched, a period of ISO 8601. */
  lead: z.string(),
  /** The obligation that the first cycle will be, and the day of its launch; null: not known yet. */
  first: z.object({ id: z.string(), launchOn: z.string() }).nullable(),
});
export type LaunchedSeries = z.infer<typeof launchedSeries>;

/** What became of each duty of a launch. */
const launchedDuty = z.object({
  paragraph: z.string(),
  id: z.string(),
  outcome: z.enum(['launched', 'already launched']),
  /** What it is now: of what was launched before, whether there is anything left to do. */
  status: z.enum(['running', 'settled']),
  /** It was launched before, with other people than are named now; these were not taken. */
  othersNamed: z.boolean(),
  due,
  warnings: z.array(z.string()),
  /** What of the reading a person should look at. */
  doubts: z.array(z.string()),
  /** Of a duty that recurs: then `due` is of its first cycle. null: it is owed once. */
  series: launchedSeries.nullable(),
});
export type LaunchedDuty = z.infer<typeof launchedDuty>;

const launchAnswer = z.object({
  symbol: z.string(),
  duties: z.array(launchedDuty),
  /** Sections owed to another product, and what else creates no obligation of its own. */
  notOwn: z.array(z.object({ paragraph: z.string(), why: z.string() })),
});
export type LaunchAnswer = z.infer<typeof launchAnswer>;

const obligationLine = z.object({
  id: z.string(),
  status: z.string(),
  /** Where it runs; of a closed file how it ended: `delivered`, `withdrawn`, `merged`. */
  stage: z.string().nullable(),
  procedure: z.string(),
  holder: z.object({ post: z.string(), person: z.string() }).nullable(),
  nextDue: z.string().nullable(),
  /** The event that proposed new dates which nobody has answered yet. */
  proposal: z.number().int().nullable(),
  sensitivity: z.enum(SENSITIVITIES),
});
export type ObligationLine = z.infer<typeof obligationLine>;

/** An obligation as it stands; by its status there is more of it. */
const obligationState = told<ObligationState>()(
  z
    .object({
      status: z.enum(['nothing', 'confirmed', 'undone', 'running', 'settled']),
      seq: z.number().int(),
    })
    .meta({
      id: 'ObligationState',
      description: 'More fields stand in it by its status: docs/procedures.md.',
    }),
);

/** What a person is answered. `remedy`: what can be done about a refusal, where more can be said than it says itself. */
export type ActAnswer = { accepted: true } | { accepted: false; refused: Refusal; remedy?: string };

const acted = z.object({
  accepted: z.literal(true),
  /** The last event of its record by now. */
  seq: z.number().int(),
  state: obligationState,
});
export type Acted = z.infer<typeof acted>;

/** The clocks of an obligation as of now; null when it is not launched. */
const clockAnswer = z.object({
  id: z.string(),
  clock: told<Clock>()(
    z.object({ station: z.string(), launchedOn: z.string(), until: z.string() }),
  ).nullable(),
});
export type ClockAnswer = z.infer<typeof clockAnswer>;

const storyLine = told<StoryLine>()(
  z.object({
    seq: z.number().int(),
    type: z.string(),
    at: z.string(),
    actor: z.string(),
    actorName: z.string(),
    saying: z.string(),
    comment: z.string().nullable(),
    hash: z.string(),
  }),
);
const historyAnswer = z.object({
  id: z.string(),
  story: z.array(storyLine),
  /** What an auditor would object to; empty when the record holds. */
  objections: z.array(z.string()),
});
export type HistoryAnswer = z.infer<typeof historyAnswer>;

const command = takenBy<Command>(commandSchema, (value) => {
  if (Object.hasOwn(Object(value), 'seen'))
    return { wrong: 'seen: there is no such field; say it in If-Match' };
  const read = parseCommand(value);
  return typeof read === 'string' ? { wrong: read } : { value: read };
});

export const OBLIGATION_ROUTES = {
  launch: route({
    once: true,
    summary: 'Launches the duties of a mandate, all or those of some paragraphs.',
    about:
      'What is launched already stays as it is; the answer tells which. Sent again, nothing is done twice.',
    body: taken(launchRequest),
    answers: { 200: launchAnswer },
    faults: [...TEXT_FAULTS, ...LAUNCH_FAULTS],
  }),
  obligations: route({
    summary: 'Every obligation in one line, those first that are due first.',
    answers: { 200: z.array(obligationLine) },
    faults: [],
  }),
  obligation: route({
    summary: 'Where an obligation stands.',
    query: taken(byObligation),
    answers: { 200: obligationState },
    faults: ['obligation.unknown'],
    tagged: true,
  }),
  history: route({
    summary: 'The record of an obligation, event by event, and what an auditor would object to in it.',
    query: taken(byObligation),
    answers: { 200: historyAnswer },
    faults: ['obligation.unknown'],
  }),
  clock: route({
    summary: 'How long an obligation has run, net of waiting for others, and by holder.',
    query: taken(byObligation),
    answers: { 200: clockAnswer },
    faults: ['obligation.unknown'],
  }),
  act: route({
    summary: 'Does something with an obligation: one act of docs/procedures.md.',
    about:
      'The same commandId is the same act, however often it is sent; another act under it is refused. A refusal of a rule has the status of its code and is kept in the record. A closed file takes what can still become known.',
    query: taken(byObligation),
    body: command,
    answers: { 200: acted },
    faults: [...COMMAND_FAULTS, 'obligation.not-running', 'obligation.no-answer'],
    refusals: REFUSALS,
    keyed: true,
    tagged: true,
  }),
  resume: route({
    once: true,
    summary: 'Starts the run of an obligation or a series again from its record.',
    query: taken(byObligation),
    answers: { 200: z.object({ id: z.string() }) },
    faults: [
      'obligation.unknown',
      'obligation.undone',
      'obligation.not-running',
      'series.not-running',
      'temporal.not-ours',
      'temporal.unreachable',
    ],
  }),
} as const;
