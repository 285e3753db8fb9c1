import { approvalsIn } from '../obligation/clearing.ts';
import { beginsOn } from '../obligation/obligation.ts';
import { isReached, owedDeliveries } from '../obligation/progress.ts';
import type { Life } from '../obligation/state.ts';
import type { Milestone, Step } from '../planning/plan.ts';
import { type CivilDate, later } from '../time/civil-date.ts';
import { type WorkingDays, workingDaysBetween } from '../time/working-days.ts';

/** A step that is still to be done, by its milestone. */
export interface OpenStep {
  milestone: Milestone;
  /** In working days: how long it takes by the plan; of a clearance half-way its open stage. */
  length: number;
  /** In working days: what of it comes after that; of a clearance the stages behind the open one. */
  rest: number;
}

/** What the plan gives the first step where it does not say when that begins: four weeks, as for drafting. */
const USUAL_FIRST = 20;

/** A forecast is told, not worked on: nothing has to wait for it. */
const isWork = ({ step }: Milestone): boolean => step !== 'forecast';

/** For each recipient to whom it is owed: the steps still to do on the way there, the one at hand first. */
export function chainsOf(life: Life, days: WorkingDays): OpenStep[][] {
  const chains = owedDeliveries(life).map(([key]) =>
    life.plan.milestones.filter((each) => isWork(each) && (each.delivery === null || each.delivery === key)),
  );
  const lengths = new Map<Step, number>();
  for (const chain of chains) {
    for (const [at, { step, on }] of chain.entries()) {
      const before = chain[at - 1];
      const length =
        before === undefined ? firstLength(life, on, days) : workingDaysBetween(days, before.on, on);
      // The nearest recipient says how long the last steps take: the others have months to spare.
      lengths.set(step, Math.max(1, Math.min(length, lengths.get(step) ?? length)));
    }
  }
  const told = life.plan.milestones
    .filter((each) => !isWork(each) && !isReached(life, each))
    .map((milestone) => [{ milestone, length: 1, rest: 0 }]);
  return chains
    .map((chain) =>
      chain
        .filter((milestone) => !isReached(life, milestone))
        .map((milestone) => openStep(life, milestone, lengths.get(milestone.step) ?? 1, days)),
    )
    .filter((chain) => chain.length > 0)
    .concat(told);
}

function firstLength({ plan, obligation }: Life, on: CivilDate, days: WorkingDays): number {
  const from = plan.feasibility?.from;
  const whole = workingDaysBetween(days, beginsOn(obligation), on);
  if (from === undefined) return Math.min(USUAL_FIRST, whole);
  return workingDaysBetween(days, later(from, beginsOn(obligation)), on);
}

/** A clearance is as long as its stages, whatever is left of it since a day was moved. */
function openStep(life: Life, milestone: Milestone, length: number, days: WorkingDays): OpenStep {
  const stages = life.plan.clearance ?? [];
  if (milestone.step !== 'clear' || stages.length === 0) return { milestone, length, rest: 0 };
  const open = stages.filter(({ stage }) => !isGiven(life, stage));
  const [first, ...behind] = open.map(({ from, to }) => Math.max(1, workingDaysBetween(days, from, to) + 1));
  return { milestone, length: first ?? 1, rest: behind.reduce((sum, each) => sum + each, 0) };
}

function isGiven(life: Life, key: string): boolean {
  const stage = life.assignments.clearance.find((each) => each.key === key);
  return stage !== undefined && approvalsIn(life, key).length >= stage.needs;
}
