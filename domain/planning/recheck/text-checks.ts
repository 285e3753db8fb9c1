import { fields, lengthOfMonth, monthsAfter, textOf } from './day-numbers.ts';
import { KEPT } from './form.ts';
import {
  type Check,
  comesToDay,
  comesToSeries,
  comesToWindow,
  dayBelow,
  spanOf,
  type Under,
} from './under.ts';

export const adopted: Check<'adopted'> = (_, under) => {
  if (under.adopted !== undefined) comesToDay(under, under.adopted, 'the day of adoption');
};

export const dayInTheText: Check<'day-in-the-text'> = ({ date }, under) =>
  comesToDay(under, date, 'the day of the text');

export const monthInTheText: Check<'month-in-the-text'> = ({ date }, under) => {
  const [year, month] = fields(`${date}-01`);
  comesToWindow(under, `${date}-01`, `${date}-${lengthOfMonth(year, month)}`, `the month ${date}`);
};

export const yearInTheText: Check<'year-in-the-text'> = ({ date }, under) =>
  comesToWindow(under, `${date}-01-01`, `${date}-12-31`, `the year ${date}`);

/** Only the person could say otherwise. */
export const givenByAPerson: Check<'given-by-a-person'> = () => undefined;

export const countedFromTheDayAfter: Check<'counted-from-the-day-after'> = (period, under) => {
  if (isNothing(period)) under.object('a period of no length is counted');
  const { months, days } = period;
  comesToDay(
    under,
    after(dayBelow(under), period, 1),
    `${dayBelow(under)} and ${months} months and ${days} days`,
  );
};

/** The planner's horizon: a series shorter than five days must end because its next day lies beyond. */
const LAST_YEAR = 2999;

export const everyPeriod: Check<'every-period'> = (period, under) => {
  const { result } = under.step;
  if (result.kind !== 'series') return;
  if (isNothing(period)) {
    under.object('a series has a period of no length');
    return;
  }
  const first = period.begins === 'on-it' ? 0 : 1;
  const dayAt = (place: number): string => after(dayBelow(under), period, first + place);
  const expected = result.days.map((_, place) => dayAt(place));
  comesToSeries(under, expected, `the series from ${dayBelow(under)}`);
  const next = dayAt(expected.length);
  if (expected.length < KEPT && next <= `${LAST_YEAR}-12-31`) {
    under.object(`the series goes on with ${next}; its first ${KEPT} days are to be given`);
  }
};

/** Walks the whole series, one day after another. */
export const nextOfTheSeries: Check<'next-of-the-series'> = (period, under) => {
  if (isNothing(period)) {
    under.object('a series has a period of no length');
    return;
  }
  const anchor = dayBelow(under);
  const adopted = dayBelow(under, 1);
  let times = 0;
  while (after(anchor, period, times) <= adopted) times += 1;
  comesToDay(under, after(anchor, period, times), `the first day of the series after ${adopted}`);
};

/** Each day is counted from the anchor: 31 August, and 6 months on the last of February, and 12 months on 31 August. */
const after = (anchor: string, { months, days }: { months: number; days: number }, times: number): string =>
  textOf(monthsAfter(anchor, months * times) + days * times);

const isNothing = ({ months, days }: { months: number; days: number }): boolean => months === 0 && days === 0;

export const severalInTheText: Check<'several-in-the-text'> = (_, under) => {
  const { result } = under.step;
  if (result.kind !== 'series') return;
  const all = under.below
    .map((step) => {
      const { from = '', to = '' } = spanOf(step.result) ?? {};
      return step.rule === 'session-in-the-text' ? from : to;
    })
    .sort();
  // Two words of the text may name one day: once or twice, both are right.
  const each = [...new Set(all)];
  const expected = result.days.length > 1 && new Set(result.days).size < result.days.length ? all : each;
  comesToSeries(under, expected.slice(0, KEPT), 'what the text names');
};

export const bindsBefore: Check<'binds-before'> = (_, under) => {
  const [first, ...others] = under.below;
  if (first === undefined) return;
  if (!sameDays(first, under))
    under.object(`what binds is step ${first.id}, and this does not come to the same`);
  for (const step of under.below) {
    if (OF_THE_PLAN.has(step.rule))
      under.object(`step ${step.id}, ${step.rule}, is no time that the text states`);
  }
  const after = [...under.steps.values()].find(({ rule }) => rule === 'adopted')?.result;
  const adopted = spanOf(after)?.to;
  const stronger = others.find(({ rule, result }) => {
    const last = spanOf(result)?.to;
    return rankOf(rule) < rankOf(first.rule) && adopted !== undefined && last !== undefined && last > adopted;
  });
  if (stronger !== undefined) {
    under.object(`step ${stronger.id}, ${stronger.rule}, binds before step ${first.id}, ${first.rule}`);
  }
};

function sameDays({ result }: { result: Under['step']['result'] }, { step }: Under): boolean {
  const [a, b] = [result, step.result];
  if (a.kind === 'series' && b.kind === 'series') return a.days.join() === b.days.join();
  if (a.kind === 'open' || b.kind === 'open')
    return a.kind === b.kind && 'question' in a && 'question' in b && a.question === b.question;
  return spanOf(a)?.from === spanOf(b)?.from && spanOf(a)?.to === spanOf(b)?.to;
}

/** Rules of what calendars and plans make of a time; no text states them. */
const OF_THE_PLAN: ReadonlySet<string> = new Set([
  ...['adopted', 'session-opening', 'meeting-at-the-opening', 'days-before', 'end-of-the-month-before'],
  ...['working-days-before', 'working-days-after', 'earliest-of'],
]);

const DAYS: ReadonlySet<string> = new Set([
  ...['day-in-the-text', 'month-in-the-text', 'year-in-the-text', 'several-in-the-text'],
  ...['counted-from-the-day-after', 'working-days-from-the-day-after', 'given-by-a-person'],
]);
const RHYTHMS: ReadonlySet<string> = new Set(['every-session', 'every-period']);

/** A day binds before a session, a session before a mere rhythm. */
const rankOf = (rule: string): number => (DAYS.has(rule) ? 0 : RHYTHMS.has(rule) ? 2 : 1);

export const askAPerson: Check<'ask-a-person'> = ({ question, body, session }, under) => {
  const { result } = under.step;
  if (result.kind === 'open' && result.question !== question) {
    under.object(`it asks ${question}, and comes to the question ${result.question}`);
  }
  const calendar = body === null ? undefined : under.known?.bodies.get(body);
  if (
    question === 'session-without-days' &&
    calendar?.table.some(({ number, closes }) => number === session && closes !== null)
  ) {
    under.object(`the days of session ${session} of ${body} are known`);
  }
};
