import type { Assignments } from '../domain/obligation/parties.ts';
import type { Running } from '../domain/obligation/state.ts';
import { chainOf, type Owed } from '../domain/planning/owing.ts';
import type { Plan } from '../domain/planning/plan.ts';
import { planObligation, type Unplanned } from '../domain/planning/plan-obligation.ts';
import type { Zone } from '../domain/time/instant.ts';
import { type RecordedWorld, worldFromRecord } from '../store/calendar.ts';
import type { Db } from '../store/tables.ts';

/**
 * The one place in which a house plans: by its own calendar, as it stands in the record, and with the chain of who drafts
 * and clears. The plan says by which change of the calendar it was made.
 */
export async function planInHouse(
  db: Db,
  owed: Owed,
  zone: Zone,
  assignments: Assignments,
): Promise<Plan | Unplanned> {
  return planIn(await worldFromRecord(db), owed, zone, assignments);
}

/** The same for what runs already, in a world that was read before; its zone stays the one of its launch. */
export const planAgain = (recorded: RecordedWorld, life: Running): Plan | Unplanned =>
  planIn(recorded, life.obligation, life.plan.zone, life.assignments);

function planIn(
  { world, seq }: RecordedWorld,
  owed: Owed,
  zone: Zone,
  assignments: Assignments,
): Plan | Unplanned {
  const plan = planObligation(owed, zone, world, chainOf(assignments));
  return 'unplanned' in plan ? plan : { ...plan, calendarSeq: seq };
}
