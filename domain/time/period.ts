import {
  addMonths,
  type CivilDate,
  civilDate,
  fromEpochDay,
  monthOf,
  toEpochDay,
  yearOf,
} from './civil-date.ts';

/** A length of calendar time. Months and days are kept apart: a month has no fixed number of days. */
export interface Period {
  months: number;
  days: number;
}

const PERIOD = /^P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/;

/** `P6M`, `P120D`, `P1Y` of ISO 8601, without hours; undefined when it is none, or nothing at all. */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((count) => Number(count ?? 0));
  const period = { months: years * 12 + months, days: weeks * 7 + days };
  return period.months + period.days === 0 ? undefined : period;
}

/**
 * The day on which the period ends, counting from the day after `day` and never moved off a weekend: adopted on
 * 21 December 2016, 45 days end on Saturday, 4 February 2017 (A/71/755, on A/RES/71/248). Undefined when the calendar
 * has no such day.
 */
export function addPeriod(day: CivilDate, { months, days }: Period): CivilDate | undefined {
  if (yearOf(day) * 12 + monthOf(day) + months > LAST_YEAR * 12 + 12) return undefined;
  const end = toEpochDay(addMonths(day, months)) + days;
  return end > toEpochDay(LAST_DAY) ? undefined : fromEpochDay(end);
}

const LAST_YEAR = 9999;
const LAST_DAY = civilDate(`${LAST_YEAR}-12-31`);

/** "120 days", "6 months", "2 years and 1 day". */
export function periodInWords({ months, days }: Period): string {
  const parts: [number, string][] = [
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' and ');
}
