import { z } from 'zod';
import type { Delivery } from '../../domain/obligation/obligation.ts';
import type { DueElement, Recipient } from '../../domain/reading/reading.ts';
import type { SeriesCommand, SeriesCommandOf, SeriesCommandType } from '../../domain/series/commands.ts';
import type { ReadEffect } from '../../domain/series/proposals.ts';
import { EVERY_SERIES_REFUSAL } from '../../domain/series/refusals.ts';
import { parseSeriesId, type SeriesId } from '../../domain/series/series.ts';
import type { BegunSeries } from '../../domain/series/state.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import type { SectionLine } from '../../store/sections.ts';
import type { SeriesStoryLine } from '../../store/series-reads.ts';
import {
  attribution,
  byObligation,
  checked,
  day,
  obligationIdText,
  type People,
  people,
  words,
} from './contract.ts';
import { COMMAND_FAULTS } from './fault-groups.ts';
import { fields } from './register-contract.ts';
import { route, taken, takenBy, told } from './route.ts';

/** What crosses the HTTP API about series, checked as the rest. */

const place = z.strictObject({
  symbol: words.refine((text) => !text.includes('#'), 'expected a symbol, A/RES/66/300'),
  paragraph: words.nullable().default(null),
});
const by = place.nullable().default(null);
const period = z.string().refine((text) => parsePeriod(text) !== undefined, 'expected a period, P26W or P6M');

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
  'merge-series': { into: obligationIdText, from: day, by },
  'end-series': { on: day, by },
  'renew-series': { by: place },
  'give-day': { on: day },
  'keep-series': { by: place },
} satisfies Record<SeriesCommandType, z.core.$ZodLooseShape>;

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

const ID = 'expected the id of a series, A/RES/72/12#7.1, with its # written as %23';
const seriesId = z
  .string(ID)
  .meta({ examples: ['A/RES/72/12#7.1'] })
  .refine((text) => parseSeriesId(text) !== undefined, ID)
  .transform((text) => text as SeriesId);
const ofSeries = z.strictObject({ id: seriesId });

const commands = (Object.keys(COMMANDS) as SeriesCommandType[]).map((type) =>
  z.strictObject({ type: z.literal(type), ...attribution, ...COMMANDS[type] }).meta({ title: type }),
);

const line = z.object({
  id: z.string(),
  product: z.string(),
  status: z.string(),
  rhythm: z.string(),
  lead: z.string(),
  started: z.number().int(),
  still: z.string().nullable(),
});

export const SERIES_ROUTES = {
  series: route({
    summary: 'All series, a line each; with `id` one, with its state, its record and objections to it.',
    query: taken(z.strictObject({ id: seriesId.optional() })),
    answers: {
      200: z.union([
        z.array(told<SeriesLine>()(line)),
        told<SeriesAsked>()(
          line.extend({ state: z.unknown(), story: z.array(z.unknown()), objections: z.array(z.string()) }),
        ),
      ]),
    },
    faults: ['series.unknown'],
  }),
  sections: route({
    summary: 'What is owed to the text of an obligation or a series and is no document of its own.',
    query: taken(byObligation),
    answers: {
      200: z.array(told<SectionLine>()(z.object({ of: z.unknown(), words: z.string(), to: z.string() }))),
    },
    faults: [],
  }),
  commandSeries: route({
    summary: 'Changes, suspends, goes on with, merges, renews or ends a series.',
    query: taken(ofSeries),
    body: takenBy<SeriesRequest>(
      // There is at least one; TypeScript cannot count them.
      z.discriminatedUnion('type', commands as [(typeof commands)[number], ...typeof commands]),
      seriesRequestIn,
    ),
    answers: { 200: z.object({ accepted: z.literal(true), seq: z.number().int() }) },
    faults: [
      ...COMMAND_FAULTS,
      'series.not-running',
      'series.no-answer',
      'calendar.unknown-body',
      'calendar.unknown-session',
    ],
    refusals: EVERY_SERIES_REFUSAL,
    keyed: true,
    tagged: true,
  }),
} as const;
