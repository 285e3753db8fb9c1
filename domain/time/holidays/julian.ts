import { type CivilDate, fromEpochDay } from '../civil-date.ts';

/** 1 March of the year 0 in the Julian calendar, in days since 1970-01-01. */
const FIRST_MARCH_OF_YEAR_0 = -719_470;

/** The day that the churches of the Julian calendar call by this date, as a day of the Gregorian calendar. */
export function julianDay(year: number, month: number, day: number): CivilDate {
  // Counted from 1 March, so that the leap day is the last of its year.
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const ofMarch = month > 2 ? year : year - 1;
  return fromEpochDay(
    FIRST_MARCH_OF_YEAR_0 +
      365 * ofMarch +
      Math.floor(ofMarch / 4) +
      Math.floor((153 * fromMarch + 2) / 5) +
      day -
      1,
  );
}

/** Whether the Julian calendar has a 29 February in that year: every fourth, without exception. */
export const isJulianLeapYear = (year: number): boolean => year % 4 === 0;
