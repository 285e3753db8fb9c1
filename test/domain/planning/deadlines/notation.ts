import type { PlanningFact } from '../../../../domain/planning/world.ts';
import type { DueElement, Recipient } from '../../../../domain/reading/reading.ts';
import { type CivilDate, civilDate } from '../../../../domain/time/civil-date.ts';

/** How the tables of this folder write elements of time, recipients and facts; README.md tells it to people. */

type Parts = (name: string) => string;
type Form<T> = [form: RegExp, made: (part: Parts) => T];

/** What the first form that fits makes of a text. */
function read<T>(forms: readonly Form<T>[], text: string, where: string): T {
  for (const [form, made] of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return made((name) => groups[name] ?? '');
  }
  throw new Error(`${where}: cannot read “${text}”; README.md says how it is written`);
}

const readList = <T>(forms: readonly Form<T>[], cell: string, where: string): T[] =>
  cell === '' ? [] : cell.split('; ').map((text) => read(forms, text, where));

const sessionOf = (text: string): number | 'next' => (text === 'next' ? 'next' : Number(text));

const ELEMENTS: Form<DueElement>[] = [
  [/^date (?<date>.*)$/, (part) => ({ type: 'date', date: part('date') })],
  [
    /^session (?<body>.+) (?<session>next|\d+)$/,
    (part) => ({ type: 'session', body: part('body'), session: sessionOf(part('session')) }),
  ],
  [
    /^every (?<every>\S+) from (?<from>\S+)$/,
    (part) => ({ type: 'recurring', every: part('every'), from: part('from') }),
  ],
  [/^every (?<every>.+)$/, (part) => ({ type: 'recurring', every: part('every') })],
  [
    /^within (?<within>\S+) working days of (?<from>.+)$/,
    (part) => ({ type: 'relative', within: part('within'), from: part('from'), working: true }),
  ],
  [
    /^within (?<within>\S+) of (?<from>.+)$/,
    (part) => ({ type: 'relative', within: part('within'), from: part('from') }),
  ],
  [/^event (?<text>.+)$/, (part) => ({ type: 'event', text: part('text') })],
  [/^no day: (?<text>.+)$/, (part) => ({ type: 'unspecified', text: part('text') })],
];

/** `date 2009-06-01; session GA 63`. */
export const readElements = (cell: string, where: string): DueElement[] => readList(ELEMENTS, cell, where);

/** `GA 64`, `COP:UNTOC next`, `Member States`; undefined for an empty cell. */
export function readRecipient(cell: string): Recipient | undefined {
  if (cell === '') return undefined;
  const [, body = cell, session] = /^(.+) (next|\d+)$/.exec(cell) ?? [];
  return { body, session: session === undefined ? null : sessionOf(session) };
}

const SAID = { source: 'an officer', grade: 'primary' } as const;
const day = (text: string): CivilDate => civilDate(text);

const FACTS: Form<PlanningFact>[] = [
  [
    /^(?<body>.+) (?<number>\d+) opens (?<opens>\S+) closes (?<closes>\S+)$/,
    (part) => ({
      ...{ kind: 'session', body: part('body'), number: Number(part('number')), ...SAID },
      ...{ opens: day(part('opens')), closes: part('closes') === '?' ? null : day(part('closes')) },
    }),
  ],
  [
    /^(?<body>.+) (?<session>\d+) takes it up on (?<on>\S+)(?: for (?<symbol>\S+))?$/,
    (part) => ({
      ...{ kind: 'meeting', body: part('body'), session: Number(part('session')), ...SAID },
      ...{ on: day(part('on')), for: part('symbol') || null },
    }),
  ],
  [
    /^(?<on>\S+) is a holiday in (?<station>.+)$/,
    (part) => ({
      kind: 'holiday',
      station: part('station'),
      on: day(part('on')),
      name: 'a holiday',
      ...SAID,
    }),
  ],
  [
    /^(?<on>\S+) is no holiday in (?<station>.+)$/,
    (part) => ({ kind: 'working-day', station: part('station'), on: day(part('on')), ...SAID }),
  ],
  [
    /^(?<body>.+) meets in (?<station>.+)$/,
    (part) => ({
      ...{ kind: 'body', body: part('body'), name: part('body'), byYear: false, ...SAID },
      station: part('station'),
    }),
  ],
  [
    /^(?<body>.+) goes by (?<timetable>\S+) from (?<from>\S+)(?: at (?<station>.+))?$/,
    (part) => ({
      ...{ kind: 'timetable', body: part('body'), timetable: part('timetable'), ...SAID },
      ...{ station: part('station') || null, from: day(part('from')) },
    }),
  ],
  [
    /^(?<of>\S+) takes (?<days>\d+) working days from (?<from>\S+)(?: at (?<station>.+))?$/,
    (part) => ({
      ...{ kind: 'length', of: part('of'), workingDays: Number(part('days')), ...SAID },
      ...{ station: part('station') || null, from: day(part('from')) },
    }),
  ],
  [
    /^(?<post>\S+) is away (?<from>\S+) to (?<to>\S+)$/,
    (part) => ({
      kind: 'absence',
      post: part('post'),
      from: day(part('from')),
      to: day(part('to')),
      ...SAID,
    }),
  ],
];

/** `GA 64 takes it up on 2009-10-12; drafter is away 2009-05-01 to 2009-05-15`. */
export const readFacts = (cell: string, where: string): PlanningFact[] => readList(FACTS, cell, where);
