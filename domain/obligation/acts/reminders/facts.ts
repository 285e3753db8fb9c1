import type { CivilDate } from '../../../time/civil-date.ts';
import type { LaddersSet } from '../../ladder/ladders.ts';
import type { Party } from '../../parties.ts';

export interface ReminderFacts {
  /**
   * `milestone`: the key of what is awaited. `to` hears it first, `also` besides; not in records by rules version 1,
   * where one was told.
   */
  Reminded: {
    rung: string;
    milestone: string;
    due: CivilDate;
    kind: 'reminder' | 'escalation';
    to: Party;
    also?: Party[];
  };
  FellLate: { rung: string; milestone: string; due: CivilDate };
  /** A timer woke for something that was done meanwhile: nothing to say, but no gap either. */
  RangInVain: { rung: string };
  /** Whoever is awaited has seen it: no reminder more until it is late. */
  Acknowledged: { awaited: string; due: CivilDate };
  /** No reminder before that day; the comment says why. */
  Snoozed: { awaited: string; due: CivilDate; until: CivilDate };
  /**
   * It goes by other ladders from now on: by those that were set up to that change of the calendar. What it awaits then, and
   * when it speaks of that next: before by `from`, now by `to`; null: not until somebody acts.
   */
  LaddersTaken: {
    calendarSeq: number;
    ladders: LaddersSet;
    replanned: { awaited: string; from: CivilDate | null; to: CivilDate | null }[];
  };
  /** The last day of what is awaited has changed, and with it when it is spoken of. `next`: when that is. */
  RungsReplanned: { changed: { awaited: string; from: CivilDate; to: CivilDate }[] };
}
