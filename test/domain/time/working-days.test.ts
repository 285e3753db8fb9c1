import { describe, expect, it } from 'vitest';
import { civilDate, toEpochDay } from '../../../domain/time/civil-date.ts';
import { STATION_HOLIDAYS } from '../../../domain/time/holidays/index.ts';
import {
  countWorkingDays,
  isWeekend,
  type WorkingDays,
  withAbsence,
  workingDaysAt,
  workingDaysBetween,
} from '../../../domain/time/working-days.ts';
import { COUNTS } from './working-days-cases.ts';

const STATIONS = new Map(STATION_HOLIDAYS.map((holidays) => [holidays.station, workingDaysAt(holidays)]));

function at(station: string): WorkingDays {
  const days = STATIONS.get(station);
  if (days === undefined) throw new RangeError(`no such station: ${station}`);
  return days;
}

const NEW_YORK = at('New York');
const AUGUST = {
  from: civilDate('2026-08-01'),
  to: civilDate('2026-08-31'),
  name: 'on leave',
  source: 'the unit',
};

describe('working days counted', () => {
  it.each(COUNTS)('at %s from %s, %i of them: %s (%s)', (station, from, count, ends) => {
    expect(countWorkingDays(at(station), civilDate(from), count).on).toBe(ends);
  });

  it('cover all eight stations', () => {
    expect(new Set(COUNTS.map(([station]) => station))).toEqual(new Set(STATIONS.keys()));
  });

  it('name the holidays passed over, in the order of counting, with their sources', () => {
    const forward = countWorkingDays(NEW_YORK, civilDate('2016-12-21'), 20).skipped;
    expect(forward.map(({ on, name, grade }) => [on, name, grade])).toEqual([
      ['2016-12-26', 'Christmas Day', 'computed'],
      ['2017-01-02', "New Year's Day", 'primary'],
    ]);
    expect(countWorkingDays(NEW_YORK, civilDate('2017-01-20'), -20).skipped).toEqual(forward.toReversed());
  });

  it('name a holiday that is the day itself only backwards, where the day counts', () => {
    const holiday = civilDate('2026-07-03');
    expect(countWorkingDays(NEW_YORK, holiday, 1).skipped).toEqual([]);
    expect(countWorkingDays(NEW_YORK, holiday, -1).skipped.map(({ name }) => name)).toEqual([
      'Independence Day',
    ]);
  });

  it.each([
    ['9999-12-30', 5, 'no 5 working days after 30 December 9999'],
    ['0001-01-02', -5, 'no 5 working days before 2 January 1'],
    ['2026-01-01', 0.5, 'not a whole number of working days: 0.5'],
    ['2026-01-01', Number.NaN, 'not a whole number of working days: NaN'],
  ])('from %s, %d of them, are refused', (from, count, message) => {
    expect(() => countWorkingDays(NEW_YORK, civilDate(from), count)).toThrow(new RangeError(message));
  });
});

describe('working days between two days', () => {
  it.each([
    ['2016-12-21', '2017-01-20', 20],
    ['2017-01-20', '2016-12-21', -20],
    ['2016-12-21', '2016-12-21', 0],
    ['2016-12-23', '2016-12-26', 0],
    ['2016-12-24', '2016-12-27', 1],
    ['2020-01-01', '2021-01-01', 253],
  ])('%s and %s are %i', (from, to, expected) => {
    expect(workingDaysBetween(NEW_YORK, civilDate(from), civilDate(to))).toBe(expected);
  });
});

describe('an absence', () => {
  const days = withAbsence(NEW_YORK, AUGUST);

  it('is passed over and named, day by day', () => {
    const { on, skipped } = countWorkingDays(days, civilDate('2026-07-30'), 2);
    expect([on, skipped.length, skipped[0]?.on, skipped.at(-1)?.on]).toEqual([
      '2026-09-01',
      21,
      '2026-08-03',
      '2026-08-31',
    ]);
    expect(skipped[0]).toEqual({ on: '2026-08-03', name: 'on leave', source: 'the unit', grade: 'assumed' });
  });

  it('gives the day before it to whoever must be done in it', () => {
    expect(countWorkingDays(days, civilDate('2026-08-14'), -1).on).toBe('2026-07-30');
  });

  it('leaves the station as it was', () => {
    expect(countWorkingDays(NEW_YORK, civilDate('2026-07-30'), 2).on).toBe('2026-08-03');
  });

  it('may begin and end in different years, and leaves a holiday a holiday', () => {
    const winter = withAbsence(NEW_YORK, {
      ...AUGUST,
      from: civilDate('2016-12-23'),
      to: civilDate('2017-01-03'),
    });
    const { on, skipped } = countWorkingDays(winter, civilDate('2016-12-21'), 2);
    expect([on, skipped.map(({ name }) => name)]).toEqual([
      '2017-01-04',
      ['on leave', 'Christmas Day', ...Array(4).fill('on leave'), "New Year's Day", 'on leave'],
    ]);
  });

  it('adds to another, in either order', () => {
    const september = { ...AUGUST, from: civilDate('2026-08-20'), to: civilDate('2026-09-11') };
    const [one, other] = [
      withAbsence(days, september),
      withAbsence(withAbsence(NEW_YORK, september), AUGUST),
    ].map((both) => countWorkingDays(both, civilDate('2026-07-31'), 1));
    expect(one?.on).toBe('2026-09-14');
    expect(other).toEqual(one);
  });

  it('that ends before it begins is none', () => {
    const none = withAbsence(NEW_YORK, { ...AUGUST, to: civilDate('2026-07-01') });
    expect(none.quietIn(2026)).toEqual(NEW_YORK.quietIn(2026));
  });

  it('for thousands of years is refused, not waited for', () => {
    const gone = withAbsence(NEW_YORK, { ...AUGUST, to: civilDate('9999-12-31') });
    expect(() => countWorkingDays(gone, civilDate('2026-07-31'), 1)).toThrow(
      'no 1 working days after 31 July 2026',
    );
  });
});

describe('one day', () => {
  it('is quiet for a holiday or an absence, and for nothing on a weekend', () => {
    const days = withAbsence(NEW_YORK, AUGUST);
    const names = ['2026-07-03', '2026-07-04', '2026-07-06', '2026-08-01', '2026-08-03'].map((day) => {
      const epochDay = toEpochDay(civilDate(day));
      return [isWeekend(epochDay), days.isWorking(epochDay), days.quiet(epochDay)?.name];
    });
    expect(names).toEqual([
      [false, false, 'Independence Day'],
      [true, false, undefined],
      [false, true, undefined],
      [true, false, undefined],
      [false, false, 'on leave'],
    ]);
  });
});
