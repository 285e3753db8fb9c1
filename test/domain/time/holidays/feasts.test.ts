import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import { easter, orthodoxEaster } from '../../../../domain/time/holidays/easter.ts';
import {
  ethiopianChristmas,
  ethiopianNewYear,
  meskel,
  timkat,
} from '../../../../domain/time/holidays/ethiopian.ts';
import {
  byTabularCalendar,
  byUmmAlQura,
  EID_AL_ADHA,
  EID_AL_FITR,
} from '../../../../domain/time/holidays/islamic.ts';
import { julianDay } from '../../../../domain/time/holidays/julian.ts';
import { UMM_AL_QURA } from '../../../../domain/time/holidays/umm-al-qura.ts';

/** A day of another calendar in ours, as the oracle has it. */
const inOurs = (calendar: string, year: number, month: number, day: number): string =>
  Temporal.PlainDate.from({ calendar, year, month, day }).withCalendar('iso8601').toString();

describe('Easter', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2016, '2016-03-27'],
    [2017, '2017-04-16'],
    [2020, '2020-04-12'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i is on %s', (year, expected) => {
    expect(easter(year)).toBe(expected);
  });

  it.each([
    [1983, '1983-05-08'],
    [2008, '2008-04-27'],
    [2010, '2010-04-04'],
    [2014, '2014-04-20'],
    [2016, '2016-05-01'],
    [2017, '2017-04-16'],
    [2020, '2020-04-19'],
    [2022, '2022-04-24'],
    [2023, '2023-04-16'],
    [2024, '2024-05-05'],
    [2025, '2025-04-20'],
    [2026, '2026-04-12'],
  ])('of the Orthodox in %i is on %s', (year, expected) => {
    expect(orthodoxEaster(year)).toBe(expected);
  });

  it('is a Sunday from 22 March to 25 April, whatever the year', () => {
    for (let year = 1583; year <= 9999; year += 1) {
      const day = Temporal.PlainDate.from(easter(year));
      const inMarch = day.subtract({ days: 21 }).month === 3 && day.month === 3;
      expect([day.dayOfWeek, inMarch || (day.month === 4 && day.day <= 25)]).toEqual([7, true]);
    }
  });

  it('of the Orthodox is a Sunday, never before the other', () => {
    for (let year = 1900; year <= 2999; year += 1) {
      const day = orthodoxEaster(year);
      expect([Temporal.PlainDate.from(day).dayOfWeek, day >= easter(year)]).toEqual([7, true]);
    }
  });
});

describe('the Julian calendar', () => {
  it.each([
    [1582, 10, 5, '1582-10-15'],
    [1900, 2, 28, '1900-03-12'],
    [1900, 2, 29, '1900-03-13'],
    [1900, 3, 1, '1900-03-14'],
    [1917, 10, 25, '1917-11-07'],
    [2024, 2, 29, '2024-03-13'],
    [2100, 1, 1, '2100-01-14'],
  ])('calls by %i-%i-%i what we call %s', (year, month, day, expected) => {
    expect(julianDay(year, month, day)).toBe(expected);
  });
});

describe('feasts of Ethiopia', () => {
  it('are on the days of its own calendar', () => {
    for (let year = 1946; year <= 2400; year += 1) {
      expect([ethiopianNewYear(year), meskel(year), timkat(year)]).toEqual([
        inOurs('ethiopic', year - 7, 1, 1),
        inOurs('ethiopic', year - 7, 1, 17),
        inOurs('ethiopic', year - 8, 5, 11),
      ]);
    }
  });

  it.each([
    [2020, '2020-01-07', '2020-01-20', '2020-09-11', '2020-09-27'],
    [2023, '2023-01-07', '2023-01-19', '2023-09-12', '2023-09-28'],
    [2024, '2024-01-07', '2024-01-20', '2024-09-11', '2024-09-27'],
  ])('in %i', (year, ...expected) => {
    expect([ethiopianChristmas(year), timkat(year), ethiopianNewYear(year), meskel(year)]).toEqual(expected);
  });
});

describe('feasts of Islam', () => {
  it('are those of Umm al-Qura as far as the table goes', () => {
    expect(UMM_AL_QURA).toEqual(
      UMM_AL_QURA.map((_, index) => [
        inOurs('islamic-umalqura', 1418 + index, 10, 1),
        inOurs('islamic-umalqura', 1418 + index, 12, 10),
      ]),
    );
  });

  it('are those of the tabular calendar in every year', () => {
    const expected = { fitr: [] as string[], adha: [] as string[] };
    for (let year = 1360; year <= 2450; year += 1) {
      expected.fitr.push(inOurs('islamic-civil', year, 10, 1));
      expected.adha.push(inOurs('islamic-civil', year, 12, 10));
    }
    const inYears = (days: string[]): string[] => days.filter((day) => day >= '1946' && day < '2999');
    const years = Array.from({ length: 2999 - 1946 }, (_, index) => 1946 + index);
    expect(years.flatMap(byTabularCalendar(EID_AL_FITR))).toEqual(inYears(expected.fitr));
    expect(years.flatMap(byTabularCalendar(EID_AL_ADHA))).toEqual(inYears(expected.adha));
  });

  it('differ by two days at most between the two, where both are known', () => {
    for (const feast of [EID_AL_FITR, EID_AL_ADHA]) {
      for (let year = 1998; year <= 2076; year += 1) {
        const [table, computed] = [byUmmAlQura(feast)(year), byTabularCalendar(feast)(year)];
        if (table.length !== computed.length) continue;
        for (const [index, day] of table.entries()) {
          const other = computed[index];
          if (other === undefined) throw new RangeError(`no feast in ${year}`);
          expect(Math.abs(Temporal.PlainDate.from(day).until(other).days)).toBeLessThanOrEqual(2);
        }
      }
    }
  });

  it('fall on the days on which New York is known to have kept them, or the weekend before', () => {
    const known = [
      ...['1998-01-29', '1998-04-07', '2015-09-23', '2017-06-25', '2017-09-01', '2020-05-24', '2020-07-31'],
      ...['2024-04-10', '2024-06-16', '2026-03-20', '2026-05-27'],
    ];
    const feasts: string[] = [EID_AL_FITR, EID_AL_ADHA].flatMap((feast) =>
      [1998, 2015, 2017, 2020, 2024, 2026].flatMap(byUmmAlQura(feast)),
    );
    expect(known.filter((day) => !feasts.includes(day))).toEqual([]);
  });
});
