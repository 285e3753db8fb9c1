import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  dateOf,
  dayOfMonth,
  daysBetween,
  earlier,
  fromEpochDay,
  inWords,
  later,
  monthNamed,
  monthOf,
  parseCivilDate,
  toEpochDay,
  weekday,
  yearOf,
} from '../../../domain/time/civil-date.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('0001-01-01');
const LAST = Date.parse('9999-12-31');

describe('a day', () => {
  it.each(['2009-06-01', '2008-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2009-12-31'])(
    '%s is one',
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
      expect(civilDate(text)).toBe(text);
    },
  );

  it.each([
    ...['2009-02-29', '1900-02-29', '2009-04-31', '2009-06-31', '2009-13-01', '2009-00-10', '2009-01-00'],
    ...['0000-01-01', '10000-01-01', '2009-6-1', ' 2009-06-01', '2009-06-01\n', '2009-06-01T00:00', ''],
  ])('%j is none', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('has parts', () => {
    const day = dateOf(2009, 6, 1);
    expect([day, yearOf(day), monthOf(day), dayOfMonth(day)]).toEqual(['2009-06-01', 2009, 6, 1]);
    expect(() => dateOf(2009, 2, 30)).toThrow('not a day');
    expect(() => dateOf(-1, 2, 3)).toThrow('not a day');
    expect(() => dateOf(2009, 1.5, 3)).toThrow('not a day');
  });

  it('agrees with the calendar of the platform, over all years', () => {
    const wrong: string[] = [];
    for (let ms = FIRST; ms <= LAST; ms += 97 * DAY_MS) {
      const day = fromEpochDay(ms / DAY_MS);
      const platform = new Date(ms);
      const same = day === platform.toISOString().slice(0, 10) && toEpochDay(day) === ms / DAY_MS;
      if (!same || weekday(day) !== (platform.getUTCDay() || 7)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('agrees on every single day of four hundred years, leap years and ends of century included', () => {
    let day = civilDate('1799-12-31');
    const wrong: string[] = [];
    for (let ms = Date.parse('1800-01-01'); ms < Date.parse('2200-01-01'); ms += DAY_MS) {
      day = addDays(day, 1);
      if (toEpochDay(day) * DAY_MS !== ms || fromEpochDay(ms / DAY_MS) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(day).toBe('2199-12-31');
  });

  it('ends with the year 9999 and begins with the year 1', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate('0001-01-01'), -1)).toThrow(RangeError);
  });

  it.each([
    ['2009-01-31', 1, '2009-02-28'],
    ['2008-01-31', 1, '2008-02-29'],
    ['2008-02-29', 12, '2009-02-28'],
    ['2008-02-29', 48, '2012-02-29'],
    ['2009-12-15', 1, '2010-01-15'],
    ['2009-01-15', -1, '2008-12-15'],
    ['2009-03-31', -1, '2009-02-28'],
    ['2009-05-31', 0, '2009-05-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it('counts from one to another', () => {
    const [a, b] = [civilDate('2008-12-18'), civilDate('2009-06-01')];
    expect([daysBetween(a, b), daysBetween(b, a), daysBetween(a, a)]).toEqual([165, -165, 0]);
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  });

  it('is written as the Organization writes it', () => {
    expect(inWords(civilDate('2009-06-01'))).toBe('1 June 2009');
    expect(['January', 'december', 'JUNE', 'Juin', ''].map(monthNamed)).toEqual([
      1,
      12,
      6,
      undefined,
      undefined,
    ]);
  });
});
