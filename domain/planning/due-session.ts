import { daysBetween } from '../time/civil-date.ts';
import { findOpening, findSession, nextSession, type Session } from '../time/sessions.ts';
import { ask, unlessBeyond } from './due-day.ts';
import { aDay, aWindow, prove, READ_SO } from './proof-book.ts';
import type { Point, Resolving } from './stated.ts';

type Window = Extract<Point, { kind: 'window' }>;

/** "at its sixty-fourth session", "at its next session": a window from its opening to its last day. */
export function fromSession(
  resolving: Resolving,
  body: string,
  asked: number | 'next',
  words: string | null,
): Point {
  const { stated, book, known, adoption } = resolving;
  const next = asked === 'next' ? nextSession(body, stated.adopted, known) : undefined;
  const number = asked === 'next' ? next?.number : asked;
  if (number === undefined) return ask(resolving, 'next-session-unknown', words, { body, session: null });
  const session = findSession(body, number, known);
  if (session === undefined) {
    const named = Number.isInteger(number) && number >= 1 ? number : null;
    return ask(resolving, 'session-without-days', words, { body, session: named });
  }
  let opening = openingStep(resolving, session);
  if (asked === 'next') {
    const before = findSession(body, number - 1, known);
    const from = [adoption(), ...(before ? [openingStep(resolving, before)] : []), opening];
    const inputs = { words, body, session: number };
    opening = prove(book, 'next-session', inputs, from, aDay(session.opens), stated.words);
  }
  const lasts = lastsStep(resolving, session, opening);
  const step = prove(
    book,
    'session-in-the-text',
    { words, body, session: number },
    [lasts],
    aWindow(session.opens, session.closes),
    words === null ? READ_SO : stated.words,
  );
  return unlessBeyond(resolving, windowOf(session, step), words);
}

export const windowOf = (
  {
    body,
    number,
    opens,
    closes,
    provisional,
  }: Pick<Session, 'body' | 'number' | 'opens' | 'closes' | 'provisional'>,
  step: number,
): Window => ({ kind: 'window', from: opens, to: closes, step, provisional, session: { body, number } });

/** The opening as a fact: from the table, or by the rule of the calendar. */
export function openingStep(
  { book, known }: Resolving,
  { body, number, opens, provisional, source, grade }: Omit<Session, 'closes' | 'end'>,
): number {
  const calendar = known.bodies.get(body);
  const isTabled = calendar?.table.some((row) => row.number === number) ?? false;
  const rule = isTabled
    ? null
    : (calendar?.rules.find(({ first, last }) => number >= first && number <= last)?.rule ?? null);
  return prove(book, 'session-opening', { body, session: number, rule, provisional }, [], aDay(opens), {
    source,
    grade,
  });
}

/** Until when it lasts: the table's day, the rule's length, or the day before the next opening. */
function lastsStep(resolving: Resolving, session: Session, opening: number): number {
  const { book, known } = resolving;
  const { body, number, opens, closes, end } = session;
  const calendar = known.bodies.get(body);
  const row = calendar?.table.find((each) => each.number === number);
  const window = aWindow(opens, closes);
  if (row?.closes) {
    return prove(book, 'session-closes', { body, session: number, closes }, [opening], window, end);
  }
  const rule = row ? undefined : calendar?.rules.find(({ first, last }) => number >= first && number <= last);
  if (rule !== undefined && rule.closesAfter !== null) {
    const days = daysBetween(opens, closes);
    return prove(book, 'session-lasts', { body, session: number, days }, [opening], window, end);
  }
  const next = findOpening(body, number + 1, known);
  // A session without a last day of its own is one only because the next opening gives it.
  if (next === undefined) throw new RangeError(`session ${number} of ${body} has no end`);
  const from = [opening, openingStep(resolving, { body, ...next })];
  return prove(book, 'session-until-next', { body, session: number }, from, window, end);
}
