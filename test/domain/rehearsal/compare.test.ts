import { describe, expect, it } from 'vitest';
import { compare, type Side } from '../../../domain/rehearsal/compare.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { rehearsed } from './told-lives.ts';

const AUGUST = rehearsed(
  'Approver away in August',
  '14.1 delivered on 3 September 2009, bottleneck: clear, 45 days lost with the Director',
  '  draft, due 1 June 2009: 1 June 2009',
  '  clear, due 29 June 2009: 1 September 2009, 45 late',
  '  submit/GA-64, due 7 July 2009: 2 September 2009, 41 late',
  '  held: Drafter 165, Director 90',
  '  reminded: Director 4, escalated 27',
  '11.1 delivered on 1 June 2009',
  '  draft, due 27 March 2009: 26 March 2009',
  '  held: Drafter 99',
);
const WELL = rehearsed(
  'All goes well',
  '14.1 delivered on 4 August 2009',
  '  draft, due 1 June 2009: 1 June 2009',
  '  clear, due 29 June 2009: 3 June 2009',
  '  submit/GA-64, due 7 July 2009: 6 July 2009',
  '  held: Drafter 165, Director 2',
  '11.1 delivered on 1 June 2009',
  '  draft, due 27 March 2009: 26 March 2009',
  '  held: Drafter 99',
);

const compared = (...sides: Side[]) => compare(sides);
const of = (comparison: ReturnType<typeof compare>, id: string) =>
  comparison.obligations.find(({ obligation }) => obligation === id);

describe('what differs', () => {
  const both = compared(WELL, AUGUST);

  it('says of each how much is late', () => {
    expect(both.sides.map(({ called, stepsLate, late }) => [called, stepsLate, late])).toEqual([
      ['All goes well', 0, 0],
      ['Approver away in August', 2, 45],
    ]);
  });

  it.each([
    ['clear', '2009-06-03', 0, '2009-09-01', 45, 90],
    ['submit/GA-64', '2009-07-06', 0, '2009-09-02', 41, 58],
  ])(
    '%s, the later by days of the calendar, the late by working days',
    (key, on, late, other, otherLate, after) => {
      const step = of(both, '14.1')?.steps.find((each) => each.key === key);
      expect(step?.inEach).toMatchObject([
        { reached: on, late, after: 0 },
        { reached: other, late: otherLate, after },
      ]);
    },
  );

  it('the bottleneck, whom it lay with, and who is reminded', () => {
    const report = of(both, '14.1');
    expect(report?.bottlenecks).toMatchObject([null, { milestone: 'clear', lost: 45 }]);
    expect(report?.holders).toEqual([
      { post: 'Director', person: 'p-director', days: [tally(2), tally(90)] },
    ]);
    expect(both.reminders).toEqual([
      {
        ...{ post: 'Director', person: 'p-director' },
        inEach: [
          { reminders: 0, escalations: 0 },
          { reminders: 4, escalations: 27 },
        ],
      },
    ]);
  });

  it('and nothing else: what is the same is only named', () => {
    expect(of(both, '14.1')?.steps.map(({ key }) => key)).toEqual(['clear', 'submit/GA-64']);
    expect(of(both, '14.1')).toMatchObject({ missing: null, refusals: null });
    expect(both.alike).toEqual(['11.1']);
    expect(both.differs).toBe(true);
  });

  it('told from the first, whichever that is', () => {
    const clear = of(compared(AUGUST, WELL), '14.1')?.steps.find(({ key }) => key === 'clear');
    expect(clear?.inEach.map((each) => each?.after)).toEqual([0, -90]);
  });
});

it('who is reminded as often in both is not told, though others are not', () => {
  const [one, other] = [3, 5].map((times) =>
    rehearsed(
      `${times} times`,
      '11.1 delivered on 1 June 2009',
      '  draft, due 27 March 2009: 26 March 2009',
      '  held: Drafter 99',
      `  reminded: Director ${times}, escalated 0`,
      '  reminded: Drafter 2, escalated 0',
    ),
  ) as [Side, Side];
  expect(compared(one, other).reminders.map(({ post }) => post)).toEqual(['Director']);
});

it('nothing differs between two that came out the same', () => {
  const same = compared(WELL, { ...WELL, cast: { name: 'The same under another name' } });
  expect(same).toMatchObject({ obligations: [], reminders: [], alike: ['14.1', '11.1'], differs: false });
});

describe('another plan with the same cast', () => {
  it('is told apart by its day', () => {
    const later = { ...WELL, from: AUGUST.lives[0]?.milestones[0]?.due ?? WELL.from };
    expect(compared(WELL, later).sides.map(({ called }) => called)).toEqual([
      'All goes well, from 18 December 2008',
      'All goes well, from 1 June 2009',
    ]);
  });

  const by = (side: Side, plan: string): Side => ({ ...side, plan: { name: plan } });
  it.each([
    ['plans', [by(WELL, 'As planned'), by(WELL, 'Half')], ['As planned', 'Half']],
    [
      'plans and casts',
      [by(WELL, 'As planned'), by(AUGUST, 'As planned'), by(AUGUST, 'Half')],
      [
        'All goes well, As planned',
        ...['Approver away in August, As planned', 'Approver away in August, Half'],
      ],
    ],
    [
      'casts by one plan',
      [by(WELL, 'Half'), by(AUGUST, 'Half')],
      ['All goes well', 'Approver away in August'],
    ],
    ['plans of one name', [by(WELL, 'Half'), by(WELL, 'Half')], ['All goes well (1)', 'All goes well (2)']],
    ['one of them without a plan', [WELL, by(WELL, 'Half')], ['no plan named', 'Half']],
  ])('is told apart by what differs: %s', (_title, sides, called) => {
    expect(compared(...sides).sides.map((side) => side.called)).toEqual(called);
  });

  it('shows the time by each plan, the least that any step has, and what is planned', () => {
    const timed = (verdict: 'fits' | 'tight', slack: Record<string, number>): Side => ({
      ...WELL,
      lives: WELL.lives.map((life) => ({
        ...life,
        time: { verdict, shortBy: 0, from: civilDate('2009-05-01'), slack },
      })),
    });
    const both = compared(timed('fits', { draft: 92, clear: 110 }), timed('tight', { draft: -8, clear: 10 }));
    const from = '2009-05-01';
    expect(of(both, '14.1')).toMatchObject({
      time: [
        { verdict: 'fits', spare: 92, from },
        { verdict: 'tight', spare: -8, from },
      ],
      steps: [],
    });
    const [life] = AUGUST.lives;
    if (life === undefined) throw new Error('nothing was rehearsed');
    const [draft, ...others] = life.milestones;
    if (draft === undefined) throw new Error('no draft');
    const replanned = { ...life, milestones: [{ ...draft, planned: civilDate('2009-05-20') }, ...others] };
    expect(of(compared(AUGUST, { ...AUGUST, lives: [replanned] }), '14.1')?.steps).toMatchObject([
      { key: 'draft', inEach: [{ planned: '2009-06-01' }, { planned: '2009-05-20', due: '2009-06-01' }] },
    ]);
  });

  it('or by its number, where only the people are others', () => {
    expect(compared(WELL, AUGUST, WELL).sides.map(({ called }) => called)).toEqual([
      'All goes well (1)',
      'Approver away in August',
      'All goes well (2)',
    ]);
  });

  it('shows another day by which a step is due, though it is reached on the same', () => {
    const moved = rehearsed(
      'Moved',
      '11.1 delivered on 1 June 2009',
      '  draft, due 2 April 2009: 26 March 2009',
      '  held: Drafter 99',
    );
    const own = of(compared({ ...WELL, lives: WELL.lives.slice(1) }, moved), '11.1');
    expect(own?.steps.map(({ inEach }) => inEach.map((each) => each?.due))).toEqual([
      ['2009-03-27', '2009-04-02'],
    ]);
  });
});

describe('what is not in both', () => {
  const part = rehearsed(
    'Part',
    '11.1 undecided',
    '  draft, due 27 March 2009: 26 March 2009',
    '  submit/GA-63, due 4 May 2009: not reached, 300 late',
    '  held: Drafter 99',
  );
  const both = compared(WELL, part);

  it('is an obligation that one of them does not have', () => {
    expect(of(both, '14.1')).toMatchObject({ missing: [false, true], ends: [{ ended: 'delivered' }, null] });
    expect(of(both, '14.1')?.steps.map(({ inEach }) => inEach[1])).toEqual([null, null, null]);
  });

  it('is a step that only one has, or only one reaches', () => {
    expect(of(both, '11.1')?.steps).toMatchObject([
      { key: 'submit/GA-63', inEach: [null, { reached: null, late: 300, after: null }] },
    ]);
    expect(of(both, '11.1')?.ends).toMatchObject([{ ended: 'delivered' }, { ended: 'undecided' }]);
  });
});

const tally = (days: number) => ({ days, workingDays: days });
