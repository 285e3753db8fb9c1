import { type Move, movesBetween } from './moves.ts';
import type { Feasibility } from './plan.ts';
import type { DayPlan, PlannedStep } from './plan-days.ts';
import { type Owing, planDays } from './plan-days.ts';
import type { ProofStep } from './proof.ts';
import type { World } from './world.ts';

/** A milestone that would move, with the steps of the new proof that make it. */
export interface MoveWithWhy extends Move {
  /** Steps of `Moved.proof`: the facts and lengths that are not as they were. */
  because: number[];
}

/** What would become of one obligation. */
export interface Moved {
  moves: MoveWithWhy[];
  feasibility: { before: Feasibility | null; after: Feasibility | null };
  /** The proof of the plan as it would be. */
  proof: ProofStep[];
}

/**
 * What would move if the world were another, before anything is changed. Undefined when nothing would. Pure: neither plan
 * is kept.
 */
export function whatIf(owing: Owing, now: World, then: World): Moved | undefined {
  return compare(planDays(owing, now), planDays(owing, then));
}

export function compare(before: DayPlan, after: DayPlan): Moved | undefined {
  const moves = movesBetween(before, after);
  if (moves.length === 0) return undefined;
  const old = new Map(before.milestones.map((step) => [step.key, step]));
  const now = new Map(after.milestones.map((step) => [step.key, step]));
  return {
    moves: moves.map((move) => ({
      ...move,
      because: becauseOf(
        { proof: before.proof, step: old.get(move.milestone) },
        { proof: after.proof, step: now.get(move.milestone) },
      ),
    })),
    feasibility: { before: before.feasibility, after: after.feasibility },
    proof: after.proof,
  };
}

interface Proven {
  proof: readonly ProofStep[];
  step: PlannedStep | undefined;
}

/**
 * The steps that a milestone rests on now and did not before: facts, and rules with other inputs. That a count passes
 * over other holidays only because it begins elsewhere is no reason, as long as there is a better one.
 */
function becauseOf(before: Proven, after: Proven): number[] {
  const old = new Set(restsOn(before).map(signature));
  const fresh = restsOn(after).filter((step) => !old.has(signature(step)));
  const better = fresh.filter((step) => !('skipped' in step.inputs) || isChanged(step, restsOn(before)));
  return (better.length > 0 ? better : fresh).map(({ id }) => id);
}

/** A step with inputs is what it takes; a fact also is what it says. */
const signature = ({ rule, inputs, from, result }: ProofStep): string =>
  JSON.stringify(from.length === 0 ? [rule, inputs, result] : [rule, inputs]);

function isChanged({ rule, inputs }: ProofStep, before: ProofStep[]): boolean {
  const bare = (of: object): string => JSON.stringify({ ...of, skipped: null });
  return !before.some((step) => step.rule === rule && bare(step.inputs) === bare(inputs));
}

/** Every step under a milestone, its own last. */
function restsOn({ proof, step }: Proven): ProofStep[] {
  if (step === undefined) return [];
  const wanted = new Set([step.proof]);
  for (let id = step.proof; id >= 1; id -= 1) {
    if (wanted.has(id)) for (const from of proof[id - 1]?.from ?? []) wanted.add(from);
  }
  return proof.filter(({ id }) => wanted.has(id));
}
