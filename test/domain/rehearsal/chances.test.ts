import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import type { Cause } from '../../../domain/rehearsal/cause.ts';
import {
  chancesOf,
  type LifeChances,
  merged,
  NO_RUNS,
  type Tally,
  tallied,
} from '../../../domain/rehearsal/chances.ts';
import type { LifeOutcome } from '../../../domain/rehearsal/outcome.ts';
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';

const PLANNED = { draft: '2009-06-02', clear: '2009-06-30', submit: '2009-07-07' };

/**
 * A run: `draft 2009-06-04 2 late: draft Drafter` (the days lost at the draft, with the drafter; `away` behind it, who was
 * away; `nobody`: with nobody), `draft never 40 late: …`, `draft of 2009-05-20 2009-06-02` (its plan had the day that is told first);
 * `over 2009-08-04`, or `waits submit Officer`.
 */
function runOf(text: string): LifeOutcome {
  const said = text.split(/ \| /).map((part) => part.trim());
  const over = said.find((part) => part.startsWith('over '))?.slice(5) ?? null;
  const milestones = said.flatMap((part) => {
    const [, key = '', of, reached = '', late = '0', at, post, away] =
      /^(draft|clear|submit)(?: of (\S+))? (\S+)(?: (\d+) late(?:: (\S+) (\w+)( away)?)?)?$/.exec(part) ?? [];
    if (key === '') return [];
    const holder = { post: post ?? '', person: `p-${post}` as PersonId, days: 1, workingDays: 1 };
    const cause: Cause | null =
      at === undefined
        ? null
        : {
            ...{ milestone: at, lost: Number(late) },
            with: post === 'nobody' ? null : { ...holder, away: away !== undefined },
          };
    const planned = civilDate(of ?? PLANNED[key as keyof typeof PLANNED]);
    return [
      {
        ...{ key, planned, due: planned, late: Number(late), cause },
        reached: reached === 'never' ? null : civilDate(reached),
      },
    ];
  });
  const waiting = said.flatMap((part) => {
    const [, awaited, post] = /^waits (\S+) (\w+)$/.exec(part) ?? [];
    if (awaited === undefined || post === undefined) return [];
    return [{ awaited, due: civilDate('2009-07-07'), post, person: `p-${post}` as PersonId, inVain: 0 }];
  });
  return {
    ...{ obligation: 'A/RES/63/194#14.1', ended: over === null ? 'undecided' : 'delivered' },
    ...{
      endedOn: over as CivilDate | null,
      milestones,
      waiting,
      bottleneck: null,
      reminders: [],
      refusals: [],
    },
    late: Math.max(0, ...milestones.map(({ late }) => late)),
    clock: {} as LifeOutcome['clock'],
  };
}

const tallyOf = (runs: readonly string[]): Tally => runs.map(runOf).reduce(tallied, NO_RUNS);
const told = (runs: readonly string[]): LifeChances => chancesOf('A/RES/63/194#14.1', tallyOf(runs));

const RUNS = [
  'draft 2009-06-02 | clear 2009-06-30 | submit 2009-07-07 | over 2009-08-04',
  'draft 2009-06-01 | clear 2009-07-02 2 late: clear Director | submit 2009-07-07 | over 2009-08-04',
  'draft 2009-06-04 2 late: draft Drafter | clear 2009-07-06 4 late: clear Director away | submit 2009-07-08 1 late: clear Director away | over 2009-08-05',
  'draft 2009-06-12 8 late: draft Drafter | clear 2009-07-14 10 late: draft Drafter | submit 2009-07-15 6 late: draft Drafter | over 2009-08-12',
  'draft never 40 late: draft Drafter | clear never 30 late: draft Drafter | submit never 20 late: draft Drafter | waits draft Drafter',
];

/** "submit: late in 3 of 5": what a person asks of a step. */
const stepOf = (chances: LifeChances, key: string) => {
  const found = chances.milestones.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};

describe('of five runs', () => {
  const chances = told(RUNS);

  it.each([
    ['draft', 3],
    ['clear', 4],
    ['submit', 3],
  ])('%s is late in %i', (key, runs) => {
    const { late } = stepOf(chances, key);
    expect([late.runs, late.of, late.share]).toEqual([runs, 5, runs / 5]);
  });

  it.each([
    // Days late in order: 0 0 2 8 40, 0 2 4 10 30, 0 0 1 6 20. The ninetieth of five is the last.
    ['draft', 2, 40, 8],
    ['clear', 4, 30, 4],
    ['submit', 1, 20, 6],
  ])(
    '%s is half the time at most %i days late, 9 times of 10 at most %i, and where it is late %i',
    (key, median, ninetieth, whereLate) => {
      const step = stepOf(chances, key);
      expect(step.days).toEqual({ median, ninetieth });
      expect(step.whereLate?.median).toBe(whereLate);
    },
  );

  it('what makes the submission late is the draft twice of three times, and once a clearance with somebody away', () => {
    expect(stepOf(chances, 'submit').causes).toEqual([
      { milestone: 'draft', with: { post: 'Drafter', person: 'p-Drafter' }, runs: 2, share: 0.6667, away: 0 },
      {
        milestone: 'clear',
        with: { post: 'Director', person: 'p-Director' },
        runs: 1,
        share: 0.3333,
        away: 1,
      },
    ]);
  });

  it('days are told of the runs that reach it', () => {
    expect(stepOf(chances, 'draft').reached).toEqual({
      ...{ runs: 4, earliest: '2009-06-01', median: '2009-06-02', latest: '2009-06-12' },
    });
    expect(chances.over).toEqual({
      ...{ runs: 4, earliest: '2009-08-04', median: '2009-08-04', latest: '2009-08-12' },
    });
  });

  it('any step is late in four, one is not over, and waits for the draft', () => {
    expect([chances.late.runs, chances.notOver.runs]).toEqual([4, 1]);
    expect(chances.waiting).toEqual([{ awaited: 'draft', post: 'Drafter', person: 'p-Drafter', runs: 1 }]);
  });

  it('steps stand in the order of their plan', () => {
    expect(chances.milestones.map(({ key }) => key)).toEqual(['draft', 'clear', 'submit']);
  });

  it('in which order they were done makes no difference, to a letter', () => {
    const first = JSON.stringify(chances);
    for (let turned = 1; turned < RUNS.length; turned += 1)
      expect(JSON.stringify(told([...RUNS.slice(turned), ...RUNS.slice(0, turned)].reverse()))).toBe(first);
  });
});

it('what is never late has no causes, and what is never reached no days', () => {
  const chances = told(['draft 2009-06-02 | submit never', 'draft 2009-06-01 | submit never']);
  expect(stepOf(chances, 'draft')).toMatchObject({
    whereLate: null,
    causes: [],
    days: { median: 0, ninetieth: 0 },
  });
  expect(stepOf(chances, 'submit').reached).toBeNull();
});

it('a thousand runs take no more room than the different days that came out', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => runOf(RUNS[at % RUNS.length] ?? '')).reduce(
    tallied,
    NO_RUNS,
  );
  const once = RUNS.map(runOf).reduce(tallied, NO_RUNS);
  expect(JSON.stringify(many).length).toBeLessThan(JSON.stringify(once).length * 2);
});

it('days that were lost with nobody are told, with nobody; those of another step as lost there', () => {
  const [cause] = stepOf(told(['draft 2009-06-04 2 late: clear nobody']), 'draft').causes;
  expect(cause).toEqual({ milestone: 'clear', with: null, runs: 1, share: 1, away: 0 });
});

it('a step stands at the earliest day that any plan had for it, whichever is told first', () => {
  const [early, later] = ['draft of 2009-05-20 2009-06-02', 'draft of 2009-06-09 2009-06-02'];
  expect(stepOf(told([early, later]), 'draft').planned).toBe('2009-05-20');
  expect(stepOf(told([later, early]), 'draft').planned).toBe('2009-05-20');
});

it('two steps of one day stand in the order of their names', () => {
  const runs = ['submit of 2009-06-02 2009-06-02 | draft 2009-06-02 | clear of 2009-06-02 2009-06-02'];
  expect(told(runs).milestones.map(({ key }) => key)).toEqual(['clear', 'draft', 'submit']);
});

describe('runs that are told apart and put together', () => {
  const some = fc.array(
    fc.constantFrom(
      ...RUNS,
      'draft of 2009-05-20 2009-06-02 | submit never 3 late: draft nobody | waits submit Officer | waits draft Drafter',
      'clear of 2009-07-09 2009-07-30 | over 2009-07-30',
    ),
    { maxLength: 8 },
  );

  it('say what all of them say, wherever they are parted', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(merged(tallyOf(one), tallyOf(other))).toEqual(tallyOf([...one, ...other]));
      }),
    );
  });

  it('in whichever order, to a letter, and through another process', () => {
    fc.assert(
      fc.property(some, some, some, (one, other, third) => {
        fc.pre(one.length + other.length + third.length > 0);
        const [a, b, c] = [one, other, third].map(tallyOf) as [Tally, Tally, Tally];
        const all = JSON.stringify(told([...one, ...other, ...third]));
        const sent = JSON.parse(JSON.stringify(a)) as Tally;
        for (const tally of [merged(merged(sent, b), c), merged(a, merged(b, c)), merged(c, merged(b, a))])
          expect(JSON.stringify(chancesOf('A/RES/63/194#14.1', tally))).toBe(all);
      }),
    );
  });

  it('of which one part is none say what the other says', () => {
    expect(merged(NO_RUNS, tallyOf(RUNS))).toEqual(tallyOf(RUNS));
    expect(merged(tallyOf(RUNS), NO_RUNS)).toEqual(tallyOf(RUNS));
  });
});
