import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dateOf,
  daysBetween,
  fromEpochDay,
  parseCivilDate,
  toEpochDay,
  weekday,
} from '../../../domain/time/civil-date.ts';
import { STATION_HOLIDAYS } from '../../../domain/time/holidays/index.ts';
import { addPeriod, parsePeriod } from '../../../domain/time/period.ts';
import {
  countWorkingDays,
  type WorkingDays,
  withAbsence,
  workingDaysAt,
  workingDaysBetween,
} from '../../../domain/time/working-days.ts';

/** Days at which calendars break: leap days, ends of months, years, centuries, and of the calendar itself. */
const EDGES = [
  1, 4, 100, 400, 1582, 1900, 1946, 1970, 1999, 2000, 2001, 2023, 2024, 2100, 2400, 9999,
].flatMap((year) => {
  const texts = ['01-01', '01-31', '02-28', '02-29', '03-01', '04-30', '12-30', '12-31'];
  return texts.flatMap((text) => parseCivilDate(`${String(year).padStart(4, '0')}-${text}`) ?? []);
});
const FIRST = toEpochDay(civilDate('0001-01-01'));
const LAST = toEpochDay(civilDate('9999-12-31'));
const day = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: FIRST, max: LAST }).map((epochDay) => fromEpochDay(epochDay)),
);
const length = fc.oneof(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -4_000_000, max: 4_000_000 }));

const oracle = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);
/** What ours gives, or 'out' where the calendar ends: years 0001 to 9999. */
const orOut = (ours: () => CivilDate | undefined): string => {
  try {
    return ours() ?? 'out';
  } catch (error) {
    if (error instanceof RangeError) return 'out';
    throw error;
  }
};
const within = (date: Temporal.PlainDate): string =>
  date.year >= 1 && date.year <= 9999 ? date.toString() : 'out';

describe('Temporal and we agree', () => {
  it('on days later and earlier', () => {
    fc.assert(
      fc.property(day, length, (on, days) => {
        expect(orOut(() => addDays(on, days))).toBe(within(oracle(on).add({ days })));
      }),
      { numRuns: 2_000 },
    );
  });

  it('on months later and earlier, with the ends of months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1_300, max: 1_300 }), (on, months) => {
        expect(orOut(() => addMonths(on, months))).toBe(within(oracle(on).add({ months })));
      }),
      { numRuns: 2_000 },
    );
  });

  it('on the days between two days', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(oracle(from).until(oracle(to)).days);
      }),
      { numRuns: 2_000 },
    );
  });

  it('on the day of the week', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(weekday(on)).toBe(oracle(on).dayOfWeek);
      }),
      { numRuns: 2_000 },
    );
  });

  it('on which texts name a day', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(9999), number(14), number(33), (year, month, of) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
        const exists = (): boolean => {
          try {
            return Temporal.PlainDate.from({ year, month, day: of }, { overflow: 'reject' }).year >= 1;
          } catch {
            return false;
          }
        };
        expect(parseCivilDate(text)).toBe(exists() ? text : undefined);
        expect(orOut(() => dateOf(year, month, of))).toBe(exists() ? text : 'out');
      }),
      { numRuns: 5_000 },
    );
  });

  it('on periods: months first, the end of the month kept, then days', () => {
    const amount = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(day, amount, amount, amount, amount, (on, years, months, weeks, days) => {
        const text = `P${years}Y${months}M${weeks}W${days}D`;
        const period = parsePeriod(text);
        if (years + months + weeks + days === 0) expect(period).toBeUndefined();
        else {
          if (period === undefined) throw new RangeError(`no period: ${text}`);
          const { months: inMonths, days: inDays } = period;
          expect({ months: inMonths, days: inDays }).toEqual({
            months: years * 12 + months,
            days: weeks * 7 + days,
          });
          expect(orOut(() => addPeriod(on, period))).toBe(
            within(oracle(on).add(Temporal.Duration.from({ years, months, weeks, days }))),
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The same counts, day by day, from the lists of holidays alone. */
function naive(isQuiet: (on: string) => boolean) {
  const isWorking = (on: Temporal.PlainDate): boolean => on.dayOfWeek <= 5 && !isQuiet(on.toString());
  return {
    forward(from: string, count: number): string {
      let [on, left] = [oracle(from), count];
      while (left > 0) {
        on = on.add({ days: 1 });
        if (isWorking(on)) left -= 1;
      }
      return on.toString();
    },
    /** The last working day after which, up to and with `to`, that many are left. */
    backward(to: string, count: number): string {
      let [on, left] = [oracle(to), count];
      while (left > 0 || !isWorking(on)) {
        if (isWorking(on)) left -= 1;
        on = on.subtract({ days: 1 });
      }
      return on.toString();
    },
    between(from: string, to: string): number {
      let count = 0;
      for (let on = oracle(from); on.toString() < to; ) {
        on = on.add({ days: 1 });
        if (isWorking(on)) count += 1;
      }
      return count;
    },
  };
}

describe('a loop over days, with Temporal, and we agree on working days', () => {
  const recent = fc.oneof(
    fc.constantFrom(...EDGES.filter((on) => on > '1900' && on < '2500')),
    fc.integer({ min: -9_000, max: 60_000 }).map((epochDay) => fromEpochDay(epochDay)),
  );
  const workers = fc
    .tuple(fc.constantFrom(...STATION_HOLIDAYS), recent, fc.integer({ min: 0, max: 60 }))
    .map(([holidays, from, days]) => {
      const to = addDays(from, days);
      const absence = { from, to, name: 'away', source: 'the unit' };
      const isHoliday = (on: string): boolean =>
        holidays.of(Number(on.slice(0, 4))).some((each) => each.on === on);
      const plain = workingDaysAt(holidays);
      return [
        { days: plain, loop: naive(isHoliday) },
        { days: withAbsence(plain, absence), loop: naive((on) => isHoliday(on) || (on >= from && on <= to)) },
      ] satisfies { days: WorkingDays; loop: ReturnType<typeof naive> }[];
    });
  const count = fc.integer({ min: 1, max: 120 });

  it('forward and backward', () => {
    fc.assert(
      fc.property(workers, recent, count, (both, from, n) => {
        for (const { days, loop } of both) {
          expect(countWorkingDays(days, from, n).on).toBe(loop.forward(from, n));
          expect(countWorkingDays(days, from, -n).on).toBe(loop.backward(from, n));
        }
      }),
    );
  });

  it('between two days', () => {
    fc.assert(
      fc.property(workers, recent, fc.integer({ min: 0, max: 900 }), (both, from, length) => {
        const to = addDays(from, length);
        for (const { days, loop } of both) {
          expect(workingDaysBetween(days, from, to)).toBe(loop.between(from, to));
        }
      }),
    );
  });
});
