import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../../../domain/time/calendars/index.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { bodyName, findSession, nextSession, sessionName } from '../../../domain/time/sessions.ts';
import { inWorkingWeek, nthWeekday, onOrAfter } from '../../../domain/time/weekdays.ts';

const A_RES_55_14 = 'Tuesday after the second Monday';
const A_RES_57_301 = 'Tuesday of the third week';
const A_RES_75_325 = 'Tuesday of the second week';

describe('a session of the General Assembly', () => {
  it.each<[number, string, string]>([
    [55, '2000-09-05', 'Millennium Assembly'],
    [56, '2001-09-12', 'GA/9903'],
    [57, '2002-09-10', 'GA/10040'],
    [58, '2003-09-16', A_RES_57_301],
    [61, '2006-09-12', A_RES_57_301],
    [62, '2007-09-18', A_RES_57_301],
    [63, '2008-09-16', A_RES_57_301],
    [64, '2009-09-15', 'A/64/PV.1'],
    [65, '2010-09-14', A_RES_57_301],
    [66, '2011-09-13', A_RES_57_301],
    [67, '2012-09-18', A_RES_57_301],
    [68, '2013-09-17', A_RES_57_301],
    [69, '2014-09-16', A_RES_57_301],
    [70, '2015-09-15', '70schedule'],
    [71, '2016-09-13', A_RES_57_301],
    [72, '2017-09-12', A_RES_57_301],
    [73, '2018-09-18', A_RES_57_301],
    [74, '2019-09-17', A_RES_57_301],
    [75, '2020-09-15', A_RES_57_301],
    [76, '2021-09-14', A_RES_57_301],
    [77, '2022-09-13', 'tass.com/world/1507027'],
    [78, '2023-09-05', 'tass.com/world/1669843'],
    [79, '2024-09-10', A_RES_75_325],
    [80, '2025-09-09', 'wam.ae'],
    [81, '2026-09-08', A_RES_75_325],
  ])('%i opens on %s: %s', (number, opens, source) => {
    const session = findSession('GA', number);
    expect(session).toMatchObject({ body: 'GA', number, opens, provisional: false });
    expect(session?.source).toContain(source);
  });

  it('of which a source gives the opening overrides the rule, and the rule alone would agree but for the 55th and 56th', () => {
    const [assembly] = CALENDARS;
    const rules = assembly?.rules ?? [];
    const apart = assembly?.table.filter(({ number, opens }) => {
      const rule = rules.find(({ first, last }) => first <= number && number <= last);
      return rule?.opens(number) !== opens;
    });
    expect(apart?.map(({ number }) => number)).toEqual([55, 56]);
  });

  it.each([
    [56, '2002-09-09'],
    [63, '2009-09-14'],
    [65, '2011-09-12'],
    [77, '2023-09-04'],
  ])('%i closes on %s, the day before the next opens', (number, closes) => {
    expect(findSession('GA', number)?.closes).toBe(closes);
  });

  it('64 closed in the morning of the day on which the next opened', () => {
    expect([findSession('GA', 64)?.closes, findSession('GA', 65)?.opens]).toEqual([
      '2010-09-14',
      '2010-09-14',
    ]);
  });

  it('before the sourced rules is provisional, and before the twenty-fifth unknown', () => {
    expect(findSession('GA', 46)).toMatchObject({
      opens: '1991-09-17',
      grade: 'assumed',
      provisional: true,
    });
    expect(findSession('GA', 24)).toBeUndefined();
  });

  it.each([0, -1, 64.5, Number.NaN, 5000])('%d is none', (number) => {
    expect(findSession('GA', number)).toBeUndefined();
  });
});

describe('sessions of other bodies', () => {
  it.each<[string, number, string, string, boolean]>([
    ['COP:UNTOC', 1, '2004-06-28', '2004-07-08', false],
    ['COP:UNTOC', 5, '2010-10-18', '2010-10-22', false],
    ['COP:UNTOC', 12, '2024-10-14', '2024-10-18', false],
    ['COP:UNTOC', 13, '2026-10-12', '2026-10-16', true],
    ['ECOSOC', 2008, '2008-06-30', '2008-07-25', false],
    ['ECOSOC', 2025, '2025-06-30', '2025-07-25', true],
    ['UNFF', 16, '2021-04-26', '2021-04-30', false],
    ['HRC', 10, '2009-03-02', '2009-03-27', false],
    ['HRC', 55, '2024-02-26', '2024-04-05', false],
    ['HRC', 56, '2024-06-10', '2024-07-05', true],
    ['HRC', 57, '2024-09-09', '2024-10-04', true],
    ['HRC', 58, '2025-02-24', '2025-03-21', true],
  ])('%s %i: %s to %s', (body, number, opens, closes, provisional) => {
    expect(findSession(body, number)).toMatchObject({ opens, closes, provisional });
  });

  it.each<[string, number]>([
    ['COP:UNTOC', 2],
    ['UNFF', 17],
    ['ECOSOC', 64],
    ['COP:UNCAC', 5],
    ['constructor', 1],
  ])('%s %i is not known: a person must say', (body, number) => {
    expect(findSession(body, number)).toBeUndefined();
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
    ['GA', '2008-12-18', 64, 'of the sixty-third'],
    ['GA', '1960-01-01', undefined, 'before the sessions we know'],
    ['ECOSOC', '2008-12-18', 2009, 'by year'],
    ['HRC', '2024-04-05', 56, 'by season'],
    ['UNFF', '2017-12-31', 13, 'after the twelfth'],
    ['UNFF', '2018-12-31', undefined, 'the sixteenth is known, but not that it is the next'],
    ['COP:UNCAC', '2008-12-18', undefined, 'a body that is not in the calendars'],
  ])('of %s after %s is %s: %s', (body, after, number) => {
    expect(nextSession(body, civilDate(after))?.number).toBe(number);
  });
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
])('%s %i is called %s', (body, number, name) => {
  expect(sessionName(body, number)).toBe(name);
  expect(name).toContain(bodyName(body));
});

describe('the data', () => {
  it.each(CALENDARS.map((calendar) => [calendar.body, calendar] as const))(
    'of %s is cited, in order and without overlap',
    (_, { table, rules }) => {
      for (const { source } of [...table, ...rules]) expect(source.length).toBeGreaterThan(4);
      for (const [index, row] of table.entries()) {
        if (row.closes !== null) expect(row.closes > row.opens).toBe(true);
        expect(row.opens > (table[index - 1]?.opens ?? '')).toBe(true);
        expect(row.number).toBeGreaterThan(table[index - 1]?.number ?? 0);
      }
      for (const [index, rule] of rules.entries()) {
        expect(rule.first).toBeGreaterThan(rules[index - 1]?.last ?? 0);
        expect(rule.opens(rule.first) < rule.opens(rule.last)).toBe(true);
      }
    },
  );
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

it.each([A_RES_55_14, A_RES_57_301, A_RES_75_325])('a rule quotes itself: %s', (words) => {
  expect(CALENDARS[0]?.rules.some(({ source }) => source.includes(words))).toBe(true);
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
