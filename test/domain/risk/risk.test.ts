import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatsByHand } from '../../../domain/obligation/launch.ts';
import type { Plan, StageDays } from '../../../domain/planning/plan.ts';
import { LONGEST, riskDaysOf } from '../../../domain/risk/days.ts';
import { levelOn, RISK_LEVELS, riskOn } from '../../../domain/risk/risk.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import { PEOPLE, PLANS, POSTS, REPORT, SEATS } from '../../setup/sample.ts';
import { briefing, day, File, paper, report } from '../obligation/file.ts';
import { tell } from '../obligation/told.ts';

/** A report whose draft is due on 2 June, its forecast on the 9th, its clearance on the 30th, its text on 7 July 2009. */
const CASES: [name: string, record: string, on: string, level: string, ...reasons: string[]][] = [
  ['nothing is near', '', '2009-02-01', 'low'],
  [
    'a quarter of the four weeks for drafting is left',
    '',
    '2009-05-25',
    'medium',
    'The draft is due on 2 June 2009, in 5 working days.',
  ],
  ['the day before', '', '2009-05-24', 'low'],
  [
    'a tenth of them is left',
    '',
    '2009-05-28',
    'high',
    'The draft is due on 2 June 2009, in 2 working days.',
  ],
  ['the last day itself is in time', '', '2009-06-02', 'high', 'The draft is due on 2 June 2009, today.'],
  [
    'the day after it is late',
    '',
    '2009-06-03',
    'late',
    'The draft was due on 2 June 2009, 1 working day ago.',
  ],
  ['what is handed in is no longer near', '2009-05-20 drafter hands in A', '2009-06-02', 'low'],
  [
    'a forecast alone can be missed',
    '2009-05-20 drafter hands in A',
    '2009-06-10',
    'late',
    'The forecast (GA-64) was due on 9 June 2009, 1 working day ago.',
  ],
  [
    'sent back once: the margins of what comes next are twice as wide',
    '2009-03-02 drafter hands in A\n2009-03-03 chief returns A',
    '2009-06-03',
    'medium',
    'The forecast (GA-64) is due on 9 June 2009, in 4 working days.',
    'The draft was sent back once.',
  ],
  [
    'sent back twice',
    '2009-03-02 drafter hands in A\n2009-03-03 chief returns A\n2009-03-04 drafter hands in B\n2009-03-05 chief returns B\n2009-03-06 drafter hands in C\n2009-03-09 chief returns C',
    '2009-06-08',
    'high',
    'The forecast (GA-64) is due on 9 June 2009, in 1 working day.',
    'The draft was sent back 3 times.',
  ],
  [
    'an objection stands',
    '2009-06-01 drafter hands in A\n2009-06-02 chief objects to A',
    '2009-06-05',
    'high',
    'The forecast (GA-64) is due on 9 June 2009, in 2 working days.',
    'An objection to the draft stands.',
  ],
  [
    'more time was asked for',
    '2009-05-20 drafter wants more time for draft until 2009-06-12',
    '2009-05-29',
    'high',
    'The draft is due on 2 June 2009, in 1 working day.',
    'More time for the draft was asked for, until 12 June 2009, and is not answered.',
  ],
  [
    'more time was granted for the draft, and what comes after it has less',
    '2009-05-20 drafter wants more time for draft until 2009-06-19\n2009-05-20 officer grants more time for draft',
    '2009-05-25',
    'low',
  ],
  [
    'what came late before makes the next day riskier',
    '2009-05-20 drafter hands in A\n2009-05-21 chief approves A\n2009-05-22 director approves A\n2009-05-25 officer submits A to GA-64 on 2009-05-25\n2009-08-06 officer records GA-64 issued on 2009-08-06',
    '2010-08-03',
    'medium',
    'Submission (COP-UNTOC-5) is due on 9 August 2010, in 4 working days.',
    'Issuance (GA-64) came late.',
  ],
  ['it rests', '2009-05-20 officer puts it on hold until 2009-09-01', '2009-06-10', 'none', 'It is on hold.'],
  [
    'it was withdrawn',
    '2009-05-20 officer withdraws it, as of 2009-05-20',
    '2009-06-10',
    'none',
    'It is closed.',
  ],
];

it.each(CASES)('%s', (_name, record, on, level, ...reasons) => {
  const file = tell(report(), record);
  expect(riskOn(file.state, day(on))).toEqual({ level, reasons });
});

/** The same, whose clearance has two stages of ten working days. */
const STAGES: StageDays[] = [
  { stage: 'section', from: day('2009-06-03'), to: day('2009-06-16'), proof: 1 },
  { stage: 'division', from: day('2009-06-17'), to: day('2009-06-30'), proof: 2 },
];
const staged = (plan: Partial<Plan> = {}): File =>
  new File(REPORT, { ...PLANS.report, clearance: STAGES, ...plan });

const on04 = { happenedOn: day('2009-04-01') };

describe('of a clearance in stages', () => {
  const STAGED: typeof CASES = [
    [
      'as much is left as the stages behind the open one take',
      '2009-05-20 drafter hands in A',
      '2009-06-15',
      'high',
      'Clearance of the draft is due on 30 June 2009, in 11 working days, and the stages behind the open one take 10 working days by the plan.',
    ],
    [
      'one is given: what is left is for the other',
      '2009-05-20 drafter hands in A\n2009-06-12 chief approves A',
      '2009-06-15',
      'low',
    ],
    [
      'after more time for the draft its clearance is short',
      '2009-05-20 drafter wants more time for draft until 2009-06-19\n2009-05-20 officer grants more time for draft',
      '2009-05-26',
      'high',
      'Clearance of the draft is due on 30 June 2009, in 24 working days, and what comes after the draft takes 20 working days by the plan.',
      'Submission (GA-64) is due on 7 July 2009, in 29 working days, and what comes after the draft takes 25 working days by the plan.',
      'Issuance (GA-64) is due on 4 August 2009, in 49 working days, and what comes after the draft takes 45 working days by the plan.',
      'The draft was given more time, until 19 June 2009.',
    ],
  ];
  it.each(STAGED)('%s', (_name, record, on, level, ...reasons) => {
    const file = staged().on('2009-04-01');
    file.does('officer', { type: 'confirm-forecast', delivery: 'GA-64', forecast: null, ...on04 });
    expect(riskOn(tell(file, record).state, day(on))).toEqual({ level, reasons });
  });
});

describe('of the first step', () => {
  it('the plan says when it begins', () => {
    const feasibility = { verdict: 'fits', shortBy: 0, from: day('2009-03-02'), past: [] } as const;
    // 63 working days: a quarter of them before 2 June.
    expect(riskDaysOf(staged({ feasibility: { ...feasibility, past: [] } }).state)?.medium).toBe(
      '2009-05-07',
    );
    expect(riskDaysOf(staged().state)?.medium).toBe('2009-05-25');
  });

  it('it is no longer than there is since the adoption', () => {
    const soon = staged({
      feasibility: { verdict: 'short', shortBy: 90, from: day('2001-01-01'), past: [] },
    });
    expect(riskDaysOf(soon.state)?.medium).toBe(
      riskDaysOf(
        staged({ feasibility: { verdict: 'short', shortBy: 1, from: day('2008-12-18'), past: [] } }).state,
      )?.medium,
    );
  });
});

describe('an empty chair on the last day', () => {
  const seated = (change: Partial<(typeof SEATS)[number]>): File =>
    new File(REPORT, PLANS.report, {
      ...POSTS,
      seats: SEATS.map((seat) => (seat.post === 'Drafting officer' ? { ...seat, ...change } : seat)),
    });

  it('of a vacant post', () => {
    const vacant = seated({ holder: null });
    expect(riskOn(vacant.state, day('2009-02-01')).level).toBe('low');
    expect(riskOn(vacant.state, day('2009-02-10'))).toEqual({
      level: 'medium',
      reasons: ['The post of Drafting officer is vacant for the draft, due on 2 June 2009.'],
    });
    expect(riskOn(vacant.state, day('2009-05-12')).level).toBe('high');
    // From here on the day itself says it.
    expect(riskOn(vacant.state, day('2009-06-03')).reasons).toEqual([
      'The draft was due on 2 June 2009, 1 working day ago.',
    ]);
  });

  it('of somebody who is away, with nobody there who stands in', () => {
    const away = [{ from: day('2009-05-18'), to: null }];
    const alone = seated({ away });
    expect(riskOn(alone.state, day('2009-05-17'))).toEqual({
      level: 'medium',
      reasons: [
        'The Drafting officer is away on the last day for the draft, due on 2 June 2009, and nobody there stands in.',
      ],
    });
    expect(riskOn(alone.state, day('2009-05-18')).level).toBe('high');
    const acting = {
      person: PEOPLE.stranger,
      for: PEOPLE.drafter,
      as: 'substitute',
      from: day('2009-05-18'),
      to: null,
    } as const;
    expect(riskOn(seated({ away, acting: [acting] }).state, day('2009-05-18'))).toEqual({
      level: 'low',
      reasons: [],
    });
    expect(
      riskOn(seated({ away: [{ from: day('2009-05-18'), to: day('2009-06-01') }] }).state, day('2009-05-18'))
        .level,
    ).toBe('low');
  });

  it('of a post that the directory does not know it is taken that somebody can', () => {
    const unknown = new File(REPORT, PLANS.report, {
      ...POSTS,
      seats: seatsByHand([{ post: 'Director', person: PEOPLE.director }], 'Director', 'Vienna'),
    });
    expect(riskOn(unknown.state, day('2009-05-12')).level).toBe('low');
  });
});

it('nothing is told longer before than a person can act on', () => {
  const long = new File(REPORT, {
    ...PLANS.report,
    clearance: [{ stage: 'section', from: day('2008-01-01'), to: day('2009-06-30'), proof: 1 }],
  });
  const days = riskDaysOf(long.state);
  expect(days).toEqual({
    medium: addDays(civilDate('2009-06-03'), -LONGEST.medium),
    high: addDays(civilDate('2009-06-03'), -LONGEST.high),
    late: '2009-06-03',
  });
});

it('what is not launched, and what is done but for nothing that has a day, has none', () => {
  const confirmed = { status: 'confirmed', seq: 1, hash: '', obligation: REPORT } as const;
  expect(riskOn(confirmed, day('2009-06-03'))).toEqual({ level: 'none', reasons: ['It is not launched.'] });
  const undated = new File(REPORT, { ...PLANS.report, milestones: [], wakeUps: [] });
  expect(riskOn(undated.state, day('2009-06-03'))).toEqual({
    level: 'none',
    reasons: ['No day is left to miss.'],
  });
});

it('of views and of a briefing it tells the step at hand', () => {
  expect(riskOn(paper().state, day('2009-01-15')).reasons).toEqual([
    'Asking for views is due on 15 January 2009, today.',
  ]);
  expect(riskOn(briefing().state, day('2009-09-30')).reasons).toEqual([
    'Setting the day of the briefing (Member-States) is due on 1 October 2009, in 1 working day.',
  ]);
});

it('whatever day it is: the level never falls while nobody acts, and says why unless it is low', () => {
  const files = [report(), paper(), briefing(), staged()];
  const offset = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(fc.constantFrom(...files), offset, offset, ({ state }, one, other) => {
      const [before, after] = [Math.min(one, other), Math.max(one, other)].map((days) =>
        addDays(day('2008-12-18'), days),
      );
      if (before === undefined || after === undefined) return;
      const days = riskDaysOf(state);
      if (days === null) throw new Error('it has days to miss');
      expect(days.medium <= days.high && days.high <= days.late).toBe(true);
      const levels = [before, after].map((on) => RISK_LEVELS.indexOf(levelOn(days, on)));
      expect(levels[1]).toBeLessThanOrEqual(levels[0] ?? -1);
      const { level, reasons } = riskOn(state, after);
      expect(reasons.length > 0).toBe(level !== 'low');
    }),
    { numRuns: 200 },
  );
});
