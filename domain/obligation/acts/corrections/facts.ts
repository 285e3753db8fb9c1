import type { CivilDate } from '../../../time/civil-date.ts';

export interface CorrectionFacts {
  FactCorrected: { fact: number; from: CivilDate; happenedOn: CivilDate };
  /** It did not happen: what that event stated counts no more, and both stay in the story. */
  FactStruck: { fact: number; on: CivilDate };
}
