import { z } from 'zod';
import { AWAITED } from '../../domain/obligation/ladder/ladders.ts';
import type { CalendarAnswer, CalendarFacts } from '../../domain/planning/calendar-record.ts';
import type { NamedInVain } from '../../domain/planning/facts-known.ts';
import type { Feasibility } from '../../domain/planning/plan.ts';
import type { MoveWithWhy } from '../../domain/planning/what-if.ts';
import type { PlanningFact } from '../../domain/planning/world.ts';
import type { CalendarLine } from '../../store/calendar.ts';
import type { CalendarReach } from '../../store/calendar-reach.ts';
import type { CalendarChangeOutcome } from '../../workflows/messages.ts';
import { day, personId, sha256, words } from './contract.ts';
import { bytes, route, taken, told } from './route.ts';

/** What crosses the HTTP API about the calendar, checked as the rest. */

/** More than any year of meetings. */
const MOST_FACTS = 5_000;

const number = z.number().int().min(1, 'expected a number, 1 or more').max(9_999, 'expected at most 9999');
const station = words.nullable();
const cited = {
  source: words,
  grade: z.enum(['primary', 'secondary', 'computed', 'assumed']),
};

const rungDays = z.number().int('expected a whole number of working days');
const rungKind = z.enum(['reminder', 'escalation']);
const hearers = z.array(z.enum(['awaited', 'officer', 'supervisor'])).min(1, 'expected at least one hearer');

const fact = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    body: words,
    number,
    opens: day,
    closes: day.nullable(),
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('meeting'),
    body: words,
    session: number,
    for: words.nullable(),
    on: day,
    ...cited,
  }),
  z.strictObject({ kind: z.literal('holiday'), station: words, on: day, name: words, ...cited }),
  z.strictObject({ kind: z.literal('working-day'), station: words, on: day, ...cited }),
  z.strictObject({
    kind: z.literal('body'),
    body: words,
    name: words,
    byYear: z.boolean(),
    station: words,
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('length'),
    of: words,
    workingDays: z
      .number()
      .int()
      .min(0, 'expected 0 or more working days')
      .max(1_000, 'expected at most 1000'),
    station,
    from: day,
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('timetable'),
    body: words,
    timetable: words,
    station,
    from: day,
    ...cited,
  }),
  z.strictObject({
    kind: z.literal('ladder'),
    wait: z.enum(AWAITED, { error: () => `expected one of ${AWAITED.join(', ')}` }),
    rungs: z
      .array(z.strictObject({ name: words, workingDays: rungDays, kind: rungKind, to: hearers }))
      .min(1, 'expected at least one rung')
      .max(50, 'expected at most 50 rungs'),
    rhythm: z.strictObject({ workingDays: rungDays, kind: rungKind, to: hearers }),
    station,
    from: day,
    ...cited,
  }),
  z.strictObject({ kind: z.literal('absence'), post: words, from: day, to: day, ...cited }),
]);

const facts = z
  .array(
    fact.refine(inOrder, {
      message: 'expected a last day that is not before the first',
      path: ['to'],
    }),
  )
  .min(1, 'expected at least one fact')
  .max(MOST_FACTS, `expected at most ${MOST_FACTS} facts at a time`);

/** What opens closes later; who goes comes back later. */
function inOrder(each: z.infer<typeof fact>): boolean {
  if (each.kind === 'absence') return each.from <= each.to;
  return each.kind !== 'session' || each.closes === null || each.opens <= each.closes;
}

/** What an officer says of the calendar. `file`: from which it was read. */
export const calendarRequest = z.strictObject({
  commandId: z.string().trim().min(1, 'expected an id').max(300, 'expected at most 300 characters'),
  actor: personId,
  facts,
  file: z
    .strictObject({
      name: words,
      sha256,
    })
    .nullable()
    .default(null),
  reason: words,
});

/** What is asked before anything is changed. */
export const whatIfRequest = z.strictObject({ facts });

/** The facts as the planner takes them: the days were looked at. */
export const factsOf = (checked: z.infer<typeof facts>): PlanningFact[] => checked as PlanningFact[];

export type CalendarRequest = Omit<z.infer<typeof calendarRequest>, 'facts'> & CalendarFacts;

/** The number of the change in the calendar's record. */
export type CalendarTaken = Pick<CalendarAnswer, 'seq'>;

/** What has followed a change. `outcome` null: not all that runs was tried yet; `waiting` in it are tried again. */
export interface CalendarFollowed {
  seq: number;
  outcome: CalendarChangeOutcome | null;
}

/** A change by its number, as a query has it. */
export const changeNumber = z.strictObject({
  seq: z.coerce
    .number('expected the number of a change')
    .int()
    .min(1, 'expected the number of a change')
    .max(999_999_999, 'expected the number of a change'),
});

/** The calendar's record: what officers said, when and why. What the program ships with is not in it. */
export interface CalendarAsked {
  seq: number;
  changes: CalendarLine[];
  /** Whom the last change has reached so far, and who waits; null: there is none. */
  reach: CalendarReach | null;
  /** What an auditor would object to; empty when it holds. */
  objections: string[];
}

/** What would become of one obligation that runs. */
export interface ObligationMoved {
  id: string;
  /** Its own plan has other days than the calendar gives it now: proposed and not answered, kept, extended or reached. */
  apart: boolean;
  moves: (MoveWithWhy & { why: string[] })[];
  /** Whether there is time for everything, now and then; null when it could not be planned. */
  feasibility: { before: Feasibility | null; after: Feasibility | null };
}

export interface WhatIfAnswer {
  /** By which change of the calendar it stands now. */
  seq: number;
  moved: ObligationMoved[];
  /** How many obligations run to which nothing would happen. */
  same: number;
  /** Lengths and absences of names that nobody has in anything that runs: they move nothing. */
  inVain: NamedInVain[];
}

const calendarTaken = z.object({ seq: z.number().int() });
const calendarAsked = told<CalendarAsked>()(
  z.object({ seq: z.number().int(), changes: z.array(z.unknown()), objections: z.array(z.string()) }),
);
const followed = told<CalendarFollowed>()(
  z.object({
    seq: z.number().int(),
    outcome: z
      .object({ proposed: z.number().int(), same: z.number().int(), waiting: z.number().int() })
      .nullable(),
  }),
);
const whatIfAnswer = told<WhatIfAnswer>()(
  z.object({
    seq: z.number().int(),
    moved: z.array(z.object({ id: z.string(), apart: z.boolean(), moves: z.array(z.unknown()) })),
    same: z.number().int(),
    inVain: z.array(z.unknown()),
  }),
);
const UNKNOWN = [
  'calendar.unknown-body',
  'calendar.unknown-station',
  'calendar.unknown-session',
  'calendar.bad-ladder',
] as const;

/** What a file says: facts as `POST /calendar` and `POST /what-if` take them, and which file it was. */
export interface CalendarFileAnswer {
  facts: PlanningFact[];
  file: { name: string; sha256: string };
}

/** The request whose body is a file. */
export const CALENDAR_FILE_ROUTES = {
  readCalendarFile: route({
    summary: 'Reads a calendar file, iCalendar or CSV, and answers what it says as facts. Keeps nothing.',
    about:
      'The answer is what POST /what-if and POST /calendar take, with an actor and a reason. `station`: of holidays that name none.',
    query: taken(z.strictObject({ name: words.optional(), station: words.optional() })),
    body: bytes('application/octet-stream', 'multipart/form-data'),
    answers: {
      200: told<CalendarFileAnswer>()(
        z.object({ facts: z.array(z.unknown()), file: z.object({ name: z.string(), sha256: z.string() }) }),
      ),
    },
    faults: [
      'calendar.unreadable',
      'calendar.broken-rows',
      'calendar.unknown-station',
      'calendar.unknown-body',
      'document.broken-off',
      'document.too-large',
    ],
  }),
} as const;

export const CALENDAR_ROUTES = {
  changeCalendar: route({
    once: true,
    summary:
      'Takes facts into the calendar: sessions, meetings, holidays, lengths, timetables, ladders, absences.',
    about: 'All that runs is then planned again; GET /calendar-change tells what came of it.',
    body: taken(calendarRequest),
    answers: { 200: calendarTaken },
    faults: UNKNOWN,
    keyed: true,
  }),
  calendar: route({
    summary: 'The record of the calendar: each change with facts, when, who and why.',
    answers: { 200: calendarAsked },
    faults: [],
  }),
  calendarChange: route({
    summary: 'What followed a change of the calendar.',
    query: taken(changeNumber),
    answers: { 200: followed },
    faults: [],
  }),
  whatIf: route({
    summary: 'What would move of all that runs, if these facts were so. Writes nothing.',
    body: taken(whatIfRequest),
    answers: { 200: whatIfAnswer },
    faults: UNKNOWN,
  }),
} as const;
