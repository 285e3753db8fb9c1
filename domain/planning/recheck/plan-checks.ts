import { fields, lengthOfMonth, numberOf, textOf, written } from './day-numbers.ts';
import { type Check, comesToDay, dayBelow, spanOf, windowBelow } from './under.ts';

export const lastDayKeepsTheWord: Check<'last-day-keeps-the-word'> = (_, under) =>
  comesToDay(under, windowBelow(under).to, 'the last day');

export const firstOfTheSeries: Check<'first-of-the-series'> = (_, under) => {
  const [series] = under.below;
  const days: readonly string[] = series?.result.kind === 'series' ? series.result.days : [];
  const coming = days.find((day) => day > dayBelow(under, 1));
  comesToDay(under, coming ?? days[0] ?? '', 'the first day of the series after adoption');
};

export const daysBefore: Check<'days-before'> = ({ days }, under) => {
  const start = dayBelow(under);
  comesToDay(under, textOf(numberOf(start) - days), `${days} days before ${start}`);
};

export const endOfTheMonthBefore: Check<'end-of-the-month-before'> = (_, under) => {
  const [year, month] = fields(dayBelow(under));
  const [inYear, before] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const last = written(inYear, before, lengthOfMonth(inYear, before));
  comesToDay(under, last, `the last day of the month before ${dayBelow(under)}`);
};

export const earliestOf: Check<'earliest-of'> = (_, under) => {
  const [first = ''] = under.below.map((step) => spanOf(step.result)?.from ?? '').sort();
  comesToDay(under, first, 'the earliest day');
};
