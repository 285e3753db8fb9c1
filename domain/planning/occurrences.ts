import type { Delivery } from '../obligation/obligation.ts';
import { addDays, type CivilDate, daysBetween, later } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { type Period, parsePeriod } from '../time/period.ts';
import { findSession, nextSession, type Session } from '../time/sessions.ts';
import { dueOf, resolving } from './due.ts';
import { after, firstAfter, nearest } from './due-series.ts';
import { isWithinHorizon } from './horizon.ts';
import { type Mandated, statedOf } from './owing.ts';
import { type Due, type SessionDue, saidOf } from './stated.ts';
import { whyOpen } from './why-open.ts';

/** One time that a product is due at a recipient. */
export interface Occurrence {
  /** The day, or the opening of the session. */
  on: CivilDate;
  /** The last day that keeps the word of the text. */
  until: CivilDate;
  session: SessionDue | null;
  /** The session is not known yet, or its days are provisional: counted by the rhythm. */
  provisional: boolean;
}

/** Why nobody can say when, as the end of a sentence. */
export interface Unknown {
  unknown: string;
}

/** The times of one delivery. `next`: the first after a day; undefined when there is none any more. */
export interface Occurrences {
  next(day: CivilDate): Occurrence | Unknown | undefined;
}

/** When a product is due again and again, or once, as far as text and calendars tell. */
export function occurrencesOf(delivery: Delivery, mandated: Mandated, known: KnownDays): Occurrences {
  const given = resolving(statedOf(delivery, mandated, 'New York'), known);
  const due = dueOf(given);
  const [recurring] = saidOf(given.stated, 'recurring');
  const period = recurring && (parsePeriod(recurring.element.every) ?? null);
  if (delivery.given !== null) {
    const first = delivery.given.on;
    return givenFirst(first, period === undefined ? undefined : restOf(due, first, period, known));
  }
  if (due.kind === 'open') {
    const step = given.book.steps[due.step - 1];
    const why = step?.rule === 'ask-a-person' ? whyOpen(step.inputs, known) : 'the text does not say';
    return { next: () => ({ unknown: why }) };
  }
  if (due.kind !== 'series' || period === undefined) return onceOnly(due);
  const session = sessionOf(due);
  if (session !== null) return bySessions(session, period, known);
  const { rhythm } = due;
  return rhythm === null ? onceOnly(due) : byPeriod(rhythm.anchor, rhythm, due.days[0] ?? rhythm.anchor);
}

/** The first of a series of sessions; null when it goes by days. */
function sessionOf(due: Extract<Due, { kind: 'series' }>): SessionDue | null {
  if (due.first?.session) return due.first.session;
  return due.sessions[0] ?? null;
}

/** What comes after a day that a person gave: by the text's rhythm, or session by session. */
function restOf(due: Due, first: CivilDate, period: Period | null, known: KnownDays): Occurrences {
  if (period !== null) return byPeriod(first, period, first);
  const session = due.kind === 'series' ? sessionOf(due) : null;
  return session === null
    ? { next: () => ({ unknown: 'the sessions of the body are not known' }) }
    : bySessions(session, null, known);
}

/** A person gave the first day; what comes after it goes by the rhythm. */
const givenFirst = (first: CivilDate, rest: Occurrences | undefined): Occurrences => ({
  next: (day) => (first > day ? dayAt(first) : rest?.next(later(day, first))),
});

const dayAt = (on: CivilDate, provisional = false): Occurrence => ({
  on,
  until: on,
  session: null,
  provisional,
});

const ofSession = ({ body, number, opens, closes, provisional }: Session): Occurrence => ({
  ...{ on: opens, until: closes, provisional },
  session: { body, number },
});

/** Owed once, whatever the others are. */
function onceOnly(due: Exclude<Due, { kind: 'open' }>): Occurrences {
  const only: Occurrence | undefined =
    due.kind === 'window'
      ? {
          on: due.session === null ? due.to : due.from,
          until: due.to,
          session: due.session,
          provisional: due.provisional,
        }
      : due.kind === 'day'
        ? dayAt(due.on)
        : due.days.map((on) => dayAt(on))[0];
  return { next: (day) => (only !== undefined && only.on > day ? only : undefined) };
}

/** Day by day, each counted from the anchor, so that the end of a month stays one. */
const byPeriod = (anchor: CivilDate, period: Period, notBefore: CivilDate): Occurrences => ({
  next(day) {
    const from = later(day, addDays(notBefore, -1));
    const on = firstAfter(anchor, period, from);
    return on === undefined || !isWithinHorizon(on) ? undefined : dayAt(on);
  },
});

/** Session by session: each, or those that open nearest to each period after the first. */
function bySessions({ body, number }: SessionDue, period: Period | null, known: KnownDays): Occurrences {
  const first = findSession(body, number, known);
  if (first === undefined)
    return { next: () => ({ unknown: `the days of ${body} ${number} are not known` }) };
  return {
    next(day) {
      if (first.opens > day) return ofSession(first);
      return period === null ? eachAfter(first, day, known) : everyAfter(first, period, day, known);
    },
  };
}

function eachAfter({ body }: Session, day: CivilDate, known: KnownDays): Occurrence | Unknown {
  const session = nextSession(body, day, known);
  return session === undefined
    ? { unknown: `the first session of ${body} that opens after ${day} is not known` }
    : ofSession(session);
}

/** More sessions than any body has held. */
const MOST = 10_000;

function everyAfter(
  first: Session,
  period: Period,
  day: CivilDate,
  known: KnownDays,
): Occurrence | undefined {
  let last = first.number;
  for (let count = 1; count < MOST; count += 1) {
    const target = after(first.opens, period, count);
    if (target === undefined || !isWithinHorizon(target)) return undefined;
    const found = nearest(first.body, last + 1, target, known);
    const fits = found !== undefined && isNear(found.opens, target, first, period, count);
    if (fits) last = found.number;
    // A body whose sessions are not known so far ahead is still owed it: counted, until its days are known.
    const occurrence = fits ? ofSession(found) : dayAt(target, true);
    if (occurrence.on > day) return occurrence;
  }
  return undefined;
}

/** Nearer to this time than to the one before or after it. */
function isNear(opens: CivilDate, target: CivilDate, first: Session, period: Period, count: number): boolean {
  const before = after(first.opens, period, count - 1) ?? target;
  return Math.abs(daysBetween(opens, target)) * 2 <= daysBetween(before, target);
}
