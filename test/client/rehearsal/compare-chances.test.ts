import { expect, it } from 'vitest';
import type { PlannedByChance } from '../../../client/rehearsal/chances-lines.ts';
import { compareChancesLines } from '../../../client/rehearsal/compare-chances.ts';
import type { ObligationId } from '../../../domain/obligation/obligation.ts';
import { chanceOf } from '../../../domain/rehearsal/chance.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

/** Of 200 runs: in so many the draft is late; it is planned for that day. */
function often(plan: string, late: number, day: string): PlannedByChance {
  const on = civilDate(day);
  const step = (key: string, count: number, planned = on) => ({
    ...{ key, planned, late: chanceOf(count, 200), causes: [], whereLate: null },
    days: { median: 0, ninetieth: count === 0 ? 0 : 4 },
    reached: { runs: 200, earliest: planned, median: planned, latest: planned },
  });
  return {
    ...{ symbol: 'A/RES/63/194', title: null, cast: { name: 'As it comes', about: '' }, notOwn: [] },
    ...{ from: civilDate('2008-12-18'), runs: 200, seed: 7, varies: true, names: {} },
    ...{ plan: { name: plan, about: '' }, neverDone: [] },
    chances: [
      {
        ...{ obligation: 'A/RES/63/194#14.1' as ObligationId, product: 'report', runs: 200 },
        ...{ late: chanceOf(late, 200), notOver: chanceOf(0, 200), over: null, waiting: [] },
        milestones: [step('draft', late), step('submit/GA-64', 0, civilDate('2009-07-07'))],
      },
    ],
  };
}

it('chances by two plans stand side by side, only where they differ', () => {
  const told = compareChancesLines(
    [often('As planned', 40, '2009-06-01'), often('Half', 120, '2009-06-15')],
    120,
  );
  expect(told[2]).toMatch(/^ +As planned +Half$/);
  expect(told.slice(3).join('\n')).toMatch(
    /^\nA\/RES\/63\/194#14\.1 {2}report\nany step late +20 % \(15 % to 26 %\) +60 % \(53 % to 67 %\)\nthe draft late +20 % .*planned for +60 % .*planned for\n +1 June 2009, .* 15 June 2009, /,
  );
  expect(told.join('\n')).toContain('10 at most 4 days late');
  expect(told.join('\n')).not.toMatch(/submission|not over/);
});

it('nothing differs, and one alone is compared with nothing', () => {
  const one = often('As planned', 40, '2009-06-01');
  expect(compareChancesLines([one, { ...one, plan: { name: 'Same', about: '' } }], 80)).toEqual([
    'Nothing differs between As planned and Same.',
  ]);
  expect(compareChancesLines([one], 80)).toEqual([]);
});
