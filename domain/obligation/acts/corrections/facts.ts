import type { CivilDate } from '../../../time/civil-date.ts';

export interface CorrectionFacts {
  FactCorrected: { fact: number; from: CivilDate; happenedOn: CivilDate };
}
