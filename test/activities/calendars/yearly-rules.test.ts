import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CivilDate,
  civilDate,
  dateOf,
  dayOfMonth,
  fromEpochDay,
  monthOf,
  toEpochDay,
  weekday,
  yearOf,
} from '../../../domain/time/civil-date.ts';
import { calendar, read } from './reading.ts';

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

interface Rule {
  interval: number;
  months: number[];
  monthDays: number[];
  weekDays: { place: number; name: string }[];
  position: number | null;
}

const lastOf = (day: CivilDate): number =>
  dayOfMonth(addDays(dateOf(yearOf(day) + Math.floor(monthOf(day) / 12), (monthOf(day) % 12) + 1, 1), -1));

/** Whether RFC 5545 gives that day, looked at alone: not how the library counts. */
function gives(rule: Rule, day: CivilDate, first: CivilDate): boolean {
  if ((yearOf(day) - yearOf(first)) % rule.interval !== 0) return false;
  const months = rule.months.length > 0 ? rule.months : [monthOf(first)];
  if (!months.includes(monthOf(day))) return false;
  const [date, last] = [dayOfMonth(day), lastOf(day)];
  const isWeekday = (at: number): boolean =>
    rule.weekDays.some(({ name }) => NAMES[weekday(dateOf(yearOf(day), monthOf(day), at)) - 1] === name);
  if (rule.monthDays.length > 0 && !rule.monthDays.includes(date)) return false;
  if (rule.weekDays.length === 0) return rule.monthDays.length > 0 || date === dayOfMonth(first);
  if (rule.position !== null) {
    const all = Array.from({ length: last }, (_, index) => index + 1).filter(isWeekday);
    return all.at(rule.position > 0 ? rule.position - 1 : rule.position) === date;
  }
  return rule.weekDays.some(({ place, name }) => {
    if (NAMES[weekday(day) - 1] !== name) return false;
    if (place === 0) return true;
    return place > 0 ? Math.ceil(date / 7) === place : Math.ceil((last - date + 1) / 7) === -place;
  });
}

const written = ({ interval, months, monthDays, weekDays, position }: Rule): string =>
  [
    'FREQ=YEARLY',
    interval === 1 ? '' : `;INTERVAL=${interval}`,
    months.length === 0 ? '' : `;BYMONTH=${months}`,
    monthDays.length === 0 ? '' : `;BYMONTHDAY=${monthDays}`,
    weekDays.length === 0 ? '' : `;BYDAY=${weekDays.map(({ place, name }) => `${place || ''}${name}`)}`,
    position === null ? '' : `;BYSETPOS=${position}`,
  ].join('');

const month = fc.integer({ min: 1, max: 12 });
const months = fc.uniqueArray(month, { minLength: 1, maxLength: 3 });
const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 });
const placed = fc.uniqueArray(
  fc.record({ place: fc.constantFrom(0, 1, 2, 3, 4, -1, -2, -3, -4), name: fc.constantFrom(...NAMES) }),
  { minLength: 1, maxLength: 2, selector: ({ name }) => name },
);
const plain = names.map((all) => all.map((name) => ({ place: 0, name })));
const fromOne = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 });
const none = fc.constant(null);
const noNumbers = fc.constant<number[]>([]);
const noDays = fc.constant<Rule['weekDays']>([]);
const interval = fc.constantFrom(1, 1, 2, 4);

const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ interval, months: noNumbers, monthDays: noNumbers, weekDays: noDays, position: none }),
  fc.record({ interval, months, monthDays: fromOne, weekDays: noDays, position: none }),
  fc.record({ interval, months, monthDays: noNumbers, weekDays: placed, position: none }),
  fc.record({ interval, months, monthDays: fromOne, weekDays: plain, position: none }),
  fc.record({
    interval,
    months: month.map((each) => [each]),
    monthDays: noNumbers,
    weekDays: plain,
    position: fc.constantFrom(1, 2, 4, -1, -3),
  }),
);

const SPAN_DAYS = 12 * 366;

describe('a yearly rule', () => {
  it('gives every day that each day, looked at alone, is in it, and no other', () => {
    const start = fc.integer({
      min: toEpochDay(civilDate('1990-01-01')),
      max: toEpochDay(civilDate('2050-12-31')),
    });
    fc.assert(
      fc.property(rules, start, (rule, from) => {
        const days = Array.from({ length: SPAN_DAYS }, (_, more) => fromEpochDay(from + more));
        // Where no month is said, the first day is any day that every year has.
        const first =
          rule.months.length > 0
            ? days.find((day) => gives(rule, day, day))
            : days.find((day) => dayOfMonth(day) <= 28);
        fc.pre(first !== undefined);
        const end = addDays(first, SPAN_DAYS);
        const expected: CivilDate[] = [];
        for (let day = first; day <= end; day = addDays(day, 1))
          if (gives(rule, day, first)) expected.push(day);
        const plainDay = (day: CivilDate): string => day.replaceAll('-', '');
        const file = calendar([
          [
            'SUMMARY:Feast',
            `DTSTART;VALUE=DATE:${plainDay(first)}`,
            `RRULE:${written(rule)};UNTIL=${plainDay(end)}`,
          ],
        ]);
        expect(read(file, 'Geneva').map((change) => 'on' in change && change.on)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
