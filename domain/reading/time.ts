import { phrasebook } from './phrasebook.ts';
import type { DueElement } from './reading.ts';
import type { Setting } from './setting.ts';
import { dueDateAt } from './time-dates.ts';
import { endOfPoint, recurrenceAt, relativeAt, said } from './time-periods.ts';
import { type SessionsFound, sessionsAt } from './time-sessions.ts';
import type { Token } from './tokens.ts';
import { EVENT_STARTERS, UNSPECIFIED } from './words/times.ts';

/** An element of time found in a text. A session waits for its body: the one named with it or the recipient before it. */
export type TimeFound =
  | { kind: 'sessions'; sessions: SessionsFound; to: number; rule: string }
  | { kind: 'element'; element: DueElement; to: number; rule: string; weak: boolean; doubt?: string };

const unspecified = phrasebook([[UNSPECIFIED, null]]);
const events = phrasebook([[EVENT_STARTERS, null]]);

/** The element of time that begins here. */
export function timeAt(all: Token[], at: number, text: string, setting: Setting): TimeFound | undefined {
  const sessions = sessionsAt(all, at, setting);
  const recurrence = recurrenceAt(all, at, setting.adopted);
  if (recurrence !== undefined)
    return {
      kind: 'element',
      ...recurrence,
      rule: 'time: recurrence',
      weak: isAdjective(all, at, recurrence.to),
    };
  if (sessions !== undefined) return { kind: 'sessions', sessions, to: sessions.to, rule: 'time: session' };
  const date = dueDateAt(all, at, setting.adopted);
  if (date !== undefined) {
    const element: DueElement = { type: 'date', date: date.date };
    const guess = `The text gives no year for “${said(all, at, date.to, text)}”; ${date.date.slice(0, 4)} is the next after the adoption.`;
    return {
      kind: 'element',
      element,
      to: date.to,
      rule: 'time: date',
      weak: date.last !== true,
      ...(date.yearGuessed ? { doubt: guess } : {}),
    };
  }
  const relative = relativeAt(all, at, text);
  if (relative !== undefined) return { kind: 'element', ...relative, rule: 'time: relative', weak: false };
  return vagueAt(all, at, text);
}

/** "regularly", "as soon as the Agency has concluded …" */
function vagueAt(all: Token[], at: number, text: string): TimeFound | undefined {
  const vague = unspecified(all, at);
  if (vague !== undefined) {
    const element: DueElement = { type: 'unspecified', text: said(all, at, vague.to, text) };
    return { kind: 'element', element, to: vague.to, rule: 'time: unspecified', weak: true };
  }
  const event = events(all, at);
  if (event === undefined || !isEvent(all, at, event.to)) return undefined;
  const to = endOfPoint(all, event.to);
  return {
    kind: 'element',
    element: { type: 'event', text: said(all, at, to, text) },
    to,
    rule: 'time: event',
    weak: !EVEN_LATE.has(all[at]?.word ?? ''),
  };
}

/** "the quarterly meetings": said of what follows, not of the product. */
const isAdjective = (all: Token[], at: number, to: number): boolean =>
  to === at + 1 && !(all[at]?.word ?? '').endsWith('ally');

const EVEN_LATE = new Set(['in', 'ahead']);

/** An event is named, not done: "prior to the meeting", not "before submitting"; "after" and "following" need a comma. */
function isEvent(all: Token[], at: number, after: number): boolean {
  const first = all[at]?.word ?? '';
  const next = all[after]?.word ?? '';
  if (
    next.endsWith('ing') ||
    ['appropriate', 'necessary', 'possible', 'needed', 'request', ''].includes(next)
  )
    return false;
  if (['following', 'after', 'once', 'upon', 'before'].includes(first))
    return all[at - 1]?.word === ',' && ['the', 'its', 'a'].includes(next);
  return true;
}
