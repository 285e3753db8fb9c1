import { describe, expect, it } from 'vitest';
import { parseCivilDate, weekday, yearOf } from '../../../../domain/time/civil-date.ts';
import { isAssumed, STATION_HOLIDAYS } from '../../../../domain/time/holidays/index.ts';
import { NEW_YORK } from '../../../../domain/time/holidays/new-york.ts';
import { stationHolidays } from '../../../../domain/time/holidays/station.ts';
import { VIENNA } from '../../../../domain/time/holidays/vienna.ts';
import { SHIPPED } from '../../../../domain/time/known-days.ts';

const YEARS = Array.from({ length: 2999 - 1946 + 1 }, (_, index) => 1946 + index);
const FLOATING_SINCE = new Map([
  ['New York', 2016],
  ['Geneva', 2023],
  ['Vienna', 2023],
]);

const station = (name: string) => {
  const holidays = STATION_HOLIDAYS.find((each) => each.station === name);
  if (holidays === undefined) throw new RangeError(`no such station: ${name}`);
  return holidays;
};

const named = (place: string, year: number, name: string): string[] =>
  station(place)
    .of(year)
    .filter((each) => each.name === name)
    .map(({ on }) => on);

describe.each(STATION_HOLIDAYS.map((holidays) => [holidays.station, holidays] as const))(
  'the official holidays of %s',
  (name, holidays) => {
    it('are on working days of their year, oldest first and none twice, from 1946 to 2999', () => {
      const wrong = YEARS.filter((year) => {
        const days = holidays.of(year).map(({ on }) => on);
        const isRight = (on: string, index: number): boolean => {
          const day = parseCivilDate(on);
          return (
            day !== undefined && yearOf(day) === year && weekday(day) < 6 && on > (days[index - 1] ?? '')
          );
        };
        return !days.every(isRight);
      });
      expect(wrong).toEqual([]);
    });

    it('are eight, since 1982 nine, since 1998 ten, with a floating holiday nine, and one more for a second Eid', () => {
      const wrong = YEARS.filter((year) => {
        const base = year < 1982 ? 8 : year < 1998 ? 9 : year < (FLOATING_SINCE.get(name) ?? 3000) ? 10 : 9;
        const eids = holidays.of(year).filter((each) => each.name.startsWith('Eid')).length;
        return holidays.of(year).length !== base + (year < 1998 ? 0 : eids - 2);
      });
      expect(wrong).toEqual([]);
    });

    it('each say where they stand', () => {
      const unsaid = YEARS.flatMap((year) => holidays.of(year)).filter(({ source }) => source.length < 10);
      expect(unsaid).toEqual([]);
    });

    it('are worked out once a year', () => {
      expect(holidays.of(2031)).toBe(holidays.of(2031));
    });

    it('begin in 1946', () => {
      expect([holidays.of(1945), holidays.of(1)]).toEqual([[], []]);
      expect(holidays.of(1946).length).toBe(8);
    });
  },
);

describe('a year', () => {
  it('is assumed but where a source gives the whole list', () => {
    const sourced = STATION_HOLIDAYS.flatMap((holidays) =>
      YEARS.filter((year) => !isAssumed(holidays.station, year)).map((year) => `${holidays.station} ${year}`),
    );
    expect(sourced).toEqual([
      'New York 2017',
      'New York 2020',
      'New York 2024',
      'New York 2026',
      'Vienna 2023',
    ]);
  });

  it('of which a single day is known is assumed in the rest', () => {
    const grades = station('New York')
      .of(2016)
      .map(({ name, grade }) => [name, grade]);
    expect(grades.filter(([, grade]) => grade !== 'assumed')).toEqual([['Christmas Day', 'computed']]);
    expect(isAssumed('New York', 2016)).toBe(true);
  });

  it('of no station is refused', () => {
    expect(() => isAssumed('Rome', 2026)).toThrow(new RangeError('no such station: Rome'));
    expect(() => SHIPPED.workingDays('Rome')).toThrow(new RangeError('no such station: Rome'));
  });
});

describe('the rules alone', () => {
  /** Where the rules and a source differ: by rule, by the source. */
  const DIFFERENT = new Map([
    ['Vienna 2023 Eid al-Fitr', '2023-04-21 for 2023-04-24'],
    ['Vienna 2023 Eid al-Adha', '2023-06-28 for 2023-06-29'],
  ]);

  it.each([NEW_YORK, VIENNA])('give for $station what its sources give, but for what is named', (data) => {
    const byRule = stationHolidays({ ...data, lists: [], days: [] });
    const sourced = [
      ...data.lists.flatMap(({ days }) => days),
      ...data.days.map((day) => [day.on, day.name] as const),
    ];
    const different = sourced.flatMap(([on, name]) => {
      const year = Number(on.slice(0, 4));
      const ruled = byRule.of(year).find((each) => each.name === name)?.on;
      return ruled === on ? [] : [[`${data.station} ${year} ${name}`, `${ruled} for ${on}`] as const];
    });
    expect(different).toEqual([...DIFFERENT].filter(([place]) => place.startsWith(data.station)));
  });

  it.each([NEW_YORK, VIENNA])('give for $station no holiday that a whole list has not', (data) => {
    const byRule = stationHolidays({ ...data, lists: [], days: [] });
    for (const { year, days } of data.lists) {
      expect(new Set(byRule.of(year).map(({ name }) => name))).toEqual(new Set(days.map(([, name]) => name)));
    }
  });
});

describe('a holiday by rule', () => {
  it('says from where a feast was moved', () => {
    const [christmas] = station('Nairobi')
      .of(2022)
      .filter(({ name }) => name === 'Christmas Day');
    expect([christmas?.on, christmas?.source.split('; ').at(-1)]).toEqual([
      '2022-12-26',
      'moved from 25 December 2022, which is no working day',
    ]);
  });

  it('puts a feast that falls twice in a year there twice', () => {
    expect(named('New York', 2000, 'Eid al-Fitr')).toEqual(['2000-01-10', '2000-12-27']);
    expect(named('Geneva', 2006, 'Eid al-Adha')).toEqual(['2006-01-10', '2006-12-29']);
  });
});
