import type { CivilDate } from '../../../time/civil-date.ts';

export interface BriefingFacts {
  BriefingScheduled: { delivery: string; on: CivilDate; happenedOn?: CivilDate };
  BriefingInvited: { delivery: string; happenedOn: CivilDate };
  BriefingHeld: { delivery: string; happenedOn: CivilDate; attendance: number; daysLate: number };
}
