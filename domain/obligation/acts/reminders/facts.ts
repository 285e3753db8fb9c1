import type { CivilDate } from '../../../time/civil-date.ts';
import type { Party } from '../../parties.ts';

export interface ReminderFacts {
  Reminded: { rung: string; milestone: string; due: CivilDate; kind: 'reminder' | 'escalation'; to: Party };
  FellLate: { rung: string; milestone: string; due: CivilDate };
  /** A timer woke for a milestone that was reached meanwhile: nothing to say, but no gap either. */
  RangInVain: { rung: string };
}
