import {
  type CivilDate,
  civilDate,
  dateOf,
  fromEpochDay,
  inWords,
  toEpochDay,
  yearOf,
} from './civil-date.ts';
import type { Holiday, StationHolidays } from './holidays/holiday.ts';

/** Why nobody works on a day: an official holiday, or that somebody is away. Weekends need no reason. */
export type Quiet = Holiday;

/** A weekday on which nobody works, as a number since 1970-01-01. */
export interface QuietDay {
  epochDay: number;
  why: Quiet;
}

/** The working days of a station, or of one person there. Days are numbers since 1970-01-01 (`toEpochDay`). */
export interface WorkingDays {
  station: string;
  isWorking(epochDay: number): boolean;
  /** The holiday or absence that makes a weekday quiet; undefined on weekends and on working days. */
  quiet(epochDay: number): Quiet | undefined;
  /** All quiet weekdays of a year, oldest first. */
  quietIn(year: number): readonly QuietDay[];
}

export interface Counted {
  on: CivilDate;
  /** Holidays and absences on weekdays that were passed over, in the order of counting. */
  skipped: Quiet[];
}

/** Weekends are Saturday and Sunday at every duty station of the Secretariat. */
export function isWeekend(epochDay: number): boolean {
  return sinceMonday(epochDay) >= 5;
}

/** Weekdays but for the official holidays of the station. */
export function workingDaysAt(holidays: StationHolidays): WorkingDays {
  return knowing(holidays.station, (year) => {
    const days = new Map<number, Quiet>();
    for (const why of holidays.of(year)) {
      const epochDay = toEpochDay(why.on);
      if (!isWeekend(epochDay)) days.set(epochDay, why);
    }
    return days;
  });
}

/** The same without the days of an absence, both ends included; a holiday within it stays one. */
export function withAbsence(
  days: WorkingDays,
  { from, to, name, source }: { from: CivilDate; to: CivilDate; name: string; source: string },
): WorkingDays {
  const [first, last] = [toEpochDay(from), toEpochDay(to)];
  return knowing(days.station, (year) => {
    const quiet = new Map(days.quietIn(year).map(({ epochDay, why }) => [epochDay, why]));
    const ends = Math.min(last, firstOf(year + 1) - 1);
    for (let epochDay = Math.max(first, firstOf(year)); epochDay <= ends; epochDay += 1) {
      if (!isWeekend(epochDay) && !quiet.has(epochDay)) {
        quiet.set(epochDay, { on: fromEpochDay(epochDay), name, source, grade: 'assumed' });
      }
    }
    return quiet;
  });
}

/** Working days from what is quiet in a year, which is asked once for each year. */
function knowing(station: string, quietOf: (year: number) => ReadonlyMap<number, Quiet>): WorkingDays {
  const years = new Map<number, { quiet: ReadonlyMap<number, Quiet>; days: readonly QuietDay[] }>();
  const known = (year: number) => {
    const before = years.get(year);
    if (before !== undefined) return before;
    const quiet = quietOf(year);
    const days = [...quiet]
      .map(([epochDay, why]) => ({ epochDay, why }))
      .sort((a, b) => a.epochDay - b.epochDay);
    const now = { quiet, days };
    years.set(year, now);
    return now;
  };
  const quiet = (epochDay: number): Quiet | undefined => known(yearOfEpochDay(epochDay)).quiet.get(epochDay);
  return {
    station,
    quiet,
    isWorking: (epochDay) => !isWeekend(epochDay) && quiet(epochDay) === undefined,
    quietIn: (year) => known(year).days,
  };
}

/**
 * The day on which `count` working days have passed: counting starts the day after `day`, weekends and quiet days do
 * not count (A/71/755, on A/RES/71/248: 20 working days from 21 December 2016 end on 20 January 2017).
 *
 * With a negative `count` backwards: the last working day after which that many working days are left up to `day`, `day`
 * itself among them if it is one. Whoever starts on the day after it and needs that many ends on `day` or, where `day` is
 * no working day, on the last before it, never later: four working days before Friday, 9 January 2026 is Monday the fifth,
 * and before Saturday the tenth it is the same Monday, for the four are Tuesday to Friday.
 *
 * A count of 0 is `day` itself. Throws a RangeError where the calendar ends, or nobody works, before the count is full.
 */
export function countWorkingDays(days: WorkingDays, day: CivilDate, count: number): Counted {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of working days: ${count}`);
  const skipped: Quiet[] = [];
  if (count === 0) return { on: day, skipped };
  const forward = count > 0;
  let at = toEpochDay(day);
  // Backwards, `day` itself counts and the result does not: one more, from the day after.
  if (!forward) at += 1;
  for (let left = forward ? count : 1 - count; left > 0; ) {
    const to = forward ? weekdaysAfter(at, left) : weekdaysBefore(at, left);
    if (to < FIRST_DAY || to > LAST_DAY || skipped.length > LONGEST) {
      throw new RangeError(
        `no ${Math.abs(count)} working days ${forward ? 'after' : 'before'} ${inWords(day)}`,
      );
    }
    const passed = forward ? quietBetween(days, at + 1, to) : quietBetween(days, to, at - 1).reverse();
    for (const each of passed) skipped.push(each);
    left = passed.length;
    at = to;
  }
  return { on: fromEpochDay(at), skipped };
}

const FIRST_DAY = toEpochDay(civilDate('0001-01-01'));
const LAST_DAY = toEpochDay(civilDate('9999-12-31'));

/** Twenty years of weekdays: nobody is away for so long. */
const LONGEST = 5_218;

/** How many working days lie after the first day, up to and with the second; negative when the second is earlier. */
export function workingDaysBetween(days: WorkingDays, from: CivilDate, to: CivilDate): number {
  if (from > to) return 0 - workingDaysBetween(days, to, from);
  const [first, last] = [toEpochDay(from) + 1, toEpochDay(to)];
  let count = weekdaysUpTo(last) - weekdaysUpTo(first - 1);
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const quiet = days.quietIn(year);
    const isWhole = year > yearOf(from) && year < yearOf(to);
    count -= isWhole
      ? quiet.length
      : quiet.filter((each) => each.epochDay >= first && each.epochDay <= last).length;
  }
  return count;
}

/** The quiet weekdays from the first to the last day, both included, oldest first. */
function quietBetween(days: WorkingDays, first: number, last: number): Quiet[] {
  const quiet: Quiet[] = [];
  for (let year = yearOfEpochDay(first), end = yearOfEpochDay(last); year <= end; year += 1) {
    for (const { epochDay, why } of days.quietIn(year)) {
      if (epochDay >= first && epochDay <= last) quiet.push(why);
    }
  }
  return quiet;
}

// 1970-01-01 was a Thursday, three days after a Monday.
const sinceMonday = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7;

/** How many weekdays there are up to and with a day, from a Monday far back or, before it, less than none. */
const weekdaysUpTo = (epochDay: number): number =>
  5 * Math.floor((epochDay + 3) / 7) + Math.min(sinceMonday(epochDay) + 1, 5);

/** The weekday with that number: the inverse of `weekdaysUpTo`. */
const weekdayNumber = (number: number): number => {
  const week = Math.floor((number - 1) / 5);
  return 7 * week + (number - 1 - 5 * week) - 3;
};

const weekdaysAfter = (epochDay: number, count: number): number =>
  weekdayNumber(weekdaysUpTo(epochDay) + count);
const weekdaysBefore = (epochDay: number, count: number): number =>
  weekdayNumber(weekdaysUpTo(epochDay - 1) - count + 1);

const firstOf = (year: number): number => (year > 9999 ? LAST_DAY + 1 : toEpochDay(dateOf(year, 1, 1)));

/** The year of a day, without writing the day out. */
function yearOfEpochDay(epochDay: number): number {
  const sinceYear1 = epochDay - FIRST_DAY;
  // By the mean length of a year it is that year or, in its first two days, the one before, from 0001 to 9999.
  const year = Math.floor(sinceYear1 / 365.2425) + 1;
  return sinceYear1 >= daysBefore(year + 1) ? year + 1 : year;
}

/** The days from the year 1 to the beginning of that year. */
const daysBefore = (year: number): number => {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

/** Weekdays but for some days that are given. */
export function workingDaysWithout(station: string, quiet: readonly CivilDate[]): WorkingDays {
  return knowing(station, (year) => {
    const ofYear = quiet.filter((on) => yearOf(on) === year && !isWeekend(toEpochDay(on)));
    return new Map(ofYear.map((on) => [toEpochDay(on), { on, ...GIVEN }]));
  });
}

const GIVEN = { name: 'a quiet day', source: 'the record', grade: 'computed' } as const;
