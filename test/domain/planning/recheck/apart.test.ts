import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import {
  isRealDay,
  isWeekend,
  monthsAfter,
  numberOf,
  textOf,
  weekdayOf,
} from '../../../../domain/planning/recheck/day-numbers.ts';
import { isNamedDay, openingRule } from '../../../../domain/planning/recheck/openings.ts';
import { recheck } from '../../../../domain/planning/recheck/recheck.ts';
import { yearOfSession } from '../../../../domain/planning/recheck/session-years.ts';
import { CALENDARS } from '../../../../domain/time/calendars/index.ts';
import {
  addDays,
  addMonths,
  civilDate,
  dayOfMonth,
  fromEpochDay,
  monthOf,
  toEpochDay,
  weekday,
  yearOf,
} from '../../../../domain/time/civil-date.ts';
import { countWorkingDays, workingDaysAt } from '../../../../domain/time/working-days.ts';
import { KNOWN } from '../telling/known.ts';

/** The checker against what it checks: two ways to the same days. */

const FOLDER = 'domain/planning/recheck';

it('takes types and data only from what it checks', () => {
  const imports = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(`${FOLDER}/${file}`, 'utf8').match(/^import[^;]+;/gm) ?? [])
    .filter((line) => !/from '\.\/[a-z-]+\.ts';$/.test(line));
  expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  const sources = new Set(imports.map((line) => /from '(.+)';$/.exec(line)?.[1]));
  expect([...sources].sort()).toEqual([
    '../../time/calendars/calendar.ts',
    '../../time/citation.ts',
    '../../time/civil-date.ts',
    '../../time/known-days.ts',
    '../in-house.ts',
    '../policy.ts',
    '../proof.ts',
    '../timetables.ts',
  ]);
});

const FIRST = toEpochDay(civilDate('0001-01-01'));
const LAST = toEpochDay(civilDate('9999-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(fromEpochDay);

it('numbers days as the calendar does', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(numberOf(day)).toBe(toEpochDay(day) - FIRST + 1);
      expect(textOf(numberOf(day))).toBe(day);
      expect(weekdayOf(yearOf(day), monthOf(day), dayOfMonth(day))).toBe(weekday(day) % 7);
      expect(isWeekend(numberOf(day))).toBe(weekday(day) > 5);
    }),
    { numRuns: 2_000 },
  );
  expect(textOf(0)).toBe('a day outside the calendar');
  expect(textOf(LAST - FIRST + 2)).toBe('a day outside the calendar');
  expect(textOf(Number.NaN)).toBe('a day outside the calendar');
});

it('adds months as the calendar does, ends of months too', () => {
  const months = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(anyDay, months, (day, count) => {
      fc.pre(yearOf(day) < 9949);
      expect(textOf(monthsAfter(day, count))).toBe(addMonths(day, count));
    }),
    { numRuns: 2_000 },
  );
  expect(textOf(monthsAfter('2019-08-31', 6))).toBe('2020-02-29');
  expect(textOf(monthsAfter('9999-12-31', 1))).toBe('a day outside the calendar');
});

it.each([
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2009-06-31', false],
  ['0000-01-01', false],
  ['2009-13-01', false],
  ['2009-00-10', false],
  ['2009-1-1', false],
  ['2009-01-01T00:00', false],
  [20090101, false],
  [null, false],
])('%o is a day: %s', (text, expected) => {
  expect(isRealDay(text)).toBe(expected);
});

it('reads every rule of the shipped calendars once more, and comes to the same openings', () => {
  const differing = CALENDARS.flatMap(({ body, rules }) =>
    rules.flatMap(({ rule, first, last, opens }) => {
      const again = openingRule(body, rule);
      const sessions = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return sessions
        .filter((session) =>
          again === undefined
            ? isNamedDay(rule, opens(session)) !== true
            : again.on(session) !== opens(session) || session < again.first || session > again.last,
        )
        .map(
          (session) => `${rule}, session ${session} of ${body}: ${again?.on(session)}, not ${opens(session)}`,
        );
    }),
  );
  expect(differing).toEqual([]);
});

it('knows the year of every session that a rule names by a day of the year', () => {
  const differing = CALENDARS.flatMap(({ body, rules }) =>
    rules
      .filter(({ rule }) => openingRule(body, rule) === undefined)
      .flatMap(({ first, last, opens }) =>
        Array.from({ length: last - first + 1 }, (_, at) => first + at)
          .filter((session) => yearOfSession(body, session) !== yearOf(opens(session)))
          .map((session) => `session ${session} of ${body} opens in ${yearOf(opens(session))}`),
      ),
  );
  expect(differing).toEqual([]);
});

const days = workingDaysAt(KNOWN.stations.get('New York') ?? { station: 'New York', of: () => [] });

it('counts working days as the planner does', () => {
  const start = fc.integer({
    min: toEpochDay(civilDate('2009-01-01')),
    max: toEpochDay(civilDate('2017-12-31')),
  });
  const count = fc.integer({ min: -60, max: 60 }).filter((each) => each !== 0);
  fc.assert(
    fc.property(start, count, (from, working) => {
      // What a count back from a weekend means is for `countWorkingDays` to say.
      fc.pre(days.isWorking(from));
      const day = fromEpochDay(from);
      const { on, skipped } = countWorkingDays(days, day, working);
      const proof = counted(day, Math.abs(working), working < 0 ? 'before' : 'after', on, skipped);
      expect(recheck(proof, KNOWN)).toEqual([]);
      for (const off of [-1, 1]) {
        const wrong = counted(
          day,
          Math.abs(working),
          working < 0 ? 'before' : 'after',
          addDays(on, off),
          skipped,
        );
        expect(recheck(wrong, KNOWN).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

function counted(
  start: ReturnType<typeof civilDate>,
  working: number,
  side: 'before' | 'after',
  on: ReturnType<typeof civilDate>,
  skipped: readonly { on: ReturnType<typeof civilDate>; name: string }[],
): ProofStep[] {
  return [
    {
      ...{ id: 1, rule: 'given-by-a-person', inputs: { reason: 'a start' }, from: [] },
      ...{ result: { kind: 'day', on: start }, source: 'the source', grade: 'assumed' },
    },
    {
      id: 2,
      rule: `working-days-${side}`,
      inputs: {
        ...{ policy: 'drafting', step: null, says: { en: 'The text is drafted.', fr: null } },
        ...{ days: working, usual: working, station: 'New York', holder: null },
        skipped: skipped.map((each) => ({ on: each.on, name: each.name })),
      },
      from: [1],
      result: { kind: 'day', on },
      ...{ source: 'the source', grade: 'assumed' },
    },
  ];
}
