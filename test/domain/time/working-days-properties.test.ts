import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, fromEpochDay, toEpochDay, yearOf } from '../../../domain/time/civil-date.ts';
import type { StationHolidays } from '../../../domain/time/holidays/holiday.ts';
import { STATION_HOLIDAYS } from '../../../domain/time/holidays/index.ts';
import {
  countWorkingDays,
  isWeekend,
  type WorkingDays,
  withAbsence,
  workingDaysAt,
  workingDaysBetween,
} from '../../../domain/time/working-days.ts';

const day = fc
  .integer({ min: toEpochDay(fromEpochDay(-9_000)), max: 50_000 })
  .map((epochDay) => fromEpochDay(epochDay));
const count = fc.integer({ min: 1, max: 300 });
const station = fc.constantFrom(...STATION_HOLIDAYS);
/** The days of a station, or of somebody there who is away now and then. */
const workers: fc.Arbitrary<WorkingDays> = fc
  .tuple(station, fc.array(fc.tuple(day, fc.integer({ min: 0, max: 40 })), { maxLength: 3 }))
  .map(([holidays, absences]) =>
    absences.reduce(
      (days, [from, length]) =>
        withAbsence(days, {
          from,
          to: fromEpochDay(toEpochDay(from) + length),
          name: 'away',
          source: 'the unit',
        }),
      workingDaysAt(holidays),
    ),
  );

const plus = (holidays: StationHolidays, on: CivilDate): StationHolidays => ({
  station: holidays.station,
  of: (year) => [
    ...holidays.of(year).filter((each) => each.on !== on),
    ...(year === yearOf(on)
      ? [{ on, name: 'one more', source: 'an officer', grade: 'assumed' as const }]
      : []),
  ],
});

const isWorking = (days: WorkingDays, on: CivilDate): boolean => days.isWorking(toEpochDay(on));

describe('whatever the station, the day and the count', () => {
  it('a count ends on a working day, forward and backward', () => {
    fc.assert(
      fc.property(workers, day, count, (days, from, n) => {
        expect(isWorking(days, countWorkingDays(days, from, n).on)).toBe(true);
        expect(isWorking(days, countWorkingDays(days, from, -n).on)).toBe(true);
      }),
    );
  });

  it('as many working days lie between as were counted', () => {
    fc.assert(
      fc.property(workers, day, count, (days, from, n) => {
        expect(workingDaysBetween(days, from, countWorkingDays(days, from, n).on)).toBe(n);
        expect(workingDaysBetween(days, from, countWorkingDays(days, from, -n).on)).toBe(-n);
      }),
    );
  });

  it('forward again from where a backward count ends is never after the day, and is the day if it works', () => {
    fc.assert(
      fc.property(workers, day, count, (days, to, n) => {
        const ends = countWorkingDays(days, countWorkingDays(days, to, -n).on, n).on;
        expect(ends <= to).toBe(true);
        expect(ends === to).toBe(isWorking(days, to));
        expect(workingDaysBetween(days, ends, to)).toBe(0);
      }),
    );
  });

  it('backward is the last such working day: from the next one the work ends too late', () => {
    fc.assert(
      fc.property(workers, day, count, (days, to, n) => {
        const next = countWorkingDays(days, countWorkingDays(days, to, -n).on, 1).on;
        expect(countWorkingDays(days, next, n).on > to).toBe(true);
      }),
    );
  });

  it('counting on is counting once', () => {
    fc.assert(
      fc.property(workers, day, count, count, (days, from, a, b) => {
        const first = countWorkingDays(days, from, a);
        const second = countWorkingDays(days, first.on, b);
        expect(countWorkingDays(days, from, a + b)).toEqual({
          on: second.on,
          skipped: [...first.skipped, ...second.skipped],
        });
      }),
    );
  });

  it('one working day more ends later, and starting later never ends earlier', () => {
    fc.assert(
      fc.property(workers, day, day, count, (days, one, other, n) => {
        const [from, later] = one <= other ? [one, other] : [other, one];
        for (const sign of [1, -1]) {
          const [a, b] = [from, later].map((each) => countWorkingDays(days, each, sign * n).on);
          expect(a !== undefined && b !== undefined && a <= b).toBe(true);
        }
        expect(countWorkingDays(days, from, n + 1).on > countWorkingDays(days, from, n).on).toBe(true);
        expect(countWorkingDays(days, from, -n - 1).on < countWorkingDays(days, from, -n).on).toBe(true);
      }),
    );
  });

  it('each day passed over is quiet, and together with the counted ones they are all weekdays', () => {
    fc.assert(
      fc.property(workers, day, count, (days, from, n) => {
        const { on, skipped } = countWorkingDays(days, from, n);
        expect(skipped.map((each) => days.quiet(toEpochDay(each.on)))).toEqual(skipped);
        let weekdays = 0;
        for (let at = toEpochDay(from) + 1; at <= toEpochDay(on); at += 1) if (!isWeekend(at)) weekdays += 1;
        expect(weekdays).toBe(n + skipped.length);
      }),
    );
  });

  it('one more holiday never makes a forward count end earlier nor a backward count end later', () => {
    fc.assert(
      fc.property(station, day, count, fc.integer({ min: -500, max: 500 }), (holidays, from, n, away) => {
        const before = workingDaysAt(holidays);
        const after = workingDaysAt(plus(holidays, fromEpochDay(toEpochDay(from) + away)));
        expect(countWorkingDays(after, from, n).on >= countWorkingDays(before, from, n).on).toBe(true);
        expect(countWorkingDays(after, from, -n).on <= countWorkingDays(before, from, -n).on).toBe(true);
      }),
    );
  });

  it('neither does an absence', () => {
    fc.assert(
      fc.property(workers, day, count, fc.tuple(day, day), (days, from, n, [a, b]) => {
        const less = withAbsence(days, {
          from: a,
          to: b <= a ? a : fromEpochDay(toEpochDay(a) + 60),
          name: 'away',
          source: '',
        });
        expect(countWorkingDays(less, from, n).on >= countWorkingDays(days, from, n).on).toBe(true);
        expect(countWorkingDays(less, from, -n).on <= countWorkingDays(days, from, -n).on).toBe(true);
      }),
    );
  });

  it('working days between add up and turn their sign', () => {
    fc.assert(
      fc.property(workers, day, day, day, (days, a, b, c) => {
        const between = (from: CivilDate, to: CivilDate): number => workingDaysBetween(days, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });
});
