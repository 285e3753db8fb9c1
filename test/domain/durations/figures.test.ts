import { expect, it } from 'vitest';
import { type DurationLine, gatherDurations } from '../../../domain/durations/figures.ts';
import type { Taken } from '../../../domain/durations/taken.ts';
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { PAPER, REPORT } from '../../setup/sample.ts';

const drafted = (workingDays: number, on = '2009-06-02', ended: Taken['ended'] = 'done'): Taken => ({
  ...{ step: 'drafting', of: null, who: 'Drafting officer', ended, workingDays, fromDue: null },
  until: civilDate(on),
});
const cleared = (workingDays: number, of: string, who: string): Taken => ({
  ...drafted(workingDays),
  ...{ step: 'clearance', of, who },
});
const replied = (who: string, fromDue: number | null, ended: Taken['ended'] = 'done'): Taken => ({
  ...drafted(30, '2009-03-04', ended),
  ...{ step: 'reply', of: 'state', who, fromDue },
});
const life = (obligation: { id: string; product: string }, number: number, taken: Taken[]) =>
  ({ obligation: `${obligation.id}${number}`, product: obligation.product, taken }) as never;

/** All lines, of so many obligations of one kind, each with what was measured of it. */
function linesOf(taken: readonly Taken[][], of = REPORT, since: CivilDate | null = null): DurationLine[] {
  const gathering = gatherDurations(since);
  for (const [number, each] of taken.entries()) gathering.add(life(of, number, each));
  return gathering.lines();
}

/** "drafting report: 3 of 2 texts, 2 4 4 9 9". */
const told = ({ product, step, of, who, done, texts }: DurationLine): string =>
  `${[step, of, who, product].filter((each) => each !== null).join(' ')}: ${done?.count ?? 0} of ${texts}${
    done === null
      ? ''
      : `, ${[done.least, done.quarter, done.median, done.threeQuarters, done.most].join(' ')}`
  }`;

it('tells of each product, and of all first, how many there were and how they lie', () => {
  const gathering = gatherDurations(null);
  for (const [number, days] of [4, 9, 2, 40].entries()) gathering.add(life(REPORT, number, [drafted(days)]));
  gathering.add(life(PAPER, 1, [drafted(7)]));
  expect(gathering.lines().map(told)).toEqual([
    'drafting: 5 of 5, 2 4 7 9 40',
    'drafting background_paper: 1 of 1, 7 7 7 7 7',
    'drafting report: 4 of 4, 2 2 4 9 40',
  ]);
});

it('tells the whole of clearance, each stage and each post, and counts a text once', () => {
  const gathering = gatherDurations(null);
  gathering.add(
    life(REPORT, 1, [
      cleared(1, 'section', 'Chief A'),
      cleared(3, 'section', 'Chief A'),
      cleared(5, 'division', 'Director'),
    ]),
  );
  gathering.add(life(REPORT, 2, [cleared(9, 'section', 'Chief B')]));
  const all = gathering.lines().filter(({ product }) => product === null);
  expect(all.map(told)).toEqual([
    'clearance: 4 of 2, 1 1 3 5 9',
    'clearance division: 1 of 1, 5 5 5 5 5',
    'clearance division Director: 1 of 1, 5 5 5 5 5',
    'clearance section: 3 of 2, 1 1 3 9 9',
    'clearance section Chief A: 2 of 1, 1 1 1 3 3',
    'clearance section Chief B: 1 of 1, 9 9 9 9 9',
  ]);
});

it('what goes on still, and what never came, is told and is in no figure', () => {
  const lines = linesOf([
    [drafted(4), drafted(80, '2009-06-02', 'open')],
    [drafted(12, '2009-06-02', 'open'), replied('Austria', 20, 'never')],
  ]);
  const [reply, drafting] = ['reply', 'drafting'].map((step) => lines.find((line) => line.step === step));
  expect(reply).toMatchObject({ done: null, fromDue: null, texts: 0, years: null, never: 1 });
  expect(drafting).toMatchObject({ done: { count: 1, most: 4 }, open: { count: 2, longest: 80 }, never: 0 });
});

it('tells how far from its day it came, where it has one', () => {
  const [reply] = linesOf(
    [-8, 3, 0, null].map((fromDue) => [replied('Austria', fromDue)]),
    PAPER,
  );
  expect(reply).toMatchObject({
    done: { count: 4 },
    fromDue: { count: 3, least: -8, median: 0, most: 3 },
  });
});

it('the 5th and the 95th percentile leave out what lies far out, from 20 measurements on', () => {
  const figuresOf = (days: number[]) => linesOf(days.map((each) => [drafted(each)]))[0]?.done;
  const usual = Array.from({ length: 18 }, (_, at) => 3 + (at % 5));
  expect(figuresOf([...usual, 400])).toMatchObject({ count: 19, low: 3, high: 400, most: 400 });
  expect(figuresOf([...usual, 4, 400])).toMatchObject({ count: 20, low: 3, high: 7, most: 400 });
});

it('since a day only what was over on it or later counts, and the years are those that count', () => {
  const days = ['2009-12-31', '2010-01-01', '2012-05-02'];
  const [drafting] = linesOf(
    days.map((on, number) => [drafted(number, on)]),
    REPORT,
    civilDate('2010-01-01'),
  );
  expect(drafting).toMatchObject({ texts: 2, years: [2010, 2012], done: { least: 1, most: 2 } });
});
