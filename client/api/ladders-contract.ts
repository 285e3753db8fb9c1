import { z } from 'zod';
import type { EventFacts } from '../../domain/obligation/events.ts';
import { attribution, obligationIdText, words } from './contract.ts';
import { route, taken, told } from './route.ts';

const { comment: _why, ...named } = attribution;
const taking = z.strictObject({
  ...named,
  reason: words,
  /** Which are meant; null: all that run. */
  ids: z.array(obligationIdText).min(1, 'expected at least one id, or null for all').nullable().default(null),
  /** Only those that are planned for that duty station. */
  station: words.nullable().default(null),
  /** Only tell what would be. */
  try: z.boolean().default(false),
});
/** Has what runs go by the ladders that are in force now. */
export type TakingRequest = z.infer<typeof taking>;

/** What became of one: `same`: it goes by them already; `refused`: a rule stands against it; `not-reached`: its run has not answered. */
export interface TakingLine {
  id: string;
  outcome: 'taken' | 'same' | 'refused' | 'not-reached';
  /** Why not; null where it was taken. */
  why: string | null;
  /** What it awaits and speaks of on another day next. */
  replanned: EventFacts['LaddersTaken']['replanned'];
}

export interface TakingAnswer {
  /** The change of the calendar up to which the ladders were set. */
  calendarSeq: number;
  isTry: boolean;
  /** In the order of ids. */
  obligations: TakingLine[];
}

export const LADDER_ROUTES = {
  takeLadders: route({
    once: true,
    summary: 'Gives what runs the ladders that are in force now.',
    body: taken(taking),
    answers: {
      200: told<TakingAnswer>()(
        z.object({
          calendarSeq: z.number().int(),
          isTry: z.boolean(),
          obligations: z.array(
            z.object({
              id: z.string(),
              outcome: z.enum(['taken', 'same', 'refused', 'not-reached']),
              why: z.string().nullable(),
            }),
          ),
        }),
      ),
    },
    faults: ['obligation.unknown'],
    keyed: true,
  }),
} as const;
