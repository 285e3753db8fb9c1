import type { CivilDate } from '../time/civil-date.ts';
import { PREPARATION, type Preparation, SCHEDULE } from './in-house.ts';
import { type PolicyChange, timetableSet } from './policy-change.ts';
import { EIGHT_FOUR_FOUR, SECURITY_COUNCIL, TEN_SIX_FOUR, type Timetable } from './timetables.ts';

export interface Policy {
  /** The first is for bodies that no other names. */
  timetables: readonly [Timetable, ...Timetable[]];
  preparation: typeof PREPARATION;
  /** The day of a briefing is set. */
  schedule: Preparation;
  /** What a secretariat has set, oldest first. */
  changes: readonly PolicyChange[];
}

/** What the Organization's rules say, and where they are silent what we assume. */
export const POLICY: Policy = {
  timetables: [TEN_SIX_FOUR, SECURITY_COUNCIL, EIGHT_FOUR_FOUR],
  preparation: PREPARATION,
  schedule: SCHEDULE,
  changes: [],
};

/** The timetable that a body goes by on a day at a station. */
export function timetableOf(
  body: string,
  policy: Policy,
  where: { station: string; on: CivilDate },
): Timetable {
  const set = timetableSet(policy, body, where);
  const [general] = policy.timetables;
  return (
    policy.timetables.find(({ name, bodies }) =>
      set === undefined ? bodies.includes(body) : name === set,
    ) ?? general
  );
}
