import { describe, expect, it } from 'vitest';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import { recheck } from '../../../../domain/planning/recheck/recheck.ts';
import { SHIPPED } from '../../../../domain/time/known-days.ts';

/** Steps that no planner writes, and what the checker says of them. */

type Hand = [rule: string, inputs: object, from: number[], result: object];

const on = (day: string) => ({ kind: 'day', on: day });
const window = (from: string, to: string) => ({ kind: 'window', from, to });
const series = (...days: string[]) => ({ kind: 'series', days });
const open = (question: string) => ({ kind: 'open', question });

const adopted: Hand = ['adopted', { symbol: null }, [], on('2008-12-18')];
const text = (date: string): Hand => ['day-in-the-text', { words: null, date }, [], on(date)];
const opening = (session: number, day: string): Hand => [
  'session-opening',
  { body: 'GA', session, rule: null, provisional: false },
  [],
  on(day),
];
const closes: Hand = [
  'session-closes',
  { body: 'GA', session: 64, closes: '2010-09-14' },
  [1],
  window('2009-09-15', '2010-09-14'),
];
const asks = (question: string, body: string | null = null, session: number | null = null): Hand => [
  'ask-a-person',
  { question, words: null, body, session },
  [],
  open(question),
];
const counted = (days: number, skipped: string[], to: string, station = 'New York'): Hand => [
  'working-days-from-the-day-after',
  { words: null, days, station, skipped: skipped.map((day) => ({ on: day, name: 'a holiday' })) },
  [1],
  on(to),
];

const proofOf = (hands: readonly Hand[]): ProofStep[] =>
  hands.map(([rule, inputs, from, result], at) =>
    JSON.parse(
      JSON.stringify({ id: at + 1, rule, inputs, from, result, source: 'a hand', grade: 'assumed' }),
    ),
  );

const objections = (hands: readonly Hand[], known = SHIPPED): string[] =>
  recheck(proofOf(hands), known).map(({ step, why }) => `${step}: ${why}`);

describe('what holds, though no planner writes it', () => {
  it.each<[what: string, hands: Hand[]]>([
    [
      'a session that binds before another one is the one',
      [
        opening(64, '2009-09-15'),
        closes,
        ['session-in-the-text', { words: null, body: 'GA', session: 64 }, [2], closes[3]],
        ['binds-before', {}, [3, 2], closes[3]],
        ['meeting-at-the-opening', { body: 'GA', session: 64 }, [4], on('2009-09-15')],
      ],
    ],
    [
      'a question that comes before a rhythm is the question',
      [
        adopted,
        asks('no-such-day'),
        [
          'every-period',
          { words: null, months: 0, days: 1500, begins: 'one-period-after' },
          [1],
          series('2013-01-26', '2017-03-06', '2021-04-14', '2025-05-23', '2029-07-01'),
        ],
        ['binds-before', {}, [2, 3], open('no-such-day')],
      ],
    ],
    [
      'a day that is named twice, told twice',
      [
        text('2009-03-01'),
        text('2009-03-01'),
        ['several-in-the-text', {}, [1, 2], series('2009-03-01', '2009-03-01')],
      ],
    ],
    [
      'a session after the first of its year',
      [
        [
          'session-opening',
          { body: 'ECLAC', session: 41, rule: 'second-monday-of-october-of-even-years', provisional: true },
          [],
          on('2026-10-12'),
        ],
      ],
    ],
  ])('%s', (_, hands) => {
    expect(objections(hands)).toEqual([]);
  });
});

describe('what does not hold', () => {
  it.each<[what: string, hands: Hand[], expected: string[]]>([
    [
      'nothing is counted',
      [adopted, ['counted-from-the-day-after', { words: null, months: 0, days: 0 }, [1], on('2008-12-18')]],
      ['2: a period of no length is counted'],
    ],
    [
      'a rhythm of nothing',
      [
        adopted,
        ['every-period', { words: null, months: 0, days: 0, begins: 'on-it' }, [1], series('2008-12-18')],
        ['next-of-the-series', { months: 0, days: 0 }, [1, 1], on('2008-12-18')],
      ],
      ['2: a series has a period of no length', '3: it rests on the same step twice'],
    ],
    [
      'the next of a rhythm of nothing',
      [adopted, text('2008-01-01'), ['next-of-the-series', { months: 0, days: 0 }, [2, 1], on('2009-01-01')]],
      ['3: a series has a period of no length'],
    ],
    [
      'another question than the one that binds',
      [asks('no-such-day'), text('2009-03-01'), ['binds-before', {}, [1, 2], open('no-length')]],
      ['3: what binds is step 1, and this does not come to the same'],
    ],
    [
      'other days than those that bind',
      [
        adopted,
        [
          'every-period',
          { words: null, months: 12, days: 0, begins: 'one-period-after' },
          [1],
          series('2009-12-18', '2010-12-18', '2011-12-18', '2012-12-18', '2013-12-18'),
        ],
        ['binds-before', {}, [2, 1], series('2009-12-18')],
      ],
      [
        '3: what binds is step 2, and this does not come to the same',
        '3: step 1, adopted, is no time that the text states',
      ],
    ],
    [
      'a question about days that are known',
      [asks('session-without-days', 'GA', 64)],
      ['1: the days of session 64 of GA are known'],
    ],
    [
      'another question than it asks',
      [
        [
          'ask-a-person',
          { question: 'no-length', words: null, body: null, session: null },
          [],
          open('no-such-day'),
        ],
      ],
      ['1: it asks no-length, and comes to the question no-such-day'],
    ],
    [
      'the next session is one that had opened',
      [
        adopted,
        opening(62, '2007-09-18'),
        opening(63, '2008-09-16'),
        ['next-session', { words: null, body: 'GA', session: 63 }, [1, 2, 3], on('2008-09-16')],
      ],
      ['4: session 63 of GA opens on 2008-09-16, not after 2008-12-18'],
    ],
    [
      'the next session after a day that is not that of adoption',
      [
        text('2008-12-18'),
        opening(63, '2008-09-16'),
        opening(64, '2009-09-15'),
        ['next-session', { words: null, body: 'GA', session: 64 }, [1, 2, 3], on('2009-09-15')],
      ],
      ['4: step 1 is not the day of adoption'],
    ],
    [
      'a session that lasts until the next, and has a last day of its own',
      [
        opening(64, '2009-09-15'),
        [
          'session-opening',
          {
            ...{ body: 'GA', session: 65, provisional: false },
            rule: 'tuesday-of-third-working-week-of-september',
          },
          [],
          on('2010-09-14'),
        ],
        ['session-until-next', { body: 'GA', session: 64 }, [1, 2], window('2009-09-15', '2010-09-13')],
      ],
      ['3: the calendar’s table has 2010-09-14 for the closing of session 64 of GA'],
    ],
    [
      'more sessions than openings',
      [
        opening(64, '2009-09-15'),
        ['every-session', { words: null, body: 'GA', sessions: [64, 66] }, [1], series('2009-09-15')],
      ],
      [
        '2: it names 2 sessions and rests on 1 openings',
        '2: step undefined is not the opening of session 66 of GA',
      ],
    ],
    [
      'a meeting that rests on no session',
      [
        ['month-in-the-text', { words: null, date: '2009-09' }, [], window('2009-09-01', '2009-09-30')],
        ['meeting-at-the-opening', { body: 'GA', session: 64 }, [1], on('2009-09-01')],
      ],
      ['2: step 1 does not tell of session 64 of GA'],
    ],
    [
      'an opening in a year of the wrong sort',
      [
        [
          'session-opening',
          { body: 'ECLAC', session: 41, rule: 'second-monday-of-october-of-even-years', provisional: true },
          [],
          on('2027-10-11'),
        ],
      ],
      [
        '1: 2027-10-11 is not what the rule second-monday-of-october-of-even-years of ECLAC says',
        '1: session 41 of ECLAC opens in 2026, not on 2027-10-11',
      ],
    ],
    [
      'an opening in another month',
      [
        [
          'session-opening',
          { body: 'ECLAC', session: 41, rule: 'second-monday-of-october-of-even-years', provisional: true },
          [],
          on('2026-11-09'),
        ],
      ],
      ['1: 2026-11-09 is not what the rule second-monday-of-october-of-even-years of ECLAC says'],
    ],
    [
      'a holiday that is skipped twice',
      [text('2009-05-22'), counted(1, ['2009-05-25', '2009-05-25'], '2009-05-26')],
      ['2: it skips a day twice', '2: it skips 2009-05-25 as a holiday; in New York that is Memorial Day'],
    ],
    [
      'a Saturday that is skipped, and a day that is not passed',
      [text('2009-06-05'), counted(1, ['2009-06-06', '2009-06-10'], '2009-06-08')],
      [
        '2: it skips 2009-06-06, which is no weekday',
        '2: it skips 2009-06-10, which it does not pass',
        '2: it skips 2009-06-06, which is no holiday in New York',
        '2: it skips 2009-06-10, which is no holiday in New York',
      ],
    ],
    [
      'a count through half a century',
      [text('1950-01-02'), counted(12_000, [], '2000-01-03')],
      ['2: it goes through 18262 days; 7305 are the most'],
    ],
    [
      'a count of nothing that skips',
      [
        text('2009-06-05'),
        [
          'working-days-after',
          {
            ...{ policy: 'at-once', step: 'issue', says: { en: 'At once.', fr: null }, holder: null },
            ...{ days: 0, usual: 0, station: 'New York', skipped: [{ on: '2009-06-08', name: 'a holiday' }] },
          },
          [1],
          on('2009-06-05'),
        ],
      ],
      ['2: nothing can be skipped where no day is counted'],
    ],
    [
      'a count that ends before it begins',
      [text('2009-06-05'), counted(1, [], '2009-06-04')],
      ['2: 2009-06-04 does not lie after 2009-06-05'],
    ],
  ])('%s', (_, hands, expected) => {
    expect(objections(hands)).toEqual(expected);
  });
});
