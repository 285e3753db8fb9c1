import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { recheck } from '../../../domain/planning/recheck/recheck.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import type { DueElement } from '../../../domain/reading/reading.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import {
  BRIEFING_7,
  days,
  given,
  milestoneOf,
  NEW_YORK,
  owed,
  PAPER,
  PAPER_11,
  planned,
  proof,
  REPORT_14,
  said,
  to,
} from './cases.ts';

describe('A/RES/63/194', () => {
  it('para. 14: one report to two recipients, prepared once for the earlier submission', () => {
    expect(days(planned(REPORT_14))).toEqual([
      'draft 2009-06-01',
      'forecast/GA-64 2009-06-09',
      'clear 2009-06-29',
      'submit/GA-64 2009-07-07',
      'issue/GA-64 2009-08-04',
      'forecast/COP-UNTOC-5 2010-07-12',
      'submit/COP-UNTOC-5 2010-08-09',
      'issue/COP-UNTOC-5 2010-09-06',
    ]);
    expect(planned(REPORT_14)).toMatchObject({
      feasibility: { verdict: 'fits', shortBy: 0, from: '2009-05-01', past: [] },
      warnings: [],
    });
  });

  it('para. 11: views first, in less time than usual, and it says so', () => {
    const plan = planned(PAPER_11);
    expect(days(plan)).toEqual([
      'ask-views 2009-01-14',
      'close-views 2009-03-06',
      'draft 2009-03-27',
      'forecast/GA-63 2009-04-06',
      'clear 2009-04-27',
      'submit/GA-63 2009-05-04',
      'issue/GA-63 2009-06-01',
    ]);
    expect(plan.feasibility).toEqual({ verdict: 'tight', shortBy: 42, from: '2008-10-17', past: [] });
    expect(milestoneOf(plan, 'submit/GA-63').slack).toBe(-42);
  });

  it('para. 7: a briefing on the day that a person gave, without conference services', () => {
    expect(days(planned(BRIEFING_7))).toEqual([
      'schedule/Member-States 2009-11-02',
      'draft 2009-11-16',
      'clear 2009-12-16',
      'hold/Member-States 2009-12-31',
    ]);
  });

  it('tells why, from the words to the day', () => {
    expect(proof(planned(REPORT_14), 'submit/GA-64')).toEqual([
      'The 64th session of the General Assembly opens on 15 September 2009.',
      'The 64th session of the General Assembly opens on 15 September 2009 and closes on 14 September 2010.',
      'The text says “at its sixty-fourth session”: the 64th session of the General Assembly lasts from 15 September 2009 to 14 September 2010.',
      'No agenda date is known for the 64th session of the General Assembly: its opening, 15 September 2009, stands for the meeting.',
      'A document is submitted 10 weeks before the meeting opens: 70 days before 15 September 2009 is 7 July 2009.',
    ]);
  });

  it('gives moments: a milestone ends with its day at the station, reminders come in the morning', () => {
    const plan = planned(REPORT_14);
    expect(milestoneOf(plan, 'submit/GA-64').at).toBe('2009-07-08T04:00:00.000Z');
    expect(plan.wakeUps.filter(({ milestone }) => milestone === 'submit/GA-64').map(({ at }) => at)).toEqual([
      '2009-06-23T13:00:00.000Z',
      '2009-07-04T13:00:00.000Z',
      '2009-07-08T04:00:00.000Z',
      '2009-07-14T13:00:00.000Z',
    ]);
    expect(plan.wakeUps.map(({ at }) => at)).toEqual(plan.wakeUps.map(({ at }) => at).sort());
  });
});

describe('when there is not enough time', () => {
  const short = planned(
    owed('A/RES/63/900, 3', '2009-06-01', [
      to('GA', 'GA', null, said('by 1 July 2009', { type: 'date', date: '2009-07-01' })),
    ]),
  );

  it('no day is made up: steps stand where the rules put them, and it says by how much and what was past', () => {
    expect(days(short)).toEqual([
      'draft 2009-04-28',
      'forecast/GA 2009-05-06',
      'clear 2009-05-27',
      'submit/GA 2009-06-03',
      'issue/GA 2009-07-01',
    ]);
    expect(short.feasibility).toMatchObject({ verdict: 'short', past: ['draft', 'forecast/GA', 'clear'] });
    expect(short.warnings).toContain(
      'The forecast for GA on 6 May 2009 is 27 days short of 2 June 2009: already short on the day it was adopted.',
    );
  });

  it('nobody is reminded before there is a mandate, but what is late is said', () => {
    const early = short.wakeUps.filter(({ at }) => at < '2009-06-02T04:00:00.000Z');
    expect(early.length).toBeGreaterThan(0);
    expect(early.filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });
});

describe('what a person must know', () => {
  it.each<[string, Parameters<typeof owed>, string]>([
    [
      'a series',
      [
        'S/RES/2444, 57',
        '2018-11-14',
        [to('SC', 'SC', null, said('annually', { type: 'recurring', every: 'P1Y' }))],
      ],
      'SC: the text asks for a series; this plan is for its product of 14 November 2019 only.',
    ],
    [
      'several days',
      [
        'A/RES/63/900, 3',
        '2008-12-18',
        [
          to(
            'GA',
            'GA',
            null,
            said('by 1 June 2009', { type: 'date', date: '2009-06-01' }),
            said('by 1 June 2010', { type: 'date', date: '2010-06-01' }),
          ),
        ],
      ],
      'GA: the text names 2 days; planned is 1 June 2009.',
    ],
    [
      'a provisional session',
      ['A/RES/79/1, 3', '2024-12-18', [to('HRC-90', 'HRC', 90)]],
      'HRC-90: the days of the 90th session of the Human Rights Council are provisional; check them.',
    ],
    [
      'a day given later than the text allows',
      [
        'A/RES/63/900, 3',
        '2008-12-18',
        [
          given(
            to('GA', 'GA', null, said('by 1 June 2009', { type: 'date', date: '2009-06-01' })),
            '2009-07-01',
            'agreed',
          ),
        ],
      ],
      'GA: the day given, 1 July 2009, is later than the text allows: 1 June 2009.',
    ],
    [
      'a day before adoption',
      [
        'A/RES/63/900, 3',
        '2008-12-18',
        [to('GA', 'GA', null, said('by 1 June 2008', { type: 'date', date: '2008-06-01' }))],
      ],
      'GA: 1 June 2008 is not after adoption on 18 December 2008: past already when it was asked; check the day.',
    ],
  ])('%s', (_name, obligation, warning) => {
    expect(planned(owed(...obligation)).warnings).toContain(warning);
  });

  it('nothing is planned while a delivery has no day', () => {
    const open = owed('A/RES/63/194, 14', '2008-12-18', [to('GA-64', 'GA', 64), to('SC', 'SC', null)]);
    expect(planObligation(open, NEW_YORK)).toEqual({
      unplanned: [{ delivery: 'SC', why: 'the text gives no day' }],
    });
  });
});

describe('clearance by stages', () => {
  const chain = {
    drafter: 'Drafting officer',
    stages: [
      { key: 'section', post: 'Chief of Section' },
      { key: 'department', post: 'Director of Division' },
    ],
  };
  const plan = (...facts: Parameters<typeof worldWith>[1]) =>
    planObligation(REPORT_14, NEW_YORK, worldWith(SHIPPED_WORLD, facts), chain);

  it('shares the time of the whole, and each stage has its days', () => {
    expect(plan()).toMatchObject({
      clearance: [
        { stage: 'section', from: '2009-06-01', to: '2009-06-15' },
        { stage: 'department', from: '2009-06-15', to: '2009-06-29' },
      ],
    });
  });

  it('a length set for a post, from a day on', () => {
    const set = (from: string) =>
      plan({
        ...{ kind: 'length', of: 'Director of Division', workingDays: 15, station: null },
        ...{ from: civilDate(from), source: 'the division', grade: 'secondary' },
      });
    expect(set('2009-01-01')).toMatchObject({ clearance: [{}, { from: '2009-06-08', to: '2009-06-29' }] });
    expect(set('2010-01-01')).toMatchObject({ clearance: [{}, { from: '2009-06-15' }] });
  });

  it('an absence of whoever has the stage is no time to clear', () => {
    const away = plan({
      ...{
        kind: 'absence',
        post: 'Chief of Section',
        from: civilDate('2009-06-08'),
        to: civilDate('2009-06-12'),
      },
      ...{ source: 'leave plan', grade: 'secondary' },
    });
    expect(away).toMatchObject({
      clearance: [{ from: '2009-05-22', to: '2009-06-15' }, { from: '2009-06-15' }],
    });
  });
});

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(civilDate('1950-01-01'), days));
const anyElement: fc.Arbitrary<DueElement> = fc.oneof(
  anyDay.map((date) => ({ type: 'date' as const, date })),
  anyDay.map((date) => ({ type: 'date' as const, date: date.slice(0, 7) })),
  fc.integer({ min: 1, max: 1100 }).map((session) => ({ type: 'session' as const, body: 'GA', session })),
  fc
    .constantFrom('HRC', 'CSW', 'COP:UNTOC', 'ECE', 'SC')
    .map((body) => ({ type: 'session' as const, body, session: 'next' as const })),
  fc
    .constantFrom('P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P60D', 'session', 'moons')
    .map((every) => ({ type: 'recurring' as const, every })),
  fc.integer({ min: 0, max: 400 }).map((n) => ({
    ...{ type: 'relative' as const, within: `P${n}D`, from: 'adoption' },
    ...(n % 2 === 0 ? { working: true as const } : {}),
  })),
  fc.constantFrom('regularly', 'in due time').map((text) => ({ type: 'unspecified' as const, text })),
);
const anyOwed = fc
  .record({ adopted: anyDay, elements: fc.array(anyElement, { maxLength: 3 }), views: fc.boolean() })
  .map(({ adopted, elements, views }) =>
    owed(
      'A/RES/1/1, 1',
      adopted,
      [to('GA', 'GA', null, ...elements.map((element) => said('words', element)))],
      views ? PAPER : {},
    ),
  );

describe('any words at all', () => {
  it('are planned, or it is said why not; steps never run backwards, and the proof holds', () => {
    fc.assert(
      fc.property(anyOwed, (obligation) => {
        const before = JSON.stringify(obligation);
        const plan = planObligation(obligation, NEW_YORK);
        expect(JSON.stringify(obligation)).toBe(before);
        expect(planObligation(obligation, NEW_YORK)).toEqual(plan);
        if ('unplanned' in plan) {
          expect(plan.unplanned[0]?.why).not.toBe('');
          return;
        }
        expect(recheck(plan.proof ?? [], SHIPPED, obligation.mandate.adopted)).toEqual([]);
        const order = ['ask-views', 'close-views', 'draft', 'clear', 'submit/GA', 'issue/GA'];
        const steps = order.flatMap((key) => plan.milestones.find((each) => each.key === key)?.on ?? []);
        expect(steps).toEqual([...steps].sort());
        for (const { on, proof: id } of plan.milestones) {
          expect(plan.proof?.[(id ?? 0) - 1]?.result).toEqual({ kind: 'day', on });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('one more holiday never moves a step in the house later', () => {
    fc.assert(
      fc.property(anyOwed, anyDay, (obligation, on) => {
        const holiday = { kind: 'holiday', station: 'New York', on, name: 'one more' } as const;
        const then = worldWith(SHIPPED_WORLD, [{ ...holiday, source: 'a test', grade: 'assumed' }]);
        const [before, after] = [
          planObligation(obligation, NEW_YORK),
          planObligation(obligation, NEW_YORK, then),
        ];
        if ('unplanned' in before || 'unplanned' in after) return;
        // What is counted forward, working days from adoption, may end later.
        const counted = obligation.deliveries[0]?.stated.some(({ element }) => 'working' in element);
        if (counted) return;
        for (const { key, on: day } of after.milestones.filter(({ step }) =>
          ['draft', 'clear'].includes(step),
        )) {
          expect(day <= (before.milestones.find((each) => each.key === key)?.on ?? '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['0001-01-01', '1945-01-01', '2999-12-31', '9999-12-31'])('adopted on %s', (adopted) => {
    const elements: DueElement[] = [
      { type: 'date', date: '2009-06-01' },
      { type: 'session', body: 'GA', session: 'next' },
      { type: 'recurring', every: 'P1Y' },
      { type: 'relative', within: 'P20D', from: 'adoption', working: true },
    ];
    for (const element of elements) {
      const obligation = owed('A/RES/1/1, 1', adopted, [to('GA', 'GA', null, said('words', element))]);
      const plan = planObligation(obligation, NEW_YORK);
      if ('unplanned' in plan) expect(plan.unplanned).toHaveLength(1);
      else expect(recheck(plan.proof ?? [], SHIPPED)).toEqual([]);
    }
  });
});
