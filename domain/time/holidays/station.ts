import type { Cited } from '../citation.ts';
import { civilDate, inWords, toEpochDay, yearOf } from '../civil-date.ts';
import type { Holiday, StationHolidays } from './holiday.ts';
import { type Observed, observe } from './observance.ts';
import type { HolidayRule } from './rule.ts';

/** The whole list of one year, as a source gives it. */
export interface YearList extends Cited {
  year: number;
  days: readonly (readonly [on: string, name: string])[];
}

/** What is known of a station: whole lists, single days, and rules for all the rest. */
export interface StationData {
  station: string;
  lists: readonly YearList[];
  /** Days of years without a list; each stands in the place of the rule of that name. */
  days: readonly Holiday[];
  rules: readonly HolidayRule[];
}

/** The first year of the United Nations' own offices. */
const FIRST_YEAR = 1946;

/** Lists before days, days before rules; each year is worked out once. */
export function stationHolidays(data: StationData): StationHolidays {
  const years = new Map<number, readonly Holiday[]>();
  return {
    station: data.station,
    of: (year) => {
      const known = years.get(year);
      if (known !== undefined) return known;
      const holidays = year < FIRST_YEAR ? [] : (listed(data, year) ?? byRule(data, year));
      years.set(year, holidays);
      return holidays;
    },
  };
}

function listed({ lists }: StationData, year: number): Holiday[] | undefined {
  const list = lists.find((each) => each.year === year);
  return list?.days.map(([on, name]) => ({
    on: civilDate(on),
    name,
    source: list.source,
    grade: list.grade,
  }));
}

function byRule({ days, rules }: StationData, year: number): Holiday[] {
  const sourced = days.filter((day) => yearOf(day.on) === year);
  const names = new Set(sourced.map((day) => day.name));
  const feasts = rules
    .filter((rule) => rule.first <= year && year <= rule.last && !names.has(rule.name))
    .flatMap((rule) => rule.falls(year).map((falls) => ({ rule, falls })));
  const assumed = observe(
    feasts,
    sourced.map((day) => day.on),
  ).map(holidayOf);
  return [...sourced, ...assumed].sort((a, b) => toEpochDay(a.on) - toEpochDay(b.on));
}

const holidayOf = ({ rule, falls, on }: Observed): Holiday => ({
  on,
  name: rule.name,
  source:
    on === falls ? rule.source : `${rule.source}; moved from ${inWords(falls)}, which is no working day`,
  grade: 'assumed',
});
