import type { CivilDate } from '../time/civil-date.ts';
import { daysBetween } from '../time/civil-date.ts';
import { firstAfter, lastDayOf } from './due-series.ts';
import { fromSession } from './due-session.ts';
import { isWithinHorizon } from './horizon.ts';
import { aDay, prove, READ_SO } from './proof-book.ts';
import type { Due, Resolving, SessionDue } from './stated.ts';

/** What a delivery is planned back from. */
export interface Anchor {
  /** A meeting that is still to come; the last day of a session that is sitting; a day. */
  kind: 'meeting' | 'inSession' | 'day';
  on: CivilDate;
  /** The step of the proof that gives `on`. */
  step: number;
  /** The last day that still keeps the word of the text, and the step that gives it. */
  until: CivilDate;
  untilStep: number;
  /** The agenda gives the day: what is spoken is spoken then. */
  onAgenda: boolean;
  /** The session at which it is awaited, if any. */
  session: SessionDue | null;
  provisional: boolean;
}

type Dated = Exclude<Due, { kind: 'open' }>;

/** From when a product is due to what it is planned back from: the meeting that takes it up, or the day. */
export function anchorOf(given: Resolving, due: Dated): Anchor {
  if (due.kind === 'window') {
    return due.session === null
      ? dayAnchor(lastDayOf(given, due), due)
      : sessionAnchor(given, due, due.session);
  }
  if (due.kind === 'day') return dayAnchor(due, due);
  const { stated, book, adoption } = given;
  const { adopted } = stated;
  if (due.first?.session && due.first.to > adopted) return anchorOf(given, due.first);
  const named = due.sessions.find((_, at) => (due.days[at] ?? '') > adopted);
  const window = named && fromSession(given, named.body, named.number, null);
  if (window?.kind === 'window') return anchorOf(given, window);
  const coming = due.days.find((day) => day > adopted);
  const { rhythm } = due;
  const later =
    coming === undefined && rhythm !== null ? firstAfter(rhythm.anchor, rhythm, adopted) : undefined;
  if (rhythm !== null && later !== undefined && isWithinHorizon(later)) {
    const { anchorStep, months, days } = rhythm;
    const from = [anchorStep, adoption()];
    const step = prove(book, 'next-of-the-series', { months, days }, from, aDay(later), READ_SO);
    return dayAnchor({ on: later, step }, due);
  }
  const on = coming ?? due.days[0] ?? adopted;
  const from = [due.step, adoption()];
  return dayAnchor({ on, step: prove(book, 'first-of-the-series', {}, from, aDay(on), READ_SO) }, due);
}

const dayAnchor = (
  { on, step }: { on: CivilDate; step: number },
  { provisional }: { provisional: boolean },
): Anchor => ({
  ...{ kind: 'day', on, step, until: on, untilStep: step },
  ...{ onAgenda: false, session: null, provisional },
});

/** Longer sessions have time for papers in the ordinary way: within ten weeks they are in-session papers. */
const SITTING_WEEKS = 10;

function sessionAnchor(
  given: Resolving,
  { from, to, step, provisional }: Extract<Due, { kind: 'window' }>,
  session: SessionDue,
): Anchor {
  const { stated, book, known, adoption } = given;
  const { body, number } = session;
  const until = { until: to, untilStep: step };
  const meeting = known.meetings.findLast(
    (each) =>
      each.body === body && each.session === number && (each.for === null || each.for === stated.symbol),
  );
  if (meeting !== undefined && meeting.on > stated.adopted) {
    const inputs = { body, session: number, for: meeting.for };
    const known = prove(book, 'meeting-known', inputs, [], aDay(meeting.on), meeting);
    const onAgenda = { onAgenda: true, provisional: false };
    return { kind: 'meeting', on: meeting.on, step: known, ...until, ...onAgenda, session };
  }
  const inputs = { body, session: number };
  if (from > stated.adopted) {
    const opening = prove(book, 'meeting-at-the-opening', inputs, [step], aDay(from), READ_SO);
    return { kind: 'meeting', on: from, step: opening, ...until, onAgenda: false, session, provisional };
  }
  const last = prove(book, 'session-open-already', inputs, [step, adoption()], aDay(to), READ_SO);
  const left = daysBetween(stated.adopted, to);
  const kind = left >= 0 && left <= SITTING_WEEKS * 7 ? 'inSession' : 'day';
  return { kind, on: to, step: last, until: to, untilStep: last, onAgenda: false, session, provisional };
}
