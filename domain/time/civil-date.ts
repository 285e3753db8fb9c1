/** A day of the calendar without hour or zone: `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. */
export type CivilDate = string & { readonly brand: 'CivilDate' };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that a text names as `YYYY-MM-DD`; undefined when it names none (2009-02-30). */
export function parseCivilDate(text: string): CivilDate | undefined {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isDay(year, month, day) ? (text as CivilDate) : undefined;
}

/** The same for a day that must be right: throws a RangeError when it is not. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(`not a day: ${JSON.stringify(text)}; expected YYYY-MM-DD`);
  return date;
}

/** Throws a RangeError when there is no such day. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  if (!isDay(year, month, day)) throw new RangeError(`not a day: ${year}-${month}-${day}`);
  return written(year, month, day);
}

const isDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year * month * day) &&
  year >= 1 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Plans make millions of days: what is a day already is written, not read again. */
const written = (year: number, month: number, day: number): CivilDate =>
  `${pad(year, 4)}-${TWO[month] ?? month}-${TWO[day] ?? day}` as CivilDate;

const TWO = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

export const yearOf = (date: CivilDate): number => twoDigits(date, 0) * 100 + twoDigits(date, 2);
export const monthOf = (date: CivilDate): number => twoDigits(date, 5);
export const dayOfMonth = (date: CivilDate): number => twoDigits(date, 8);

/** Read from the text itself: a slice for each would be a third of the time of a plan. */
const twoDigits = (date: CivilDate, at: number): number =>
  (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
const ZERO = 48;

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** The same day `months` later; the last day of that month where it has no such day (31 January + 1 month = 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return dateOf(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** How many days from the first to the second: 0 for the same day, negative when the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toEpochDay(to) - toEpochDay(from);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  const sinceMonday = (toEpochDay(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a <= b ? a : b);
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As the Organization writes it: `1 June 2009`. */
export const inWords = (date: CivilDate): string =>
  `${dayOfMonth(date)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`;

/** The month's number by its English name, 1 to 12; undefined when it is none. */
export function monthNamed(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Days since 1970-01-01. */
export function toEpochDay(date: CivilDate): number {
  // Counted from 1 March, so that the leap day is the last of its year; eras of 400 years have 146,097 days.
  const month = monthOf(date);
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(date) - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

export function fromEpochDay(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
