import { addDays, type CivilDate, dateOf, weekday } from './civil-date.ts';

export const MONDAY = 1;
export const TUESDAY = 2;
const FRIDAY = 5;

/** That day, or the first after it that is this day of the week (1 is Monday). */
export const onOrAfter = (date: CivilDate, day: number): CivilDate =>
  addDays(date, (day - weekday(date) + 7) % 7);

/** The first, second … Monday, Tuesday … of a month. */
export const nthWeekday = (year: number, month: number, day: number, nth: number): CivilDate =>
  onOrAfter(dateOf(year, month, 7 * (nth - 1) + 1), day);

/** A day of the month's first, second … week, counting from the first week with at least one working day of it. */
export function inWorkingWeek(year: number, month: number, nth: number, day: number): CivilDate {
  const first = dateOf(year, month, 1);
  const working = weekday(first) <= FRIDAY ? first : onOrAfter(first, MONDAY);
  const monday = addDays(working, MONDAY - weekday(working));
  return addDays(monday, 7 * (nth - 1) + day - MONDAY);
}
