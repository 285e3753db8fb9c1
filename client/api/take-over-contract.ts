import { z } from 'zod';
import { COLUMN_NAMES } from '../../domain/obligation/acts/taking-over/columns.ts';
import { lead, people } from './contract.ts';
import { LAUNCH_FAULTS } from './fault-groups.ts';
import { route, taken } from './route.ts';

/** More duties than a secretariat has, each with a long past. */
const MOST_ROWS = 5000;
const cell = z.string().max(20_000, 'expected at most 20,000 characters').default('');

/** A row as its file has it; an empty column says nothing. */
const row = z.strictObject({
  /** As a spreadsheet counts. */
  row: z.number().int().min(1),
  obligation: cell,
  what: cell,
  on: cell,
  saidBy: cell,
  evidence: cell,
  cells: z.partialRecord(z.enum(COLUMN_NAMES), cell).default({}),
});

/** The taking over of duties that began elsewhere. `try`: only tells what would be. */
export const takeOverRequest = z.strictObject({
  /** Told in messages. */
  file: z.string().max(200).default('The rows'),
  rows: z.array(row).min(1, 'expected at least one row').max(MOST_ROWS, `expected at most ${MOST_ROWS} rows`),
  people,
  /** Of duties that recur: how long before it is due each later cycle is launched; null: as long as the usual steps take. */
  lead,
  try: z.boolean().default(false),
});
export type TakeOverRequest = z.infer<typeof takeOverRequest>;

const dated = z.object({ milestone: z.string(), on: z.string() });

/** Where a duty stands that was taken over, or would be. */
const takenDuty = z.object({
  id: z.string(),
  /** `taken over before`: by the same statements; nothing was done again. */
  outcome: z.enum(['taken over', 'would be taken over', 'taken over before']),
  statements: z.number().int(),
  /** As the list tells it: `done` when nothing is owed any more. */
  stage: z.string(),
  holder: z.object({ post: z.string(), person: z.string().nullable() }),
  next: dated.nullable(),
  /** Milestones whose day is over and that are not reached. */
  overdue: z.array(dated),
  /** Of a cycle: the series that begins with it, or would. null: it is owed once, or was taken over before. */
  series: z.object({ id: z.string(), lead: z.string() }).nullable(),
});
export type TakenDuty = z.infer<typeof takenDuty>;

const takeOverAnswer = z.object({ duties: z.array(takenDuty) });
export type TakeOverAnswer = z.infer<typeof takeOverAnswer>;

export const TAKE_OVER_ROUTES = {
  takeOver: route({
    once: true,
    summary: 'Takes over duties that began elsewhere, by statements of what has happened.',
    body: taken(takeOverRequest),
    answers: { 200: takeOverAnswer },
    faults: ['take-over.broken-rows', ...LAUNCH_FAULTS],
  }),
} as const;
