import { addDays, type CivilDate, dateOf } from '../civil-date.ts';
import { MONDAY, nthWeekday } from '../weekdays.ts';
import { easter } from './easter.ts';

/** How a holiday falls in the years of which no source gives the day. */
export interface HolidayRule {
  name: string;
  /** Each day of that year on which the feast itself falls, whatever day of the week it is. */
  falls(year: number): readonly CivilDate[];
  /** The first and the last year in which it is kept. */
  first: number;
  last: number;
  /** To which side it moves from a Saturday; from a Sunday it moves forward. */
  fromSaturday: 'back' | 'forward';
  /** Which rule, and what speaks for it. */
  source: string;
}

/** A rule for all years, back from a Saturday, unless it is said otherwise. */
export function kept(
  name: string,
  source: string,
  falls: (year: number) => CivilDate | readonly CivilDate[],
  but: Partial<Pick<HolidayRule, 'first' | 'last' | 'fromSaturday'>> = {},
): HolidayRule {
  return {
    name,
    source,
    falls: (year) => [falls(year)].flat(),
    first: 1946,
    last: 9999,
    fromSaturday: 'back',
    ...but,
  };
}

/** The same day each year. */
export const on = (month: number, day: number) => (year: number) => dateOf(year, month, day);

/** So many days after Easter Sunday: Good Friday is -2. */
export const afterEaster = (days: number) => (year: number) => addDays(easter(year), days);

/** The first, second … Monday, Tuesday … of a month. */
export const nth = (number: number, weekday: number, month: number) => (year: number) =>
  nthWeekday(year, month, weekday, number);

/** The last Monday of a month of 31 days. */
export const lastMonday = (month: number) => (year: number) =>
  addDays(nthWeekday(year, month, MONDAY, 4), dateOfFifthMonday(year, month) <= 31 ? 7 : 0);

const dateOfFifthMonday = (year: number, month: number): number =>
  Number(nthWeekday(year, month, MONDAY, 4).slice(8)) + 7;
