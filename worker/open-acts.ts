import type { Caller } from '../client/api/caller.ts';
import type { OpenActsAnswer } from '../client/api/open-acts-contract.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { openActs } from '../domain/rights/open-acts.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import { obligationState } from '../store/reads.ts';
import { unknownObligation } from '../store/register.ts';
import type { Db } from '../store/tables.ts';

/** Which acts are open to a person on an obligation at a moment. What does not run has no station; its day is Greenwich's. */
export async function openActsOf(
  db: Db,
  id: ObligationId,
  caller: Caller,
  person: PersonId,
  at: Instant,
): Promise<OpenActsAnswer> {
  const state = await obligationState(db, id);
  if (state === undefined) throw unknownObligation(id);
  const zone =
    state.status === 'running' || state.status === 'settled'
      ? state.plan.zone
      : { station: 'Greenwich', offsets: [] };
  const today = dayAt(at, zone);
  return { id, person, today, acts: openActs(caller, person, state, today) };
}
