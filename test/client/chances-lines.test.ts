import { expect, it } from 'vitest';
import type { RehearsedByChance } from '../../client/rehearsal/by-chance.ts';
import { chanceLines } from '../../client/rehearsal/chances-lines.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { chanceOf } from '../../domain/rehearsal/chance.ts';
import { civilDate } from '../../domain/time/civil-date.ts';

const [EARLIEST, LATEST] = [civilDate('2009-07-03'), civilDate('2009-07-20')];

/** A submission that is late in so many of 200 runs. */
const told = (late: number): string =>
  chanceLines({
    ...{
      symbol: 'A/RES/63/194',
      title: null,
      cast: { name: 'As it comes', about: '' },
      notOwn: [],
      neverDone: [],
    },
    ...{
      from: civilDate('2008-12-18'),
      runs: 200,
      seed: 7,
      varies: true,
      names: { 'p-tanaka': 'Kenji Tanaka' },
    },
    chances: [
      {
        ...{ obligation: 'A/RES/63/194#14.1' as ObligationId, product: 'report', runs: 200 },
        ...{ late: chanceOf(late, 200), notOver: chanceOf(1, 200), over: null },
        waiting: [{ awaited: 'draft', post: 'Drafting officer', person: null, runs: 1 }],
        milestones: [
          {
            ...{ key: 'submit/GA-64', planned: civilDate('2009-07-07'), late: chanceOf(late, 200) },
            ...{ days: { median: 0, ninetieth: 4 }, whereLate: { median: 3, ninetieth: 9 } },
            reached: { runs: 200, earliest: EARLIEST, median: civilDate('2009-07-06'), latest: LATEST },
            causes: [
              {
                ...{ milestone: 'clear', runs: 30, share: 0.75, away: 2 },
                with: { post: 'Director', person: 'p-tanaka' as PersonId },
              },
              { milestone: 'draft', runs: 10, share: 0.25, away: 0, with: null },
            ],
          },
        ],
      },
    ],
  } satisfies RehearsedByChance).join('\n');

it('tells how likely a step is late, how sure that is, when it is reached, and who has it then', () => {
  const text = told(40);
  expect(text).toContain('A/RES/63/194, rehearsed 200 times from 18 December 2008, seed 7: As it comes');
  expect(text).toContain('submission (GA-64)');
  expect(text).toContain('late 20 % (15 % to 26 %)');
  expect(text).toContain(
    '3 July 2009 to 20 July 2009, half by 6 July 2009; half at most 0, 9 of 10 at most 4 days late',
  );
  expect(text).toContain(
    'lost at clearance of the draft, with the Director (Kenji Tanaka), who was away in 2: 75 % of the 40',
  );
  expect(text).toContain('lost at the draft: 25 % of the 40');
  expect(text).toContain(
    'in 1 of 200 runs waits in the end for the draft, from the Drafting officer (nobody)',
  );
});

it.each([
  [0, 'late 0 % (0 % to 2 %)'],
  [199, 'late over 99 % (97 % to over 99 %)'],
  [200, 'late 100 % (98 % to 100 %)'],
])(
  'what came about in %i of 200 runs is told as “%s”: the rare not as never, the frequent not as always',
  (late, words) => {
    expect(told(late)).toContain(words);
  },
);
