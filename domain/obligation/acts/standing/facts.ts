import type { CivilDate } from '../../../time/civil-date.ts';

/** `by`: the mandate that says so; null: no mandate, a decision in the house. */
interface Said {
  happenedOn: CivilDate;
  by: string | null;
}

export interface StandingFacts {
  PutOnHold: { until: CivilDate | null };
  TakenUpAgain: { since: number };
  DeliveryDropped: Said & { delivery: string };
  /** Always followed by `Settled`. */
  Withdrawn: Said;
  /** It is owed within the text of another obligation from now on. Always followed by `Settled`. */
  MergedInto: Said & { obligation: string };
  /** This and `AddresseeChanged`: from version 2 on facts that can be corrected and struck. `A/RES/63/194/Corr.1`, or a new issue under the same symbol; `words`: as the paragraph reads now, where it changed. */
  MandateCorrected: { symbol: string; happenedOn: CivilDate; words: string | null };
  AddresseeChanged: Said & { from: string; to: string };
}
