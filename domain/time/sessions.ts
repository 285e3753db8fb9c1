import { BODY_NAMES } from './body-names.ts';
import { type Opening, openingsOf, type Session } from './calendars/openings.ts';
import { type CivilDate, yearOf } from './civil-date.ts';
import { type KnownDays, SHIPPED } from './known-days.ts';

export type { Session } from './calendars/openings.ts';

/** The session of that number; undefined when nothing is known of it. */
export function findSession(body: string, number: number, known: KnownDays): Session | undefined {
  const calendar = known.bodies.get(body);
  return calendar && openingsOf(calendar).session(number);
}

/** When the session of that number opens, also where nobody knows when it ends; undefined when nothing is known of it. */
export function findOpening(body: string, number: number, known: KnownDays): Opening | undefined {
  const calendar = known.bodies.get(body);
  return calendar && openingsOf(calendar).opening(number);
}

/**
 * The first session that opens after a day; undefined when none is known, or when we do not know the one before it
 * and so cannot say that it is the first.
 */
export function nextSession(body: string, after: CivilDate, known: KnownDays): Session | undefined {
  const calendar = known.bodies.get(body);
  if (calendar === undefined) return undefined;
  const openings = openingsOf(calendar);
  const sessions = openings.inOrder();
  const next = sessions[firstOpeningAfter(sessions, after)];
  if (next === undefined) return undefined;
  return next.number === 1 || openings.session(next.number - 1) ? next : undefined;
}

/** The year in which the session of that number opens; undefined when nothing is known of it. */
export function yearOfSession(body: string, number: number, known: KnownDays): number | undefined {
  const session = findSession(body, number, known);
  return session && yearOf(session.opens);
}

/** The numbers of the sessions that open in a year, in order: the Human Rights Council has three. Empty when none is known. */
export function sessionsInYear(body: string, year: number, known: KnownDays): readonly number[] {
  const calendar = known.bodies.get(body);
  if (calendar === undefined) return [];
  const opening = openingsOf(calendar)
    .inOrder()
    .filter(({ opens }) => yearOf(opens) === year);
  return opening.map(({ number }) => number);
}

/** Numbers below are ordinals: the Economic and Social Council counted its sessions until 1977 (domain-rules 1.5). */
const FIRST_YEAR = 1945;

/** "the 64th session of the General Assembly", "the 2025 session of the Economic and Social Council". */
export function sessionName(body: string, number: number, known: KnownDays = SHIPPED): string {
  const named = known.bodies.get(body)?.byYear && number >= FIRST_YEAR ? String(number) : ordinal(number);
  return `the ${named} session of ${bodyName(body, known)}`;
}

/** "the General Assembly"; a body that we do not know keeps the name it came with. */
export function bodyName(body: string, known: KnownDays = SHIPPED): string {
  const name = known.bodies.get(body)?.name ?? BODY_NAMES.get(body);
  return name === undefined ? body : `the ${name}`;
}

/** Where to look in sessions in order of opening: the place of the first that opens after the day. */
function firstOpeningAfter(sessions: readonly Session[], after: CivilDate): number {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const session = sessions[middle];
    if (session !== undefined && session.opens <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}

/** The number of the session that is meant: of a body whose sessions have ordinals, a year is the only one that opens in it. */
export function sessionMeant(body: string, number: number, known: KnownDays): number {
  if (number < FIRST_YEAR || findSession(body, number, known) !== undefined) return number;
  const [only, another] = sessionsInYear(body, number, known);
  return only === undefined || another !== undefined ? number : only;
}
