import type { CivilDate } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { nextSession } from '../time/sessions.ts';
import { ask, fromDate, fromRelative } from './due-day.ts';
import { seriesOf, TOLD } from './due-series.ts';
import { fromSession } from './due-session.ts';
import type { Outcome } from './proof.ts';
import { aDay, openBook, type ProofBook, prove } from './proof-book.ts';
import { type Due, type ElementOf, type Point, type Resolving, type Stated, saidOf } from './stated.ts';

/** What resolving one text's words needs; the step of adoption is made once, when it is first rested on. */
export function resolving(stated: Stated, known: KnownDays, book: ProofBook = openBook()): Resolving {
  let adopted: number | undefined;
  return {
    stated,
    known,
    book,
    adoption: () => {
      adopted ??= prove(book, 'adopted', { symbol: stated.symbol }, [], aDay(stated.adopted), {
        source: stated.symbol ?? 'day of adoption as given',
        grade: 'primary',
      });
      return adopted;
    },
  };
}

type Found = Exclude<Point, { kind: 'open' }>;
type Window = Extract<Found, { kind: 'window' }>;
const isFound = (point: Point): point is Found => point.kind !== 'open';

/**
 * When a product is due, by what its mandate says: a day, a window, a series, or a question for a person. In the order in
 * which words bind: a day or a length of time, a session, a mere rhythm. Days are seen from adoption, never from today.
 */
export function dueOf(given: Resolving): Due {
  const { stated } = given;
  const days = [
    ...saidOf(stated, 'date').map((said) => fromDate(given, said)),
    ...saidOf(stated, 'relative').map((said) => fromRelative(given, said)),
  ];
  const [recurring] = saidOf(stated, 'recurring');
  if (recurring?.element.from !== undefined) return seriesOf(given, recurring, undefined);
  const sessions = sessionsOf(given);
  const found = [...days.filter(isFound), ...sessions.filter(isFound)];
  if (recurring !== undefined) {
    // A first day that the text names and nobody knows is asked for: the series would begin on another.
    const [asked] = found.length === 0 ? [...days, ...sessions] : [];
    return asked ?? seriesOf(given, recurring, found[0]);
  }
  // To whom it goes is no better word for a day that nobody can keep.
  const isNamed = days.length === 0 || saidOf(stated, 'session').length > 0;
  const binding = bindingOf(days, isNamed ? sessions : [], stated.adopted);
  const [first] = binding;
  if (first === undefined) return unstated(given);
  if (!isFound(first)) return first;
  if (binding.length > 1) return several(given, binding.filter(isFound));
  const weaker = days.includes(first) ? sessions.filter(isFound) : [];
  return weaker.length === 0
    ? first
    : bindsBefore(
        given,
        first,
        weaker.map(({ step }) => step),
      );
}

/**
 * What counts of what the text says: days, before sessions. What it puts before its own adoption is mostly a slip; that
 * counts only when nothing else in the text gives a day or asks for one.
 */
function bindingOf(days: readonly Point[], sessions: readonly Point[], adopted: CivilDate): readonly Point[] {
  const isComing = (point: Point): boolean =>
    isFound(point) && (point.kind === 'day' ? point.on : point.to) > adopted;
  const coming = [days, sessions].find((points) => points.some(isComing));
  if (coming !== undefined) return coming.filter(isFound);
  const asked = [...days, ...sessions].find((point) => !isFound(point));
  if (asked !== undefined) return [asked];
  return days.length > 0 ? days : sessions;
}

/** The sessions that the words name; where they name none, the one to which the product goes. */
function sessionsOf(given: Resolving): Point[] {
  const { stated } = given;
  const said = saidOf(stated, 'session');
  if (stated.session !== null && said.every(({ element }) => element.body !== stated.body)) {
    return [fromSession(given, stated.body, stated.session, null)];
  }
  return said.map(({ element, words }) => fromSession(given, element.body, settledIn(given, element), words));
}

/**
 * The next session that was settled at confirmation stays the one, whatever calendars say later; it is proved as the next
 * one as long as they say so too.
 */
function settledIn({ stated, known }: Resolving, { body, session }: ElementOf<'session'>): number | 'next' {
  if (session !== 'next' || body !== stated.body || typeof stated.session !== 'number') return session;
  return nextSession(body, stated.adopted, known)?.number === stated.session ? 'next' : stated.session;
}

function several({ stated, book }: Resolving, points: Found[]): Due {
  const days = [...new Set(points.map(dayIn))].sort();
  const [only] = points;
  if (days.length === 1 && only !== undefined) return only;
  const told = days.slice(0, TOLD);
  const series: Outcome = { kind: 'series', days: told };
  const from = points.map(({ step }) => step);
  const step = prove(book, 'several-in-the-text', {}, from, series, stated.words);
  const provisional = points.some((point) => point.provisional);
  const windows = points
    .filter((point): point is Window => point.kind === 'window' && point.session !== null)
    .sort((a, b) => (dayIn(a) < dayIn(b) ? -1 : 1));
  return {
    kind: 'series',
    days: told,
    step,
    provisional,
    first: windows.find(({ to }) => to > stated.adopted) ?? null,
    sessions: [],
    rhythm: null,
  };
}

const dayIn = (point: Found) => (point.kind === 'day' ? point.on : dayOf(point));

/** Of a session its opening, of a month or year its last day. */
const dayOf = ({ session, from, to }: Extract<Found, { kind: 'window' }>) => (session === null ? to : from);

function bindsBefore({ stated, book }: Resolving, first: Found, others: number[]): Due {
  const result: Outcome =
    first.kind === 'day' ? aDay(first.on) : { kind: 'window', from: first.from, to: first.to };
  const step = prove(book, 'binds-before', {}, [first.step, ...others], result, {
    ...stated.words,
    grade: 'computed',
  });
  return { ...first, step };
}

/** Only words without a day, or none at all. */
function unstated(given: Resolving): Due {
  const { stated } = given;
  const [event] = saidOf(stated, 'event');
  if (event !== undefined) return ask(given, 'event-without-day', event.words ?? event.element.text);
  if (stated.inContext) return ask(given, 'in-context-of-another', null);
  const [vague] = saidOf(stated, 'unspecified');
  return vague === undefined
    ? ask(given, 'no-time-stated', null)
    : ask(given, 'no-day-in-words', vague.words ?? vague.element.text);
}
