import { milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { MilestoneChances } from '../../domain/rehearsal/chances.ts';
import { calledApart, inOrder } from '../../domain/rehearsal/compare.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { chanceWords, type PlannedByChance } from './chances-lines.ts';
import { type ComparedRow, gridOf, NOTHING_DIFFERS } from './compare-lines.ts';

/** Chances of one mandate side by side, for a screen so many letters wide: of casts, or of plans. Empty for fewer than two. */
export function compareChancesLines(often: readonly PlannedByChance[], width: number): string[] {
  if (often.length < 2) return [];
  const called = calledApart(often.map((each) => ({ ...each, plan: each.plan ?? null })));
  const ids = inOrder(often.map(({ chances }) => chances.map(({ obligation }) => obligation)));
  const grid = gridOf(often.length, width);
  const obligations = ids.flatMap((id) => {
    const lives = often.map(({ chances }) => chances.find(({ obligation }) => obligation === id));
    const rows = rowsOf(lives);
    if (rows.length === 0) return [];
    return [
      '',
      `${id}  ${plainProduct(lives.find((life) => life !== undefined)?.product ?? '')}`,
      ...grid(rows),
    ];
  });
  if (obligations.length === 0) return [NOTHING_DIFFERS(called)];
  return [
    'Side by side; what is the same in all is left out.',
    '',
    ...grid([{ of: '', inEach: called }]),
    ...obligations,
  ];
}

type LifeThere = PlannedByChance['chances'][number] | undefined;

function rowsOf(lives: readonly LifeThere[]): ComparedRow[] {
  const row = (of: string, words: (life: NonNullable<LifeThere>) => string): ComparedRow => ({
    of,
    inEach: lives.map((life) => (life === undefined ? 'not rehearsed' : words(life))),
  });
  const steps = lives.map((life) => life?.milestones ?? []);
  const keys = inOrder(steps.map((all) => all.map(({ key }) => key)));
  return [
    row('any step late', ({ late }) => chanceWords(late)),
    row('not over', ({ notOver }) => chanceWords(notOver)),
    ...keys.map((key) => {
      const there = steps.map((all) => all.find((each) => each.key === key));
      const isMoved = new Set(there.map((each) => each?.planned)).size > 1;
      return { of: `${milestoneName(key)} late`, inEach: there.map((each) => stepWords(each, isMoved)) };
    }),
  ].filter(({ inEach }) => new Set(inEach).size > 1);
}

function stepWords(step: MilestoneChances | undefined, withPlanned: boolean): string {
  if (step === undefined) return 'no such step';
  const { late, planned, reached, days } = step;
  return [
    chanceWords(late),
    ...(withPlanned ? [`planned for ${inWords(planned)}`] : []),
    reached === null ? 'never reached' : `half by ${inWords(reached.median)}`,
    ...(late.runs === 0
      ? []
      : [`9 of 10 at most ${days.ninetieth} ${days.ninetieth === 1 ? 'day' : 'days'} late`]),
  ].join(', ');
}
