import { type CivilDate, yearOf } from '../time/civil-date.ts';

/** The years of the Organization, and far enough from the ends of the calendar for every lead time. */
const FIRST_YEAR = 1945;
export const LAST_YEAR = 2999;

/** Whether steps can be planned around that day; what lies beyond is a slip, of a text or of a reading. */
export const isWithinHorizon = (day: CivilDate): boolean =>
  yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR;

export const HORIZON = `the years ${FIRST_YEAR} to ${LAST_YEAR}`;
