import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../../../domain/time/calendars/index.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED, withChanges } from '../../../domain/time/known-days.ts';
import {
  bodyName,
  findSession,
  nextSession,
  sessionMeant,
  sessionName,
  sessionsInYear,
  yearOfSession,
} from '../../../domain/time/sessions.ts';
import { inWorkingWeek, nthWeekday, onOrAfter } from '../../../domain/time/weekdays.ts';

const A_RES_57_301 = 'Tuesday of the third week';
const A_RES_75_325 = 'Tuesday of the second week';
const THIRD_TUESDAY = 'third Tuesday of September';

describe('a session of the General Assembly', () => {
  it.each<[number, string, string, string, boolean]>([
    [1, '1946-01-10', '1946-12-15', 'New Zealand', false],
    [2, '1947-09-16', '1947-11-29', 'New Zealand', false],
    [3, '1948-09-21', '1949-05-18', 'FRUS 1948', false],
    [4, '1949-09-20', '1950-09-18', THIRD_TUESDAY, true],
    [5, '1950-09-19', '1951-11-05', THIRD_TUESDAY, true],
    [6, '1951-11-06', '1952-10-13', 'International Organization, 1952', false],
    [7, '1952-10-14', '1953-09-14', 'International Organization, 1953', false],
    [8, '1953-09-15', '1954-09-20', THIRD_TUESDAY, true],
    [11, '1956-11-12', '1957-09-16', 'A/3191', false],
    [15, '1960-09-20', '1961-09-18', 'A/PV.864', false],
    [17, '1962-09-18', '1963-09-16', 'A/PV.1122', false],
    [19, '1964-12-01', '1965-09-20', 'A/PV.1286', false],
    [21, '1966-09-20', '1967-09-18', 'A/PV.1409', false],
    [25, '1970-09-15', '1971-09-20', 'A/PV.1839', false],
    [39, '1984-09-18', '1985-09-16', 'UN Chronicle', false],
    [43, '1988-09-20', '1989-09-18', 'A/43/PV.1', false],
    [46, '1991-09-17', '1992-09-14', THIRD_TUESDAY, true],
    [49, '1994-09-20', '1995-09-18', 'A/49/PV.1', false],
    [52, '1997-09-16', '1998-09-08', 'A/52/PV.1', false],
    [53, '1998-09-09', '1999-09-13', 'A/53/PV.1', false],
    [54, '1999-09-14', '2000-09-04', 'A/54/PV.1', false],
    [55, '2000-09-05', '2001-09-11', 'A/55/PV.1', false],
    [56, '2001-09-12', '2002-09-09', 'A/56/PV.1', false],
    [57, '2002-09-10', '2003-09-15', 'A/57/PV.1', false],
    [58, '2003-09-16', '2004-09-13', 'A/58/PV.1', false],
    [59, '2004-09-14', '2005-09-12', 'A/59/PV.1', false],
    [60, '2005-09-13', '2006-09-11', 'A/60/PV.1', false],
    [61, '2006-09-12', '2007-09-17', 'A/61/PV.1', false],
    [62, '2007-09-18', '2008-09-15', 'A/62/PV.1', false],
    [63, '2008-09-16', '2009-09-14', 'A/63/PV.1', false],
    // Closed in the morning of the day on which the next opened.
    [64, '2009-09-15', '2010-09-14', 'A/64/PV.1', false],
    [65, '2010-09-14', '2011-09-12', A_RES_57_301, false],
    [66, '2011-09-13', '2012-09-17', 'Xinhua', false],
    [67, '2012-09-18', '2013-09-16', 'wikipedia.org', false],
    [68, '2013-09-17', '2014-09-15', 'wikipedia.org', false],
    [69, '2014-09-16', '2015-09-14', 'sdg.iisd.org', false],
    [70, '2015-09-15', '2016-09-12', '70schedule', false],
    [71, '2016-09-13', '2017-09-11', 'China Daily', false],
    [72, '2017-09-12', '2018-09-17', 'A/INF/71/1', false],
    [73, '2018-09-18', '2019-09-16', 'tass.com/world/1022212', false],
    [74, '2019-09-17', '2020-09-14', 'telegraf.com.ua', false],
    [75, '2020-09-15', '2021-09-13', '75schedule', false],
    [76, '2021-09-14', '2022-09-12', A_RES_57_301, false],
    [77, '2022-09-13', '2023-09-04', 'tass.com/world/1507027', false],
    [78, '2023-09-05', '2024-09-09', 'tass.com/world/1669843', false],
    [79, '2024-09-10', '2025-09-08', 'KUNA', false],
    [80, '2025-09-09', '2026-09-07', 'wam.ae', false],
    [81, '2026-09-08', '2027-09-06', A_RES_75_325, false],
    [90, '2035-09-11', '2036-09-08', A_RES_75_325, false],
    [91, '2036-09-09', '2037-09-07', A_RES_75_325, true],
    [999, '2944-09-08', '2945-09-06', A_RES_75_325, true],
  ])(
    '%i opens on %s and closes on %s, by “%s”; provisional: %s',
    (number, opens, closes, source, provisional) => {
      const session = findSession('GA', number, SHIPPED);
      expect(session).toMatchObject({ body: 'GA', number, opens, closes, provisional });
      expect(session?.source).toContain(source);
    },
  );

  it.each(
    Array.from({ length: 999 }, (_, index) => index + 1).filter(
      (number) => number <= 100 || number % 101 === 0,
    ),
  )('%i has an answer, in the year 1945 + N', (number) => {
    expect([yearOfSession('GA', number, SHIPPED), sessionsInYear('GA', 1945 + number, SHIPPED)]).toEqual([
      1945 + number,
      [number],
    ]);
  });

  it('without a last day of its own says whether its end is sourced or assumed', () => {
    expect([15, 60, 2].map((number) => findSession('GA', number, SHIPPED)?.end.grade)).toEqual([
      'assumed',
      'secondary',
      'secondary',
    ]);
    expect(findSession('GA', 15, SHIPPED)?.end.source).toContain('the day before the next session opens');
  });

  it.each([0, -1, 64.5, Number.NaN, 1000, 5000])('%d is none', (number) => {
    expect(findSession('GA', number, SHIPPED)).toBeUndefined();
  });

  it.each<[number, string, string, string]>([
    [1, 'main', '1946-01-10', '1946-12-15'],
    [63, 'main', '2008-09-16', '2008-12-23'],
    [63, 'resumed', '2009-01-01', '2009-09-14'],
    [2, 'resumed', '1947-11-29', '1947-11-29'],
  ])('%i has its %s part from %s to %s', (number, name, from, to) => {
    const session = findSession('GA', number, SHIPPED);
    const part = CALENDARS[0]?.parts.find((each) => each.name === name);
    expect(session && part?.days(session.opens, session.closes)).toEqual({ from, to });
    expect(part?.grade).toBe('assumed');
  });
});

describe('sessions of other bodies', () => {
  it.each<[string, number, string, string, string, boolean]>([
    ['COP:UNTOC', 1, '2004-06-28', '2004-07-08', 'unodc.org', false],
    ['COP:UNTOC', 5, '2010-10-18', '2010-10-22', 'unodc.org', false],
    ['COP:UNTOC', 12, '2024-10-14', '2024-10-18', 'unodc.org', false],
    ['COP:UNTOC', 13, '2026-10-12', '2026-10-16', 'every second October', true],
    ['COP:UNCAC', 3, '2009-11-09', '2009-11-13', 'CAC/COSP/2009/15', false],
    ['COP:UNCAC', 10, '2023-12-11', '2023-12-15', 'A/RES/79/190', false],
    ['COP:UNCAC', 12, '2027-12-13', '2027-12-17', 'every second year', true],
    ['ECOSOC', 2008, '2008-06-30', '2008-07-25', 'ECOSOC/6324', false],
    ['ECOSOC', 2009, '2009-06-29', '2009-07-24', 'four weeks from the Monday', true],
    ['ECOSOC', 2025, '2025-06-30', '2025-07-25', 'cycle from July to July', true],
    ['HRC', 1, '2006-06-19', '2006-06-30', 'ungeneva.org', false],
    ['HRC', 2, '2006-09-18', '2006-11-29', 'A/HRC/2/9', false],
    ['HRC', 10, '2009-03-02', '2009-03-27', 'A/HRC/10/29', false],
    ['HRC', 55, '2024-02-26', '2024-04-05', 'ungeneva.org', false],
    ['HRC', 56, '2024-06-18', '2024-07-12', 'universal-rights.org', false],
    ['HRC', 60, '2025-09-08', '2025-10-08', 'ungeneva.org', false],
    ['HRC', 61, '2026-03-02', '2026-03-27', 'three sessions a year', true],
    ['CHR', 58, '2002-03-18', '2002-04-26', 'ORG/1349', false],
    ['CSW', 59, '2015-03-09', '2015-03-20', 'E/2015/27', false],
    ['CSW', 64, '2020-03-09', '2020-03-20', 'second Monday of March', true],
    ['CND', 50, '2007-03-12', '2007-03-16', 'E/2007/28', false],
    ['CND', 63, '2020-03-02', '2020-03-06', 'E/2020/28', false],
    ['CCPCJ', 27, '2018-05-14', '2018-05-18', 'E/CN.15/2018/INF/1', false],
    ['CPD', 52, '2019-04-01', '2019-04-05', 'CPD52', false],
    ['CSocD', 60, '2022-02-07', '2022-02-16', 'ecosoc.un.org', false],
    ['CSTD', 14, '2011-05-23', '2011-05-27', 'sdg.iisd.org', false],
    ['Statistical Commission', 41, '2010-02-23', '2010-02-26', 'E/2010/24', false],
    ['CSD', 16, '2008-05-05', '2008-05-16', 'DESA News', false],
    ['CEPA', 24, '2025-04-07', '2025-04-11', 'E/RES/2024/16', false],
    ['UNFF', 16, '2021-04-26', '2021-04-30', 'indico.un.org', false],
    ['UNFF', 19, '2024-05-06', '2024-05-10', 'first Monday of May', true],
    ['UNEA', 3, '2017-12-04', '2017-12-06', 'UNEP/EA.3/2', false],
    ['UNEA', 6, '2024-02-26', '2024-03-01', 'A/RES/79/209', false],
    ['UNEP GC', 25, '2009-02-16', '2009-02-20', 'ngohealthcommittee.org', false],
    ['UN-Habitat Assembly', 1, '2019-05-27', '2019-05-31', 'A/RES/75/224', false],
    ['COP:UNFCCC', 21, '2015-11-30', '2015-12-13', 'A/RES/75/179', false],
    ['COP:CBD', 16, '2024-10-21', '2024-11-01', 'A/RES/79/207', false],
    ['Committee on Information', 22, '2000-05-01', '2000-05-12', 'ORG/1302', false],
    ['ESCAP', 80, '2024-04-22', '2024-04-26', 'guide for delegates', false],
    ['ECLAC', 40, '2024-10-09', '2024-10-11', 'cepal.org', false],
    ['HLPF', 2024, '2024-07-08', '2024-07-17', 'second Monday of July', true],
  ])('%s %i: %s to %s, by “%s”; provisional: %s', (body, number, opens, closes, source, provisional) => {
    const session = findSession(body, number, SHIPPED);
    expect(session).toMatchObject({ opens, closes, provisional });
    expect(session?.source).toContain(source);
  });

  it.each<[string, number]>([
    ['COP:UNTOC', 2],
    ['COP:UNCAC', 2],
    ['UNFF', 10],
    ['COP:CBD', 15],
    ['CHR', 63],
    ['ECOSOC', 64],
    ['SC', 7000],
    ['ESCAP', 74],
    ['ECE', 70],
    ['constructor', 1],
  ])('%s %i is not known: a person must say', (body, number) => {
    expect(findSession(body, number, SHIPPED)).toBeUndefined();
  });
});

describe('ordinal and year are not mixed up', () => {
  it.each<[string, number, readonly number[]]>([
    ['GA', 2019, [74]],
    ['CSW', 2020, [64]],
    ['GA', 2020, [75]],
    ['CND', 2020, [63]],
    ['HRC', 2006, [1, 2, 3]],
    ['HRC', 2009, [10, 11, 12]],
    ['HRC', 2025, [58, 59, 60]],
    ['ECOSOC', 2025, [2025]],
    ['COP:UNTOC', 2010, [5]],
    ['COP:UNTOC', 2011, []],
    ['COP:UNFCCC', 2020, []],
    ['COP:UNFCCC', 2021, [26]],
    ['GA', 1945, []],
    ['SC', 2020, []],
  ])('%s in %i: %j', (body, year, numbers) => {
    expect(sessionsInYear(body, year, SHIPPED)).toEqual(numbers);
    for (const number of numbers) expect(yearOfSession(body, number, SHIPPED)).toBe(year);
  });

  it.each<[string, number, number, string]>([
    ['GA', 2009, 64, 'the only one of that year'],
    ['CSW', 2020, 64, 'not the seventy-fifth of the Assembly'],
    ['COP:UNTOC', 2010, 5, 'every second year'],
    ['COP:UNTOC', 2011, 2011, 'none in that year'],
    ['HRC', 2025, 2025, 'three in that year'],
    ['ECOSOC', 2025, 2025, 'its sessions are years'],
    ['GA', 64, 64, 'an ordinal'],
    ['SC', 2020, 2020, 'without sessions'],
  ])('%s %i means session %i: %s', (body, number, meant) => {
    expect(sessionMeant(body, number, SHIPPED)).toBe(meant);
  });

  it('and of a session that is not known there is no year', () => {
    expect([yearOfSession('COP:UNTOC', 2, SHIPPED), yearOfSession('SC', 1, SHIPPED)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the next session', () => {
  it.each<[string, string, number | undefined, string]>([
    ['COP:UNTOC', '2008-12-18', 5, 'after A/RES/63/194'],
    ['COP:UNTOC', '2010-10-18', 6, 'the day a session opens, it is not the next any more'],
    ['COP:UNTOC', '2010-10-17', 5, 'the day before it still is'],
    ['COP:UNTOC', '2004-01-01', 1, 'before the first'],
    ['COP:UNTOC', '2005-01-01', undefined, 'the second is not sourced, so the third may not be the next'],
    ['COP:UNTOC', '2150-01-01', undefined, 'after all we know'],
    ['COP:UNCAC', '2007-06-01', undefined, 'the second is not sourced'],
    ['COP:UNCAC', '2008-12-18', undefined, 'the second may have been later'],
    ['COP:UNCAC', '2009-11-09', 4, 'the third has opened'],
    ['GA', '2008-12-18', 64, 'of the sixty-third'],
    ['GA', '1945-10-24', 1, 'before the first'],
    ['GA', '1946-01-10', 2, 'the first has opened'],
    ['GA', '1951-10-01', 6, 'late, in Paris'],
    ['GA', '2023-09-04', 78, 'the eve'],
    ['GA', '2023-09-05', 79, 'the day'],
    ['ECOSOC', '2008-12-18', 2009, 'by year'],
    ['ECOSOC', '1991-01-01', undefined, 'the year before is not known'],
    ['HRC', '2024-04-05', 56, 'by season'],
    ['HRC', '2006-11-28', 3, 'opened on the day on which the second ended'],
    ['UNFF', '2017-12-31', 13, 'after the twelfth'],
    ['UNFF', '2015-05-01', undefined, 'the tenth is not sourced'],
    ['UNFF', '2015-07-22', 12, 'none in 2016'],
    ['UNEA', '2017-01-01', 3, 'a year early'],
    ['UNEA', '2021-02-22', 6, 'the fifth was in two parts'],
    ['CHR', '2006-06-30', undefined, 'it is no more'],
    ['SC', '2008-12-18', undefined, 'it has no sessions'],
    ['a body of nowhere', '2008-12-18', undefined, 'not in the calendars'],
  ])('of %s after %s is %s: %s', (body, after, number) => {
    expect(nextSession(body, civilDate(after), SHIPPED)?.number).toBe(number);
  });

  it('counts what officers said since: the second session of the Conference, and one that moved', () => {
    const known = withChanges(SHIPPED, [
      session('COP:UNTOC', 2, '2005-10-10', '2005-10-21'),
      session('COP:UNTOC', 5, '2011-10-17', '2011-10-21'),
    ]);
    expect(nextSession('COP:UNTOC', civilDate('2005-01-01'), known)?.number).toBe(2);
    expect(nextSession('COP:UNTOC', civilDate('2010-12-31'), known)?.opens).toBe('2011-10-17');
    expect(nextSession('COP:UNTOC', civilDate('2010-10-17'), SHIPPED)?.opens).toBe('2010-10-18');
  });
});

const session = (body: string, number: number, opens: string, closes: string) => ({
  kind: 'session' as const,
  body,
  number,
  opens: civilDate(opens),
  closes: civilDate(closes),
  source: 'an officer',
  grade: 'primary' as const,
});

it.each([
  ['GA', 1, 'the 1st session of the General Assembly'],
  ['GA', 62, 'the 62nd session of the General Assembly'],
  ['GA', 63, 'the 63rd session of the General Assembly'],
  ['GA', 64, 'the 64th session of the General Assembly'],
  ['HRC', 11, 'the 11th session of the Human Rights Council'],
  ['GA', 111, 'the 111th session of the General Assembly'],
  ['ECOSOC', 2025, 'the 2025 session of the Economic and Social Council'],
  ['UNEA', 5, 'the 5th session of the United Nations Environment Assembly'],
  ['ECE', 71, 'the 71st session of the Economic Commission for Europe'],
])('%s %i is called %s', (body, number, name) => {
  expect(sessionName(body, number)).toBe(name);
  expect(name).toContain(bodyName(body));
});

it('counts weeks from the first with a working day', () => {
  // 1 September 2018 was a Saturday, 1 September 2013 a Sunday, 1 September 2023 a Friday.
  expect(inWorkingWeek(2018, 9, 1, 1)).toBe('2018-09-03');
  expect(inWorkingWeek(2013, 9, 1, 1)).toBe('2013-09-02');
  expect(inWorkingWeek(2023, 9, 1, 2)).toBe('2023-08-29');
  expect(nthWeekday(2001, 9, 1, 2)).toBe('2001-09-10');
  expect(onOrAfter(civilDate('2010-06-28'), 1)).toBe('2010-06-28');
  expect(onOrAfter(civilDate('2010-06-28'), 7)).toBe('2010-07-04');
});

describe('the name of a body', () => {
  it.each([
    ['GA', 'the General Assembly'],
    ['SC', 'the Security Council'],
    ['a board of its own', 'a board of its own'],
    ['constructor', 'constructor'],
  ])('%s is %s', (body, name) => {
    expect(bodyName(body)).toBe(name);
  });
});
