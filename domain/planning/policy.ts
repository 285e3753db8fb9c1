import { PREPARATION, type Preparation, SCHEDULE } from './in-house.ts';
import { GENERAL, SECURITY_COUNCIL, type Timetable } from './timetables.ts';

export interface Policy {
  /** For bodies that have no timetable of their own. */
  general: Timetable;
  timetables: readonly Timetable[];
  preparation: typeof PREPARATION;
  /** The day of a briefing is set. */
  schedule: Preparation;
  /** Days in which a text can be prepared at all. */
  shortest: number;
}

/** What the Organization's rules say, and where they are silent what we assume; a secretariat may set its own. */
export const POLICY: Policy = {
  general: GENERAL,
  timetables: [SECURITY_COUNCIL],
  preparation: PREPARATION,
  schedule: SCHEDULE,
  shortest: 7,
};
