import { z } from 'zod';
import type { Delivery } from '../../domain/obligation/obligation.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import type { DueElement, Recipient } from '../../domain/reading/reading.ts';
import type { SeriesCommand, SeriesCommandOf, SeriesCommandType } from '../../domain/series/commands.ts';
import type { ReadEffect } from '../../domain/series/proposals.ts';
import type { BegunSeries } from '../../domain/series/state.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import type { SeriesStoryLine } from '../../store/series-reads.ts';
import { checked, type People, people, personId, words } from './contract.ts';
import { fields } from './register-contract.ts';

/** What crosses the HTTP API about series, checked as the rest. */

const day = z.string().refine((text) => parseCivilDate(text) !== undefined, 'expected a day, YYYY-MM-DD');
const place = z.strictObject({
  symbol: words.refine((text) => !text.includes('#'), 'expected a symbol, A/RES/66/300'),
  paragraph: words.nullable().default(null),
});
const by = place.nullable().default(null);
const period = z.string().refine((text) => parsePeriod(text) !== undefined, 'expected a period, P26W or P6M');
const id = z
  .string()
  .refine((text) => parseObligationId(text) !== undefined, 'expected the id of an obligation');

/** What each command is given. Recipients and times are said as of a reading; the house makes deliveries of them. */
const COMMANDS = {
  'change-series': {
    from: day,
    by,
    recipients: fields.recipients.nullable().default(null),
    due: fields.due.nullable().default(null),
    lead: period.nullable().default(null),
    people: people.nullable().default(null),
  },
  'suspend-series': { by },
  'resume-series': { from: day, by },
  'merge-series': { into: id, from: day, by },
  'end-series': { on: day, by },
  'renew-series': { by: place },
  'give-day': { on: day },
  'keep-series': { by: place },
} satisfies Record<SeriesCommandType, z.core.$ZodLooseShape>;

const attribution = {
  commandId: z.string().trim().min(1, 'expected a text of 1 to 300 characters').max(300),
  actor: personId,
  onBehalfOf: personId.nullable().default(null),
  comment: z.string().max(20_000, 'expected at most 20000 characters').nullable().default(null),
};

/** A command to a series, as it is asked for from outside. */
export type SeriesRequest = Exclude<SeriesCommand, { type: 'change-series' }> | ChangeRequest;
export type ChangeRequest = Omit<SeriesCommandOf<'change-series'>, 'deliveries' | 'posts'> & {
  recipients: Recipient[] | null;
  due: DueElement[] | null;
  people: People | null;
};

/** The command that an unknown value is, or what is wrong with it. */
export function seriesRequestIn(value: unknown): { value: SeriesRequest } | { wrong: string } {
  const types = Object.keys(COMMANDS) as SeriesCommandType[];
  const type = types.find((known) => known === (value as { type?: unknown } | null)?.type);
  if (type === undefined) return { wrong: `type: expected one of ${types.join(', ')}` };
  const schema = z.strictObject({ type: z.literal(type), ...attribution, ...COMMANDS[type] });
  const result = checked(schema, value);
  // TypeScript does not see that the schema is that of `type`: `COMMANDS` has made sure of it.
  return 'wrong' in result ? result : { value: result.value as unknown as SeriesRequest };
}

/** What comes next in a series. */
export type NextTold =
  | {
      kind: 'cycle';
      /** The obligation that it will be. */
      id: string;
      key: string;
      due: string;
      launchOn: string;
      deliveries: Delivery[];
      provisional: boolean;
    }
  | { kind: 'unknown'; why: string }
  | { kind: 'none' | 'suspended' };

/** A series in a line: where it stands, and what a person should look at. */
export interface SeriesLine {
  id: string;
  product: string;
  status: BegunSeries['status'];
  /** How often, in words, by the term that holds now. */
  rhythm: string;
  lead: string;
  /** Who holds the post now, by name and by id; null: it is vacant. */
  officer: { post: string; person: string | null; id: string | null };
  started: number;
  last: { id: string; due: string } | null;
  next: NextTold;
  /** Why nothing more is started, or will be from a day on; null: it goes on. */
  still: string | null;
  /** What later mandates were read as doing to it, not answered yet. */
  proposals: ReadEffect[];
}

/** A series with its state, its record, and what an auditor would object to; empty when that holds. */
export interface SeriesAsked extends SeriesLine {
  state: BegunSeries;
  story: SeriesStoryLine[];
  objections: string[];
}
