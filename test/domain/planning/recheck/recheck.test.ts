import { describe, expect, it } from 'vitest';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import { recheck } from '../../../../domain/planning/recheck/recheck.ts';
import { SHAPES } from '../../../../domain/planning/recheck/shapes.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { KNOWN } from '../telling/known.ts';
import { proofOf, TOLD_PROOFS } from '../telling/told-proofs.ts';

describe('the proofs that are told', () => {
  it.each(TOLD_PROOFS)('holds against all that is known: $title', (told) => {
    expect(recheck(proofOf(told), KNOWN, civilDate(told.adopted))).toEqual([]);
  });

  it.each(TOLD_PROOFS)('holds by itself: $title', (told) => {
    expect(recheck(proofOf(told))).toEqual([]);
  });

  it('are written for every rule', () => {
    const told = new Set(TOLD_PROOFS.flatMap(({ steps }) => steps.map(({ rule }) => rule)));
    expect(Object.keys(SHAPES).filter((rule) => ![...told].some((each) => each === rule))).toEqual([]);
  });
});

const told = (title: string): ProofStep[] => {
  const found = TOLD_PROOFS.find((each) => each.title.startsWith(title));
  if (found === undefined) throw new Error(`no told proof begins with ${title}`);
  return proofOf(found);
};

/** A proof in which one step is not what it was. The texts of a step are changed as text, as a careless hand would. */
const broken = (title: string, step: number, from: string, to: string): ProofStep[] =>
  told(title).map((each) => {
    if (each.id !== step) return each;
    const text = JSON.stringify(each);
    const changed = text.replaceAll(from, to);
    if (changed === text) throw new Error(`step ${step} of ${title} has no ${from}`);
    return JSON.parse(changed);
  });

/** Proof, step, what stood there, what stands there now, and what is said of it. */
const BROKEN: [string, number, string, string, string[]][] = [
  [
    ...(['63/194, para. 11', 9, '2009-05-04', '2009-05-05'] as const),
    [
      '9: 28 days before 2009-06-01 is 2009-05-04, not 2009-05-05',
      '10: from 2009-04-28 to 2009-05-05 there are 6 working days, not 5',
    ],
  ],
  [
    ...(['63/194, para. 11', 5, '2009-09-14', '2009-09-15'] as const),
    [
      '5: session 63 of GA lasts from 2008-09-16 to 2009-09-14, not from 2008-09-16 to 2009-09-15',
      '6: session 63 of GA lasts from 2008-09-16 to 2009-09-15, not from 2008-09-16 to 2009-09-14',
    ],
  ],
  [
    ...(['63/194, para. 11', 4, '2009-09-15', '2009-09-22'] as const),
    [
      '4: by the calendar’s table the opening of session 64 of GA is 2009-09-15, not 2009-09-22',
      '5: session 63 of GA lasts from 2008-09-16 to 2009-09-21, not from 2008-09-16 to 2009-09-14',
    ],
  ],
  [
    ...(['63/194, para. 11', 7, '[2,6]', '[6,2]'] as const),
    [
      '7: binds-before must come to a window, not a day',
      '8: it rests on a step that does not hold',
      '9: it rests on a step that does not hold',
      '10: it rests on a step that does not hold',
      '11: it rests on a step that does not hold',
    ],
  ],
  [
    ...(['63/194, para. 11', 11, '"Good Friday"', '"Easter"'] as const),
    ['11: it skips 2009-04-10 as Easter; in New York that is Good Friday'],
  ],
  [
    ...(['63/194, para. 11', 11, '2009-04-10', '2009-04-09'] as const),
    [
      '11: it does not skip 2009-04-10, Good Friday in New York',
      '11: it skips 2009-04-09, which is no holiday in New York',
    ],
  ],
  [
    ...(['63/194, para. 11', 11, '"days":12', '"days":21'] as const),
    [
      '11: 21 working days are more than the usual 20',
      '11: from 2009-04-09 to 2009-04-27 there are 12 working days, not 21',
    ],
  ],
  [
    ...(['63/194, para. 14', 3, '2010-09-14', '2010-09-13'] as const),
    [
      '3: the calendar’s table has 2010-09-14 for the closing of session 64 of GA',
      '4: session 64 of GA lasts from 2009-09-15 to 2010-09-13, not from 2009-09-15 to 2010-09-14',
    ],
  ],
  [
    ...(['63/194, para. 14', 11, '[1,9,10]', '[1,10]'] as const),
    ['11: nothing shows that no earlier session of COP:UNTOC opens after 2008-12-18'],
  ],
  [
    ...(['63/194, para. 14', 1, '2008-12-18', '2008-10-01'] as const),
    [
      '1: the day of adoption is 2008-12-18, not 2008-10-01',
      '11: session 4 of COP:UNTOC is the next: it opens on 2008-10-08',
    ],
  ],
  [
    ...(['63/194, para. 14', 5, '[4]', '[17]'] as const),
    [
      '5: it can rest on steps before it only, not on 17',
      '6: it rests on a step that does not hold',
      '7: it rests on a step that does not hold',
      '8: it rests on a step that does not hold',
      '16: it rests on a step that does not hold',
    ],
  ],
  [
    ...(['63/194, para. 14', 16, '2009-07-07', '2010-08-09'] as const),
    ['16: the earliest day is 2009-07-07, not 2010-08-09'],
  ],
  [
    ...(['63/194, para. 7', 2, '"open","question":"event', '"open","question":"day-without'] as const),
    ['2: it asks event-without-day, and comes to the question day-without-without-day'],
  ],
  [
    ...(['A/71/755', 2, '2017-02-04', '2017-02-06'] as const),
    ['2: 2016-12-21 and 0 months and 45 days is 2017-02-04, not 2017-02-06'],
  ],
  [
    ...(['A/71/755', 3, '2017-01-20', '2017-01-22'] as const),
    [
      '3: 2017-01-22 is no working day',
      '4: 2017-01-22 and 1 months and 0 days is 2017-02-22, not 2017-02-20',
    ],
  ],
  [
    ...(['A/71/755', 3, '"from":[1]', '"from":[]'] as const),
    ['3: working-days-from-the-day-after cannot rest on []', '4: it rests on a step that does not hold'],
  ],
  [
    ...(['every six months from', 2, '2020-08-31', '2020-08-29'] as const),
    [
      '2: the series from 2019-08-31 is 2020-02-29, 2020-08-31, 2021-02-28, 2021-08-31, 2022-02-28, not 2020-02-29, 2020-08-29, 2021-02-28, 2021-08-31, 2022-02-28',
    ],
  ],
  [
    ...(['every six months from', 2, ',"2022-02-28"', ''] as const),
    ['2: the series goes on with 2022-02-28; its first 5 days are to be given'],
  ],
  [
    ...(['a month', 1, '2012-02-29', '2012-02-30'] as const),
    ['1: "2012-02-30" is no day', '3: it rests on a step that does not hold'],
  ],
  [
    ...(['sessions to come', 1, 'second', 'third'] as const),
    [
      '1: the calendar of GA has no rule tuesday-of-third-working-week-of-september for session 85',
      '1: the rule tuesday-of-third-working-week-of-september is for sessions 58 to 77, not for 85',
    ],
  ],
  [
    ...(['sessions to come', 2, '2032-09-07', '2032-09-14'] as const),
    [
      '2: by the rule tuesday-of-second-working-week-of-september the opening of session 87 of GA is 2032-09-07, not 2032-09-14',
      '3: the series of openings is 2030-09-10, 2032-09-14, not 2030-09-10, 2032-09-07',
    ],
  ],
  [
    ...(['sessions to come', 4, '"provisional":true', '"provisional":false'] as const),
    ['4: what the rule monday-from-28-june-in-the-cycle-from-july-to-july gives is provisional'],
  ],
  [
    ...(['a session that is open', 9, '2009-05-13', '2009-05-14'] as const),
    ['9: the agenda of session 63 of GA has 2009-05-13, not 2009-05-14'],
  ],
  [
    ...(['a session that is open', 5, '"session":63', '"session":62'] as const),
    ['5: step 4 does not tell of session 62 of GA'],
  ],
  [
    ...(['holidays', 2, '"holder":"A. Dupont"', '"holder":null'] as const),
    ['09-04', '09-03', '09-02', '09-01', '08-31', '08-28'].map(
      (day) => `2: it skips 2009-${day}, which is no holiday in New York`,
    ),
  ],
  [...(['holidays', 2, 'New York', 'Atlantis'] as const), ['2: no holidays are known of Atlantis']],
];

describe('a broken proof', () => {
  it.each(BROKEN)('%s: in step %i %s becomes %s', (title, step, from, to, expected) => {
    const { adopted = '' } = TOLD_PROOFS.find((each) => each.title.startsWith(title)) ?? {};
    const objections = recheck(broken(title, step, from, to), KNOWN, civilDate(adopted));
    expect(objections.map((each) => `${each.step}: ${each.why}`)).toEqual(expected);
  });
});

describe('a rule that the checker does not know', () => {
  const opening = (grade: ProofStep['grade'], provisional: boolean): ProofStep[] => [
    {
      ...{ id: 1, rule: 'session-opening', from: [], source: 'custom', grade },
      inputs: { body: 'ECA', session: 7, rule: 'some-december', provisional },
      result: { kind: 'day', on: civilDate('2025-12-08') },
    },
  ];

  it('is objected to', () => {
    const why = 'the rule some-december of ECA is not known to the checker: it cannot be checked';
    expect(recheck(opening('primary', false))).toEqual([{ step: 1, why }]);
    expect(recheck(opening('assumed', false))).toEqual([{ step: 1, why }]);
    expect(recheck(opening('primary', true))).toEqual([{ step: 1, why }]);
  });

  it('is let pass where the day is assumed and provisional anyway', () => {
    expect(recheck(opening('assumed', true))).toEqual([]);
  });

  it('is objected to all the same where the calendars have no such body', () => {
    expect(recheck(opening('assumed', true), KNOWN)).toEqual([
      { step: 1, why: 'nothing is known of the sessions of ECA' },
    ]);
  });
});

it('objects where an agenda date became known since', () => {
  const [meeting] = KNOWN.meetings;
  if (meeting === undefined) throw new Error('the known days have a meeting');
  const since = { ...KNOWN, meetings: [{ ...meeting, session: 64, on: civilDate('2009-10-21') }] };
  expect(recheck(told('63/194, para. 14'), since)).toEqual([
    { step: 5, why: 'the agenda of session 64 of GA has 2009-10-21' },
  ]);
});

it('objects to a rhythm that is said to bind before a day to come', () => {
  const [adopted, day, rhythm] = told('a day and every six months');
  if (adopted === undefined || day === undefined || rhythm === undefined) throw new Error('three steps');
  const wrong: ProofStep = {
    ...{ id: 4, rule: 'binds-before', inputs: {}, from: [3, 2] },
    ...{ result: rhythm.result, source: 'the source', grade: 'primary' },
  };
  expect(recheck([adopted, day, rhythm, wrong])).toEqual([
    { step: 4, why: 'step 2, day-in-the-text, binds before step 3, every-period' },
  ]);
});
