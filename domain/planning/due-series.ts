import type { Cited } from '../time/citation.ts';
import { type CivilDate, daysBetween, parseCivilDate } from '../time/civil-date.ts';
import { addPeriod, type Period, parsePeriod } from '../time/period.ts';
import { findSession, nextSession, type Session } from '../time/sessions.ts';
import { ask } from './due-day.ts';
import { fromSession, openingStep } from './due-session.ts';
import { isWithinHorizon } from './horizon.ts';
import { aDay, prove, READ_SO } from './proof-book.ts';
import type { Due, ElementOf, Point, Resolving, Said } from './stated.ts';

/** So many days of a series are told; it goes on. */
export const TOLD = 5;

type Recurring = Said<ElementOf<'recurring'>>;
type Anchor = Extract<Point, { kind: 'day' | 'window' }>;

/**
 * A rhythm, from the first due that the text names; without one from adoption: then the first is due one period after.
 * Each day is counted from the anchor, so that the end of a month stays one.
 */
export function seriesOf(resolving: Resolving, recurring: Recurring, first: Anchor | undefined): Due {
  const { element, words } = recurring;
  if (element.every === 'session') return everySession(resolving, recurring, first);
  const period = parsePeriod(element.every);
  if (period === undefined) return ask(resolving, 'no-length', words ?? element.every);
  if (element.from !== undefined) return countedFrom(resolving, recurring, period, element.from);
  if (first === undefined) {
    const anchor = { on: resolving.stated.adopted, step: resolving.adoption() };
    return everyPeriod(resolving, words, anchor, period, 'one-period-after', null, FROM_ADOPTION);
  }
  if (first.kind === 'window' && first.session !== null) {
    const { body } = first.session;
    const sessions = sessionsEvery(resolving, body, first, period);
    if (sessions.length === TOLD) return ofSessions(resolving, words, body, sessions, first);
    return everyPeriod(
      resolving,
      words,
      { on: first.from, step: openingOf(resolving, first) },
      period,
      'on-it',
      first,
    );
  }
  return everyPeriod(resolving, words, lastDayOf(resolving, first), period, 'on-it');
}

/** "every 120 days starting from 16 October 2019": the first is due one period after that day. */
function countedFrom(resolving: Resolving, { words }: Recurring, period: Period, from: string): Due {
  const { stated, book } = resolving;
  const start = parseCivilDate(from);
  if (start === undefined) return ask(resolving, 'no-such-day', words ?? from);
  const step = prove(book, 'day-in-the-text', { words, date: from }, [], aDay(start), stated.words);
  return everyPeriod(resolving, words, { on: start, step }, period, 'one-period-after');
}

function everyPeriod(
  resolving: Resolving,
  words: string | null,
  anchor: { on: CivilDate; step: number },
  period: Period,
  begins: 'on-it' | 'one-period-after',
  first: Extract<Point, { kind: 'window' }> | null = null,
  cited: Cited = resolving.stated.words,
): Due {
  const { book } = resolving;
  const skip = begins === 'on-it' ? 0 : 1;
  const days: CivilDate[] = [];
  for (let count = skip; count < TOLD + skip; count += 1) {
    const on = after(anchor.on, period, count);
    if (on === undefined || !isWithinHorizon(on)) break;
    days.push(on);
  }
  if (days.length === 0) return ask(resolving, 'beyond-the-calendar', words);
  const { months, days: periodDays } = period;
  const step = prove(
    book,
    'every-period',
    { words, months, days: periodDays, begins },
    [anchor.step],
    { kind: 'series', days },
    cited,
  );
  const rhythm = { anchor: anchor.on, anchorStep: anchor.step, months, days: periodDays };
  return {
    ...{ kind: 'series', days, step, provisional: first?.provisional ?? false, first, rhythm },
    sessions: [],
  };
}

/** The text says how often, not since when; that it counts from adoption is ours to assume. */
const FROM_ADOPTION = {
  source: 'counted from adoption, as the text names no first date',
  grade: 'assumed',
} as const;

/** The anchor and `count` periods more. */
export function after(anchor: CivilDate, { months, days }: Period, count: number): CivilDate | undefined {
  if (count === 0) return anchor;
  return addPeriod(anchor, { months: months * count, days: days * count });
}

/** "at each session": each that opens after the one named, or after adoption. */
function everySession(resolving: Resolving, { words }: Recurring, first: Anchor | undefined): Due {
  const { stated, known } = resolving;
  const named = first?.kind === 'window' ? first.session : null;
  const body = named?.body ?? stated.body;
  const begin =
    named === null ? nextSession(body, stated.adopted, known) : findSession(body, named.number, known);
  if (begin === undefined) return ask(resolving, 'next-session-unknown', words, { body, session: null });
  const sessions: Session[] = [];
  for (let number = begin.number; sessions.length < TOLD; number += 1) {
    const session = findSession(body, number, known);
    if (session === undefined || !isWithinHorizon(session.closes)) break;
    sessions.push(session);
  }
  const window = first?.kind === 'window' ? first : fromSession(resolving, body, begin.number, null);
  return window.kind === 'window' ? ofSessions(resolving, words, body, sessions, window) : window;
}

function ofSessions(
  resolving: Resolving,
  words: string | null,
  body: string,
  sessions: Session[],
  first: Extract<Point, { kind: 'window' }>,
): Due {
  const { stated, book } = resolving;
  const openings = sessions.map((session) => openingStep(resolving, session));
  const days = sessions.map(({ opens }) => opens);
  const numbers = sessions.map(({ number }) => number);
  const step = prove(
    book,
    'every-session',
    { words, body, sessions: numbers },
    openings,
    { kind: 'series', days },
    stated.words,
  );
  const provisional = sessions.some((session) => session.provisional);
  const each = numbers.map((number) => ({ body, number }));
  return { kind: 'series', days, step, provisional, first, sessions: each, rhythm: null };
}

/** "at its sixty-fourth session and every two years": the sessions that open nearest to each period after the first. */
function sessionsEvery(
  { known }: Resolving,
  body: string,
  first: Extract<Point, { kind: 'window' }>,
  period: Period,
): Session[] {
  const start = first.session && findSession(body, first.session.number, known);
  const sessions = start ? [start] : [];
  while (sessions.length > 0 && sessions.length < TOLD) {
    const target = after(first.from, period, sessions.length);
    const last = sessions.at(-1);
    const found = target && last && nearest(body, last.number + 1, target, known);
    if (found === undefined) break;
    sessions.push(found);
  }
  return sessions;
}

/** The session from that number on which opens nearest to a day; undefined when none is known. */
export function nearest(
  body: string,
  from: number,
  target: CivilDate,
  known: Resolving['known'],
): Session | undefined {
  let best: Session | undefined;
  for (let number = from; ; number += 1) {
    const session = findSession(body, number, known);
    if (session === undefined) return best;
    const isFurther =
      best !== undefined &&
      Math.abs(daysBetween(session.opens, target)) >= Math.abs(daysBetween(best.opens, target));
    if (isFurther) return best;
    best = session;
  }
}

/** A month or a year in the text is anchored on its last day. */
export function lastDayOf({ book }: Pick<Resolving, 'book'>, point: Anchor): { on: CivilDate; step: number } {
  if (point.kind === 'day') return point;
  return {
    on: point.to,
    step: prove(book, 'last-day-keeps-the-word', {}, [point.step], aDay(point.to), READ_SO),
  };
}

function openingOf(resolving: Resolving, { session, step }: Extract<Point, { kind: 'window' }>): number {
  const found = session && findSession(session.body, session.number, resolving.known);
  return found ? openingStep(resolving, found) : step;
}

/** The first day of a rhythm after a day; how many periods it lies from the anchor is found without walking there. */
export function firstAfter(anchor: CivilDate, period: Period, day: CivilDate): CivilDate | undefined {
  const length = period.months * SHORTEST_MONTH + period.days;
  const gone = Math.max(
    0,
    Math.floor(daysBetween(anchor, day) / (period.months * LONGEST_MONTH + period.days)) - 1,
  );
  const most = Math.ceil(daysBetween(anchor, day) / length) + 2;
  for (let count = gone; count <= most; count += 1) {
    const on = after(anchor, period, count);
    if (on === undefined) return undefined;
    if (on > day) return on;
  }
  return undefined;
}

const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
