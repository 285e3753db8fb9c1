import type { CivilDate } from '../../../time/civil-date.ts';

export interface CorrectionFacts {
  /**
   * `lateReason`: why a submission was late that was not by the first day. It is printed in the document, so it is no secret
   * that would be kept apart.
   */
  FactCorrected: { fact: number; from: CivilDate; happenedOn: CivilDate; lateReason?: string };
  /** It did not happen: what that event stated counts no more, and both stay in the story. */
  FactStruck: { fact: number; on: CivilDate };
}
