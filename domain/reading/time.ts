import { phrasebook } from './phrasebook.ts';
import type { DueElement } from './reading.ts';
import { type Sentence, said, wordAt } from './sentence.ts';
import { dateAt, dueDateAt } from './time-dates.ts';
import { endOfEvent, recurrenceAt, relativeAt } from './time-periods.ts';
import { type SessionsFound, sessionsAt } from './time-sessions.ts';
import { phrases } from './words/phrases.ts';
import { EVENTS, EVENTS_APART, EVENTS_EVEN_LATE, UNSPECIFIED } from './words/times.ts';

/** An element of time found in a text. A session waits for its body: the one named with it or the recipient before it. */
export type TimeFound =
  | { kind: 'sessions'; sessions: SessionsFound; to: number }
  | {
      kind: 'element';
      element: DueElement;
      to: number;
      rule: string;
      /** Where it stands decides whether it is said of the product: "annual", "in May", "when …". */
      weak: boolean;
      doubt?: string;
    };

const unspecified = phrasebook([[UNSPECIFIED, null]]);
const events = phrasebook([
  [EVENTS, { apart: false, late: false }],
  [EVENTS_EVEN_LATE, { apart: false, late: true }],
  [EVENTS_APART, { apart: true, late: false }],
]);
const NO_EVENT = new Set([
  ...phrases('appropriate; necessary; possible; needed; request; requested; required'),
  '',
]);

/** The element of time that begins here. */
export function timeAt(sentence: Sentence, at: number): TimeFound | undefined {
  const recurrence = recurrenceAt(sentence, at);
  if (recurrence !== undefined) {
    const adjective = recurrence.to === at + 1 && !wordAt(sentence, at).endsWith('ally');
    return { kind: 'element', ...recurrence, rule: 'time: recurrence', weak: adjective };
  }
  const sessions = sessionsAt(sentence, at);
  if (sessions !== undefined) return { kind: 'sessions', sessions, to: sessions.to };
  const relative = relativeAt(sentence, at);
  if (relative !== undefined) return { kind: 'element', ...relative, rule: 'time: relative', weak: false };
  return dateTimeAt(sentence, at) ?? vagueAt(sentence, at);
}

function dateTimeAt(sentence: Sentence, at: number): TimeFound | undefined {
  const found = dueDateAt(sentence, at);
  if (found === undefined) return undefined;
  const { date, to, weak, yearGuessed } = found;
  const time: TimeFound = { kind: 'element', element: { type: 'date', date }, to, rule: 'time: date', weak };
  if (!yearGuessed) return time;
  const doubt = `The text gives no year for “${said(sentence, at, to)}”; ${date.slice(0, 4)} is the next after the adoption.`;
  return { ...time, doubt };
}

/** ", 15 June 2025", "and 13 October 2025": one more day of a list. */
export function anotherDateAt(sentence: Sentence, at: number): TimeFound | undefined {
  if (![',', 'and'].includes(wordAt(sentence, at))) return undefined;
  let from = at + 1;
  while (['and', 'on', 'by'].includes(wordAt(sentence, from))) from += 1;
  const day = dateAt(sentence, from);
  if (day === undefined || day.date.length < 10) return undefined;
  const element: DueElement = { type: 'date', date: day.date };
  return { kind: 'element', element, to: day.to, rule: 'time: date', weak: false };
}

/** "regularly", "as soon as the Agency has concluded …" */
function vagueAt(sentence: Sentence, at: number): TimeFound | undefined {
  const vague = unspecified(sentence.all, at);
  if (vague !== undefined) {
    const element: DueElement = { type: 'unspecified', text: said(sentence, at, vague.to) };
    return { kind: 'element', element, to: vague.to, rule: 'time: unspecified', weak: true };
  }
  const event = events(sentence.all, at);
  if (event === undefined || !isEvent(sentence, at, event.to, event.means.apart)) return undefined;
  const to = endOfEvent(sentence, event.to);
  const element: DueElement = { type: 'event', text: said(sentence, at, to) };
  return { kind: 'element', element, to, rule: 'time: event', weak: !event.means.late };
}

/** An event is named, not done: "prior to the meeting", not "before submitting". */
function isEvent(sentence: Sentence, at: number, after: number, apart: boolean): boolean {
  const next = wordAt(sentence, after);
  if (next.endsWith('ing') || NO_EVENT.has(next)) return false;
  return !apart || (wordAt(sentence, at - 1) === ',' && ['the', 'its', 'a'].includes(next));
}
