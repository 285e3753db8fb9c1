import { movesOf, type ProposedDates, sameDays } from '../obligation/dates.ts';
import type { Running } from '../obligation/state.ts';
import type { Plan } from './plan.ts';
import { type Compared, compare } from './what-if.ts';

/**
 * What is to be proposed to an obligation that runs, when it would be planned like this today. Undefined when there is
 * nothing to say: nothing moves, or these very days are proposed already, or were turned down. When nothing moves any
 * more and a proposal is open, one without moves, which takes it back.
 */
export function datesToPropose(life: Running, plan: Plan): ProposedDates | undefined {
  const { zone: _zone, calendarSeq = 0, ...dated } = plan;
  const moves = movesOf(life, dated);
  const open = life.proposed ?? null;
  if (open !== null && moves.length > 0 && sameDays(open.plan, dated)) return undefined;
  if (open === null && (moves.length === 0 || (life.kept !== undefined && sameDays(life.kept, dated))))
    return undefined;
  const because = new Map(
    compare(comparable(life.plan), comparable(plan))?.moves.map((move) => [move.milestone, move.because]),
  );
  return {
    calendarSeq,
    moves: moves.map((move) => ({ ...move, because: because.get(move.milestone) ?? [] })),
    plan: dated,
  };
}

/** A plan of before there were proofs has none to compare with. */
const comparable = ({ milestones, proof = [], feasibility }: Plan): Compared => ({
  milestones: milestones.map(({ key, on, proof: step = 0 }) => ({ key, on, proof: step })),
  proof,
  feasibility: feasibility ?? null,
});
