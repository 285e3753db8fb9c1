import type { ObligationState } from '../../domain/obligation/state.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { type KnownDays, SHIPPED } from '../../domain/time/known-days.ts';
import type { House } from './house.ts';

/** Whose names the bodies of an obligation have: as shipped, or as officers told the house that holds it. */
export async function namesFor(house: House, state: ObligationState): Promise<KnownDays> {
  // A plan names no body that its calendar did not know.
  if (!isTold(state)) return SHIPPED;
  const { changes } = await house.calendar();
  const facts = changes.flatMap((change) => change.facts);
  return worldWith(SHIPPED_WORLD, facts).known;
}

function isTold(state: ObligationState): boolean {
  if (state.status !== 'running' && state.status !== 'settled') return false;
  const proposed = state.status === 'running' ? (state.proposed?.calendarSeq ?? 0) : 0;
  return Math.max(state.plan.calendarSeq ?? 0, proposed) > 0;
}
