import { BODY_NAMES } from './body-names.ts';
import type { Calendar } from './calendars/calendar.ts';
import type { Cited } from './citation.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { type KnownDays, SHIPPED } from './known-days.ts';

/** A session of a body. The source and its grade are those of the opening. */
export interface Session extends Cited {
  body: string;
  number: number;
  opens: CivilDate;
  /** Its last day. */
  closes: CivilDate;
  /** The real days are not known yet, or not to us. */
  provisional: boolean;
}

/** The session of that number; undefined when nothing is known of it. */
export function findSession(body: string, number: number, known: KnownDays = SHIPPED): Session | undefined {
  const calendar = known.bodies.get(body);
  return calendar && sessionIn(calendar, number);
}

/**
 * The first session that opens after a day; undefined when none is known, or when we do not know the one before it
 * and so cannot say that it is the first.
 */
export function nextSession(body: string, after: CivilDate, known: KnownDays = SHIPPED): Session | undefined {
  const calendar = known.bodies.get(body);
  if (calendar === undefined) return undefined;
  const { first, last } = rangeOf(calendar);
  for (let number = first; number <= last; number += 1) {
    const session = sessionIn(calendar, number);
    if (session === undefined || session.opens <= after) continue;
    return number === 1 || openingIn(calendar, number - 1) ? session : undefined;
  }
  return undefined;
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

function sessionIn(calendar: Calendar, number: number): Session | undefined {
  const opening = openingIn(calendar, number);
  const next = opening?.closes === null ? openingIn(calendar, number + 1) : undefined;
  const closes = opening?.closes ?? (next && addDays(next.opens, -1));
  return opening && closes && { body: calendar.body, number, ...opening, closes };
}

type Opening = Omit<Session, 'body' | 'number' | 'closes'> & { closes: CivilDate | null };

function openingIn({ table, rules }: Calendar, number: number): Opening | undefined {
  const sat = table.find((row) => row.number === number);
  if (sat !== undefined) {
    const { opens, closes, source, grade } = sat;
    return { opens, closes, source, grade, provisional: false };
  }
  const rule = rules.find(({ first, last }) => number >= first && number <= last && Number.isInteger(number));
  if (rule === undefined) return undefined;
  const { source, grade, provisional, closesAfter } = rule;
  const opens = rule.opens(number);
  const closes = closesAfter === null ? null : addDays(opens, closesAfter);
  return { opens, closes, source, grade, provisional };
}

function rangeOf({ table, rules }: Calendar): { first: number; last: number } {
  const numbers = table.map(({ number }) => number);
  return {
    first: Math.min(...numbers, ...rules.map(({ first }) => first)),
    last: Math.max(...numbers, ...rules.map(({ last }) => last)),
  };
}

function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}
