import {
  addDays,
  addMonths,
  type CivilDate,
  dateOf,
  daysBetween,
  monthOf,
  yearOf,
} from '../../../domain/time/civil-date.ts';

/** The days that a picture shows, from the first of a month to the first of another. */
export interface Scale {
  from: CivilDate;
  until: CivilDate;
  /** Where a day begins, in hundredths of the width; days outside are at the edge. */
  at(day: CivilDate): number;
}

/** Of the width, on both sides: signs at the edge are as wide as others. */
const EDGE = 2.5;

/** A scale from the month of the first of these days to that of the last. */
export function scaleOf(days: readonly CivilDate[]): Scale {
  const [first, last] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))];
  const from = dateOf(yearOf(first), monthOf(first), 1);
  const until = addMonths(dateOf(yearOf(last), monthOf(last), 1), 1);
  const all = daysBetween(from, until);
  return {
    ...{ from, until },
    at(day) {
      const part = Math.min(1, Math.max(0, daysBetween(from, day) / all));
      return Math.round((EDGE + part * (100 - 2 * EDGE)) * 100) / 100;
    },
  };
}

/** The middle of a day: where a sign for it stands. */
export const middleOf = (scale: Scale, day: CivilDate): number =>
  Math.round(((scale.at(day) + scale.at(addDays(day, 1))) / 2) * 100) / 100;

/** The first of every month. */
export function monthsIn({ from, until }: Scale): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = from; month < until; month = addMonths(month, 1)) months.push(month);
  return months;
}
