import ICAL from 'ical.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dayOfMonth,
  earlier,
  monthOf,
} from '../../domain/time/civil-date.ts';
import type { Property } from './ical-event.ts';
import { LAST_DAY, MAX_FACTS } from './limits.ts';

/** A yearly rule of repetition. Holidays have no others, and of other rules the library may look for days without end. */
export interface YearlyRule {
  interval: number;
  count: number | undefined;
  /** As ical.js keeps a moment. */
  until: string | undefined;
  months: number[];
  monthDays: number[];
  /** MO, 2MO, -1MO */
  weekDays: string[];
  /** Which of the weekdays of a month: -1 is the last. */
  positions: number[];
}

type Refused = { expected: string };

const PARTS = ['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byday', 'bysetpos'];
const ORDINARY_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A rule that gives a day in every month that it names, every year; or what was expected. */
export function ruleOf(property: Property): YearlyRule | Refused {
  const parts: unknown = property.jCal[3];
  if (typeof parts !== 'object' || parts === null) return { expected: 'a rule such as FREQ=YEARLY' };
  const read = new Map(Object.entries(parts));
  const odd = [...read.keys()].find((part) => !PARTS.includes(part));
  if (odd !== undefined) return { expected: `a rule out of ${PARTS.join(', ').toUpperCase()}` };
  if (read.get('freq') !== 'YEARLY') return { expected: 'FREQ=YEARLY: only yearly holidays repeat' };
  const rule: YearlyRule = {
    interval: numbers(read.get('interval'))[0] ?? 1,
    count: numbers(read.get('count'))[0],
    until: read.get('until')?.toString(),
    months: numbers(read.get('bymonth')),
    monthDays: numbers(read.get('bymonthday')),
    weekDays: [read.get('byday') ?? []].flat().map(String),
    positions: numbers(read.get('bysetpos')),
  };
  return refusalOf(rule) ?? rule;
}

const numbers = (value: unknown): number[] => [value ?? []].flat().map(Number);

function refusalOf({
  interval,
  count,
  until,
  months,
  monthDays,
  weekDays,
  positions,
}: YearlyRule): Refused | undefined {
  const byWeek = weekDays.length > 0;
  if (interval < 1 || interval > MOST_YEARS) return { expected: `INTERVAL from 1 to ${MOST_YEARS}` };
  if (count !== undefined && (until !== undefined || count < 1))
    return { expected: 'COUNT of at least 1, or UNTIL' };
  if (months.length === 0 && (byWeek || monthDays.length > 0))
    return { expected: 'BYMONTH with BYDAY or BYMONTHDAY' };
  if (positions.length > 0 && (!byWeek || months.length !== 1))
    return { expected: 'BYSETPOS with BYDAY, of one month' };
  // Counted from the end of the month, the library mixes up months and leap years.
  if (monthDays.some((day) => day < 1))
    return { expected: 'BYMONTHDAY from 1, not from the end of the month' };
  const places = weekDays.map((day) => Number.parseInt(day, 10)).filter((place) => !Number.isNaN(place));
  if (places.length > 0 && (monthDays.length > 0 || positions.length > 0)) {
    return { expected: 'BYDAY without a number where there is BYMONTHDAY or BYSETPOS' };
  }
  const everyMonth = [...places, ...positions].every((place) => place !== 0 && Math.abs(place) <= WEEKS);
  return everyMonth
    ? undefined
    : { expected: `the first to the fourth, or the last to the fourth last, of a month` };
}

/** Between two times. */
const MOST_YEARS = 100;

/** Every month has so many of each weekday. */
const WEEKS = 4;

/** The days of a rule from its first to the last that may be; or what was expected. */
export function daysOf(rule: YearlyRule, first: CivilDate, end: CivilDate): CivilDate[] | Refused {
  const months = rule.months.length > 0 ? rule.months : [monthOf(first)];
  const monthDays = rule.monthDays.length > 0 ? rule.monthDays : [dayOfMonth(first)];
  const exists = months.every((month) => monthDays.every((day) => day <= (ORDINARY_YEAR[month - 1] ?? 0)));
  if (rule.weekDays.length === 0 && !exists) return { expected: 'a day that every year has' };
  const recur = new ICAL.Recur({
    freq: 'YEARLY',
    interval: rule.interval,
    until: ICAL.Time.fromDateString(end),
    ...(rule.count !== undefined && { count: rule.count }),
    ...(rule.months.length > 0 && { bymonth: rule.months }),
    ...(rule.monthDays.length > 0 && { bymonthday: rule.monthDays }),
    ...(rule.weekDays.length > 0 && { byday: rule.weekDays }),
    ...(rule.positions.length > 0 && { bysetpos: rule.positions }),
  });
  const days: CivilDate[] = [];
  try {
    const iterator = recur.iterator(ICAL.Time.fromDateString(first));
    for (let next = iterator.next(); next !== null && days.length <= MAX_FACTS; next = iterator.next()) {
      days.push(civilDate(next.toString().slice(0, 10)));
    }
  } catch {
    return { expected: 'a rule that gives each day once' };
  }
  return days[0] === first ? days : { expected: `a rule that gives ${first}, the first day of the event` };
}

/** For so long a rule without end is taken; whoever wants more imports it again by then. */
export const YEARS_WITHOUT_END = 20;

/** The last day that a rule may give, when it says none itself. */
export const endOf = ({ count }: YearlyRule, first: CivilDate): CivilDate =>
  count === undefined ? earlier(LAST_DAY, addDays(addMonths(first, YEARS_WITHOUT_END * 12), -1)) : LAST_DAY;
