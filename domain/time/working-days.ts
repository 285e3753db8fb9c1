import { type CivilDate, fromEpochDay, toEpochDay, yearOf } from './civil-date.ts';
import type { Holiday, StationHolidays } from './holidays/holiday.ts';

/** Why nobody works on a day: an official holiday, or that somebody is away. Weekends need no reason. */
export type Quiet = Holiday;

/** The working days of a station, or of one person there. Days are numbers since 1970-01-01 (`toEpochDay`). */
export interface WorkingDays {
  station: string;
  isWorking(epochDay: number): boolean;
  /** The holiday or absence that makes a weekday quiet; undefined on weekends and on working days. */
  quiet(epochDay: number): Quiet | undefined;
}

export interface Counted {
  on: CivilDate;
  /** Holidays and absences on weekdays that were passed over, in the order of counting. */
  skipped: Quiet[];
}

/** Weekends are Saturday and Sunday at every duty station of the Secretariat. */
export function isWeekend(epochDay: number): boolean {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((epochDay + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
}

/** Weekdays but for the official holidays of the station. */
export function workingDaysAt(holidays: StationHolidays): WorkingDays {
  const years = new Map<number, Map<number, Quiet>>();
  const ofYear = (year: number): Map<number, Quiet> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Map(holidays.of(year).map((holiday) => [toEpochDay(holiday.on), holiday]));
    years.set(year, days);
    return days;
  };
  const quiet = (epochDay: number): Quiet | undefined =>
    isWeekend(epochDay) ? undefined : ofYear(yearOfEpochDay(epochDay)).get(epochDay);
  return {
    station: holidays.station,
    quiet,
    isWorking: (epochDay) => !isWeekend(epochDay) && quiet(epochDay) === undefined,
  };
}

/** The same without the days of an absence, both ends included. */
export function withAbsence(
  days: WorkingDays,
  { from, to, name, source }: { from: CivilDate; to: CivilDate; name: string; source: string },
): WorkingDays {
  const [first, last] = [toEpochDay(from), toEpochDay(to)];
  const isAway = (epochDay: number): boolean => epochDay >= first && epochDay <= last;
  return {
    station: days.station,
    isWorking: (epochDay) => !isAway(epochDay) && days.isWorking(epochDay),
    quiet: (epochDay) =>
      days.quiet(epochDay) ??
      (isAway(epochDay) && !isWeekend(epochDay)
        ? { on: fromEpochDay(epochDay), name, source, grade: 'assumed' }
        : undefined),
  };
}

/**
 * The day on which `count` working days have passed: counting starts the day after `day`, weekends and quiet days do
 * not count (A/71/755, on A/RES/71/248: 20 working days from 21 December 2016 end on 20 January 2017). With a negative
 * `count` backwards: the last day before which that many working days, `day` itself among them, are left.
 */
export function countWorkingDays(days: WorkingDays, day: CivilDate, count: number): Counted {
  const step = count < 0 ? -1 : 1;
  const skipped: Quiet[] = [];
  let at = toEpochDay(day);
  let left = Math.abs(count);
  for (let passed = 0; left > 0; passed += 1) {
    if (passed > LONGEST) throw new RangeError(`no ${Math.abs(count)} working days are found from ${day}`);
    at += step;
    if (days.isWorking(at)) left -= 1;
    else {
      const quiet = days.quiet(at);
      if (quiet !== undefined) skipped.push(quiet);
    }
  }
  return { on: fromEpochDay(at), skipped };
}

/** Twenty years: no step of a plan is longer, and nobody is away for so long. */
const LONGEST = 7_305;

/** How many working days lie after the first day, up to and with the second; negative when the second is earlier. */
export function workingDaysBetween(days: WorkingDays, from: CivilDate, to: CivilDate): number {
  if (from > to) return -workingDaysBetween(days, to, from);
  let count = 0;
  for (let at = toEpochDay(from) + 1, last = toEpochDay(to); at <= last; at += 1) {
    if (days.isWorking(at)) count += 1;
  }
  return count;
}

const yearOfEpochDay = (epochDay: number): number => yearOf(fromEpochDay(epochDay));
