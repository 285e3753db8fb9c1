import { inWords } from '../../../time/civil-date.ts';
import type { Sayings } from '../act.ts';
import type { CorrectionFacts } from './facts.ts';

export const CORRECTION_SAYINGS: Sayings<keyof CorrectionFacts> = {
  FactCorrected: ({ fact, from, happenedOn }) =>
    `corrected the day of event ${fact} from ${inWords(from)} to ${inWords(happenedOn)}`,
  FactStruck: ({ fact, on }) => `struck event ${fact}: what it states of ${inWords(on)} did not happen`,
};
