import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../../domain/time/calendars/calendar.ts';
import { CALENDARS } from '../../../../domain/time/calendars/index.ts';
import { openingsOf } from '../../../../domain/time/calendars/openings.ts';
import { daysBetween } from '../../../../domain/time/civil-date.ts';
import { STATION_HOLIDAYS } from '../../../../domain/time/holidays/index.ts';

const bodies = CALENDARS.map((calendar) => [calendar.body, calendar] as const);

describe.each(bodies)('the data of %s', (_, calendar) => {
  const { table, rules, parts, endings, station } = calendar;

  it('is cited everywhere, and what is assumed is provisional and in no table', () => {
    for (const { source } of [...table, ...rules, ...parts, ...(endings ?? [])]) {
      expect(source.trim().length).toBeGreaterThan(4);
    }
    expect(table.filter(({ grade }) => grade === 'assumed' || grade === 'computed')).toEqual([]);
    expect(rules.filter(({ grade, provisional }) => grade === 'assumed' && !provisional)).toEqual([]);
  });

  it('has rows that end after they begin, within three years, in order', () => {
    for (const [index, { number, opens, closes }] of table.entries()) {
      const before = table[index - 1];
      expect(daysBetween(opens, closes ?? opens)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(opens, closes ?? opens)).toBeLessThan(3 * 365);
      if (before === undefined) continue;
      expect(number).toBeGreaterThan(before.number);
      expect(opens > before.opens).toBe(true);
    }
  });

  it('has rules in order, none twice for a session', () => {
    for (const [index, { first, last }] of rules.entries()) {
      expect(last).toBeGreaterThanOrEqual(first);
      expect(first).toBeGreaterThan(rules[index - 1]?.last ?? 0);
    }
  });

  it('gives sessions whose openings follow their numbers, and of which none ends after the next opens', () => {
    const sessions = openingsOf(calendar).inOrder();
    expect(sessions.length).toBeGreaterThan(0);
    for (const [index, { number, opens }] of sessions.entries()) {
      const before = sessions[index - 1];
      if (before === undefined) continue;
      expect(number).toBeGreaterThan(before.number);
      expect(opens > before.opens && opens >= before.closes).toBe(true);
    }
  });

  it('is for a duty station', () => {
    expect(STATION_HOLIDAYS.map((each) => each.station)).toContain(station);
  });
});

/** Where a source gives another opening than the rule for that session: by body and rule, with the sessions. */
const APART: Record<string, Record<string, number[]>> = {
  GA: {
    // Paris in November, the new Headquarters in October, the elections of 1956, the crisis of Article 19.
    'third-tuesday-of-september 2-52': [6, 7, 11, 19],
    // A day late, after 11 September 2001.
    'tuesday-after-second-monday-of-september 56-57': [56],
    'tuesday-of-third-working-week-of-september 58-77': [],
    'tuesday-of-second-working-week-of-september 78-90': [],
    'tuesday-of-second-working-week-of-september 91-1000': [],
  },
  'COP:UNTOC': { 'second-monday-of-october-of-even-years 13-60': [] },
  'COP:UNCAC': {
    'second-monday-of-november-of-odd-years 4-7': [6],
    'second-monday-of-december-of-odd-years 8-60': [11],
  },
  ECOSOC: {
    'monday-from-28-june 1992-2014': [],
    'monday-from-28-june-in-the-cycle-from-july-to-july 2015-2100': [],
  },
  HRC: { 'three-seasons 4-300': [4, 7, 8, 11, 14, 17, 23, 25, 26, 32, 33, 35, 41, 44, 46, 50, 56] },
  CHR: { 'third-monday-of-march 53-61': [] },
  CSW: { 'first-monday-of-march 44-57': [52], 'second-monday-of-march 58-143': [65, 67] },
  CND: { 'second-monday-of-march 50-143': [62, 63] },
  CCPCJ: { 'third-monday-of-may 19-109': [25, 27] },
  CPD: { 'first-monday-of-april 35-133': [] },
  CSocD: { 'monday-from-4-february 47-138': [] },
  CSTD: { 'third-monday-of-may 7-22': [14, 20], 'second-monday-of-april 23-103': [] },
  'Statistical Commission': {
    'last-tuesday-of-february 39-46': [],
    'first-tuesday-of-march 47-131': [53, 55],
  },
  CSD: { 'first-monday-of-may 12-19': [] },
  HLPF: { 'second-monday-of-july 2016-2100': [] },
  CEPA: { 'second-monday-of-april 16-99': [23, 24] },
  UNFF: { 'first-monday-of-may 12-95': [16] },
  UNEA: { 'second-monday-of-december-of-odd-years 8-50': [] },
  'UNEP GC': { 'third-monday-of-february-of-odd-years 22-27': [] },
  'UN-Habitat Assembly': {},
  'COP:UNFCCC': {
    'monday-from-25-november 9-25': [13, 25],
    'second-monday-of-november 26-100': [26, 27, 28],
  },
  'COP:CBD': {},
  ECLAC: { 'second-monday-of-october-of-even-years 39-78': [39, 40] },
  ESCAP: { 'fourth-monday-of-april 75-156': [75, 78, 79, 81] },
  'Committee on Information': { 'last-monday-of-april 23-122': [] },
};

it.each(bodies)('the rules of %s agree with its table but for the sessions named here', (body, calendar) => {
  expect(apart(calendar)).toEqual(APART[body]);
});

function apart({ table, rules }: Calendar): Record<string, number[]> {
  return Object.fromEntries(
    rules.map(({ rule, first, last, opens }) => {
      const rows = table.filter(({ number }) => first <= number && number <= last);
      const other = rows.filter((row) => opens(row.number) !== row.opens).map(({ number }) => number);
      return [`${rule} ${first}-${last}`, other];
    }),
  );
}

it.each([
  ['GA', 'Tuesday after the second Monday'],
  ['GA', 'Tuesday of the third week'],
  ['GA', 'Tuesday of the second week'],
])('a rule of %s quotes what it applies: %s', (body, words) => {
  const calendar = CALENDARS.find((each) => each.body === body);
  expect(calendar?.rules.some(({ source }) => source.includes(words))).toBe(true);
});

it('every body is there once', () => {
  expect(new Set(CALENDARS.map(({ body }) => body)).size).toBe(CALENDARS.length);
});
