/**
 * The calendar a second time, by tables and walks: what checks a proof shares no arithmetic with what made it.
 * A day is a number: 1 is 1 January of the year 1, a Monday; 3,652,059 is 31 December 9999.
 */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LAST_YEAR = 9999;

export function isLeapYear(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Whether a text is `YYYY-MM-DD` and that day exists. */
export function isRealDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year, month, day] = fields(text);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= lengthOfMonth(year, month);
}

/** Year, month and day of a real day. */
export function fields(text: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
}

/** The number of a real day. */
export function numberOf(text: string): number {
  const [year, month, day] = fields(text);
  let number = daysBefore(year) + day;
  for (let before = 1; before < month; before += 1) number += lengthOfMonth(year, before);
  return number;
}

/** `YYYY-MM-DD`; words for a number that no year from 1 to 9999 has. */
export function textOf(number: number): string {
  if (!(number >= 1 && number <= daysBefore(LAST_YEAR + 1))) return 'a day outside the calendar';
  let year = Math.ceil(number / 366);
  while (daysBefore(year + 1) < number) year += 1;
  let day = number - daysBefore(year);
  let month = 1;
  while (day > lengthOfMonth(year, month)) {
    day -= lengthOfMonth(year, month);
    month += 1;
  }
  return written(year, month, day);
}

export const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** So many months after a real day: where that month has no such day, its last. */
export function monthsAfter(text: string, months: number): number {
  let [year, month, day] = fields(text);
  year += Math.trunc(months / 12);
  month += months % 12;
  if (month > 12) {
    year += 1;
    month -= 12;
  }
  if (year > LAST_YEAR) return Number.POSITIVE_INFINITY;
  while (day > lengthOfMonth(year, month)) day -= 1;
  return numberOf(written(year, month, day));
}

/** Saturday or Sunday. */
export const isWeekend = (number: number): boolean => (number - 1) % 7 >= 5;

/** 0 is Sunday, 1 Monday: Sakamoto's congruence. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const from = month < 3 ? year - 1 : year;
  return (from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400) + shift + day) % 7;
}

/** How many days all years before a year have. */
function daysBefore(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}
