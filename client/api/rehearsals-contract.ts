import { z } from 'zod';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { Answers } from '../rehearsal/by-hand/from-afar.ts';
import { lineOf } from '../rehearsal/by-hand/said.ts';
import type { Whereabouts } from '../rehearsal/by-hand/standing.ts';
import { actWords } from '../rehearsal/by-hand/typed-act.ts';
import { SHIPPED_CASTS } from '../rehearsal/shipped.ts';
import { checked, mandateGiven, people } from './contract.ts';
import { LAUNCH_FAULTS, TEXT_FAULTS } from './fault-groups.ts';
import { route, taken, takenBy, told } from './route.ts';

/** What crosses the HTTP API about rehearsals, checked as the rest. */

const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined, 'expected a day, YYYY-MM-DD')
  .transform((text) => text as CivilDate);
const symbol = z.string().trim().min(1, 'expected a symbol').max(100, 'expected at most 100 characters');

/** What is to be rehearsed: a mandate by its text, its reading, or the symbol of its register; by whom; from when until when. */
export const rehearsalRequest = z
  .strictObject({
    ...mandateGiven,
    symbol: symbol.optional(),
    /** The name of a cast that is shipped, or the text of one. */
    cast: z.string().trim().min(1, 'expected a name, or the text of a cast').default(SHIPPED_CASTS[0]),
    people: people.nullable().default(null),
    paragraphs: z
      .array(z.string())
      .min(1, 'expected at least one paragraph, or null for all')
      .nullable()
      .default(null),
    from: day.nullable().default(null),
    until: day.nullable().default(null),
  })
  .refine(
    ({ text, reading, symbol }) => [text, reading, symbol].filter((each) => each !== undefined).length === 1,
    { message: 'expected one of the three: text, reading or symbol', path: ['symbol'] },
  );
export type RehearsalRequest = z.infer<typeof rehearsalRequest>;

/** One that is open, for a list. */
export interface RehearsalLine {
  id: string;
  symbol: string;
  /** What its cast is called; null: it is not begun yet. */
  cast: string | null;
  since: string;
  /** Since it last answered; 0 while it is at work. */
  quietSeconds: number;
  /** It has not answered all that it was asked. */
  isBusy: boolean;
  /** Of its process. */
  pid: number | null;
}

export type RehearsalAnswer = { id: string } & Whereabouts;

const word = z.string().max(20_000, 'expected at most 20000 characters');
const name = word.trim().min(1, 'expected words');
const number = z.number().int().min(1, 'expected 1 or more').max(9999, 'expected at most 9999');
const of = name.nullable().default(null);

/** An act by its fields: those of `POST /commands`, of which all may be left out that can be known. Names will do for people. */
const actCommand = z.looseObject({
  type: name,
  actor: name.optional(),
  onBehalfOf: name.nullable().optional(),
  comment: word.nullable().optional(),
});

const said = z.discriminatedUnion(
  'do',
  [
    z.strictObject({
      do: z.literal('travel'),
      how: z.union(
        [
          z.literal('next'),
          z.strictObject({ days: number }),
          z.strictObject({ months: number }),
          z.strictObject({ to: day }),
        ],
        'expected next, { days }, { months } or { to }, a day YYYY-MM-DD',
      ),
    }),
    z
      .strictObject({ do: z.literal('act'), obligation: name, command: actCommand })
      .transform(({ obligation, command }) => ({
        ...{ do: 'act' as const, words: actWords(obligation, command) },
      })),
    z.strictObject({ do: z.literal('as'), who: name }),
    z.strictObject({ do: z.literal('cast'), plays: z.boolean() }),
    z.strictObject({ do: z.enum(['story', 'plan', 'help']), of }),
    z.strictObject({ do: z.literal('inbox'), who: name, message: number.nullable().default(null) }),
    z.strictObject({ do: z.enum(['undo', 'where', 'outcome', 'quit']) }),
  ],
  'expected line, or do with one of travel, act, as, cast, undo, where, story, plan, inbox, outcome, help, quit',
);

const typed = z.strictObject({ line: word.regex(/^[^\r\n]*$/, 'expected one line') });

/** What is said: a line as on a terminal, or what such a line means. It goes on as a line. */
function lineIn(body: unknown): { value: string } | { wrong: string } {
  if (typeof body === 'object' && body !== null && 'line' in body) {
    const line = checked(typed, body);
    return 'wrong' in line ? line : { value: line.value.line };
  }
  const meant = checked(said, body);
  return 'wrong' in meant ? meant : { value: lineOf(meant.value) };
}

const ofStory = z.strictObject({ obligation: z.string().min(1, 'expected an id').optional() });
const ofInbox = z.strictObject({ person: z.string().trim().min(1, 'expected an id, a name or a post') });
const ofCompletions = z.strictObject({ line: z.string().max(20_000).default('') });
const at = taken(z.object({ id: z.string() }));

const rehearsalLine = told<RehearsalLine>()(
  z.object({
    id: z.string(),
    symbol: z.string(),
    cast: z.string().nullable(),
    since: z.string(),
    quietSeconds: z.number(),
    isBusy: z.boolean(),
    pid: z.number().int().nullable(),
  }),
);
const where = z.object({
  symbol: z.string(),
  from: z.string(),
  until: z.string(),
  today: z.string(),
  now: z.string(),
  castPlays: z.boolean(),
  obligations: z.array(z.object({ id: z.string(), product: z.string(), status: z.string() })),
  said: z.array(z.string()),
});
const rehearsalAnswer = told<RehearsalAnswer>()(where.extend({ id: z.string() }));
const LOST = ['rehearsal.unknown', 'rehearsal.lost', 'rehearsal.process-ended', 'house.not-running'] as const;

export const REHEARSAL_ROUTES = {
  rehearsals: route({
    summary: 'The rehearsals that are open.',
    answers: { 200: z.array(rehearsalLine) },
    faults: [],
  }),
  beginRehearsal: route({
    once: true,
    summary: 'Begins a rehearsal by hand, in a process of its own.',
    body: taken(rehearsalRequest),
    answers: { 201: rehearsalAnswer },
    faults: [
      ...TEXT_FAULTS,
      ...LAUNCH_FAULTS,
      ...LOST,
      'cast.unreadable',
      'cast.broken',
      'cast.unknown',
      'rehearsal.too-many',
    ],
  }),
  rehearsal: route({
    summary: 'Where a rehearsal stands.',
    params: at,
    answers: { 200: rehearsalAnswer },
    faults: LOST,
  }),
  commandRehearsal: route({
    once: true,
    summary: 'One command to a rehearsal: a line, or its meaning as JSON.',
    params: at,
    body: takenBy(z.union([typed, said]), lineIn),
    answers: {
      200: told<Answers['line']>()(
        z.object({ lines: z.array(z.string()), news: z.array(z.unknown()), where: z.unknown() }),
      ),
    },
    faults: LOST,
  }),
  rehearsalStory: route({
    summary: 'Every event of a rehearsal, of one obligation or of all.',
    params: at,
    query: taken(ofStory),
    answers: {
      200: told<Answers['story']>()(
        z.object({ stories: z.array(z.object({ obligation: z.string(), story: z.array(z.unknown()) })) }),
      ),
    },
    faults: [...LOST, 'obligation.unknown'],
  }),
  rehearsalInbox: route({
    summary: 'What a person would have been told so far.',
    params: at,
    query: taken(ofInbox),
    answers: { 200: told<Answers['inbox']>()(z.object({ messages: z.array(z.unknown()) })) },
    faults: LOST,
  }),
  rehearsalOutcome: route({
    summary: 'What is late so far, and why.',
    params: at,
    answers: { 200: z.unknown().meta({ description: 'As `rehearse --json` tells it: docs/rehearsal.md.' }) },
    faults: LOST,
  }),
  rehearsalCompletions: route({
    summary: 'What could stand at the end of a line.',
    params: at,
    query: taken(ofCompletions),
    answers: {
      200: told<Answers['completions']>()(z.object({ end: z.string(), completions: z.array(z.string()) })),
    },
    faults: LOST,
  }),
  endRehearsal: route({
    once: true,
    summary: 'Ends a rehearsal, and answers when nothing of it is left.',
    params: at,
    answers: { 204: null },
    faults: LOST,
  }),
} as const;
