import type { Cited } from '../time/citation.ts';
import { type CivilDate, dateOf, inWords, parseCivilDate } from '../time/civil-date.ts';
import { addPeriod, parsePeriod } from '../time/period.ts';
import { countWorkingDays } from '../time/working-days.ts';
import { isWithinHorizon } from './horizon.ts';
import type { QuestionCode } from './proof.ts';
import { aDay, aWindow, prove } from './proof-book.ts';
import type { ElementOf, Point, Resolving, Said } from './stated.ts';

/** "no later than 1 June 2009" is a day; "in June 2009" and "in 2009" are windows; "31 June" is asked back. */
export function fromDate(resolving: Resolving, { element, words }: Said<ElementOf<'date'>>): Point {
  const { stated, book } = resolving;
  const { date } = element;
  const on = parseCivilDate(date);
  if (on !== undefined) {
    const step = prove(book, 'day-in-the-text', { words, date }, [], aDay(on), stated.words);
    return unlessBeyond(resolving, { kind: 'day', on, step, provisional: false }, words);
  }
  const window = monthOf(date) ?? yearIn(date);
  if (window === undefined) return ask(resolving, 'no-such-day', words ?? date);
  const { rule, from, to } = window;
  const step = prove(book, rule, { words, date }, [], aWindow(from, to), stated.words);
  const due = { kind: 'window', from, to, step, provisional: false, session: null } as const;
  return unlessBeyond(resolving, due, words);
}

function monthOf(date: string) {
  const from = /^\d{4}-\d{2}$/.test(date) ? parseCivilDate(`${date}-01`) : undefined;
  const to = [31, 30, 29, 28]
    .map((last) => parseCivilDate(`${date}-${last}`))
    .find((day) => day !== undefined);
  return from && to && { rule: 'month-in-the-text' as const, from, to };
}

function yearIn(date: string) {
  const year = /^\d{4}$/.test(date) ? Number(date) : 0;
  return year === 0
    ? undefined
    : { rule: 'year-in-the-text' as const, from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
}

/**
 * Counting starts the day after; calendar days are not moved off a weekend, working days pass over weekends and official
 * holidays (A/71/755, on A/RES/71/248, paras. 5 and 8).
 */
export const COUNTING: Cited = { source: 'A/71/755, on A/RES/71/248', grade: 'primary' };

/** "within 60 days of the adoption", "within 20 working days of its adoption". */
export function fromRelative(resolving: Resolving, { element, words }: Said<ElementOf<'relative'>>): Point {
  const { stated, book, known } = resolving;
  const period = parsePeriod(element.within);
  if (period === undefined) return ask(resolving, 'no-length', words ?? element.within);
  const start = startOf(resolving, element.from, words);
  if (start === undefined) return ask(resolving, 'start-unknown', words ?? element.from);
  if (element.working === true && period.months === 0) {
    const { days } = period;
    if (days > MOST_WORKING_DAYS || !isWithinHorizon(start.on))
      return ask(resolving, 'beyond-the-calendar', words ?? element.within);
    const { station } = stated;
    const { on, skipped } = countWorkingDays(known.workingDays(station), start.on, days);
    const step = prove(
      book,
      'working-days-from-the-day-after',
      { words, days, station, skipped: skipped.map(({ on: day, name }) => ({ on: day, name })) },
      [start.step],
      aDay(on),
      COUNTING,
    );
    return unlessBeyond(resolving, { kind: 'day', on, step, provisional: false }, words);
  }
  const on = addPeriod(start.on, period);
  if (on === undefined) return ask(resolving, 'beyond-the-calendar', words ?? element.within);
  const step = prove(
    book,
    'counted-from-the-day-after',
    { words, ...period },
    [start.step],
    aDay(on),
    COUNTING,
  );
  return unlessBeyond(resolving, { kind: 'day', on, step, provisional: false }, words);
}

/** Longer than any text has ever counted in working days: about sixteen years. */
const MOST_WORKING_DAYS = 4_000;

function startOf(
  { stated, book, adoption }: Resolving,
  from: string,
  words: string | null,
): { on: CivilDate; step: number } | undefined {
  if (from === 'adoption') return { on: stated.adopted, step: adoption() };
  const on = parseCivilDate(from);
  return (
    on && { on, step: prove(book, 'day-in-the-text', { words, date: from }, [], aDay(on), stated.words) }
  );
}

/** What only a person can say, as a step of the proof. */
export function ask(
  { stated, book }: Resolving,
  question: QuestionCode,
  words: string | null,
  where: { body: string; session: number | null } | null = null,
): Extract<Point, { kind: 'open' }> {
  const step = prove(
    book,
    'ask-a-person',
    { question, words, body: where?.body ?? null, session: where?.session ?? null },
    [],
    { kind: 'open', question },
    stated.words,
  );
  return { kind: 'open', question, step };
}

/** Days outside the years of the Organization are slips of a text or of a reading. */
export function unlessBeyond(
  resolving: Resolving,
  point: Exclude<Point, { kind: 'open' }>,
  words: string | null,
): Point {
  const days = point.kind === 'day' ? [point.on] : [point.from, point.to];
  return [resolving.stated.adopted, ...days].every(isWithinHorizon)
    ? point
    : ask(resolving, 'beyond-the-calendar', words);
}

/** The same for a day that a person gave: a question when it, or adoption, cannot be planned around. */
export function askBeyond(resolving: Resolving, on: CivilDate): Extract<Point, { kind: 'open' }> | undefined {
  const beyond = [on, resolving.stated.adopted].find((day) => !isWithinHorizon(day));
  return beyond && ask(resolving, 'beyond-the-calendar', inWords(beyond));
}
