import { inWords } from '../../../time/civil-date.ts';
import type { Sayings } from '../act.ts';
import { nameOfFact } from '../taking-over/statement.ts';
import type { CorrectionFacts } from './facts.ts';

export const CORRECTION_SAYINGS: Sayings<keyof CorrectionFacts> = {
  FactCorrected: ({ fact, from, happenedOn, lateReason }) =>
    `corrected the day of ${nameOfFact(fact)} from ${inWords(from)} to ${inWords(happenedOn)}${lateReason === undefined ? '' : `; it was late for this reason: “${lateReason}”`}`,
  FactStruck: ({ fact, on }) => `struck ${nameOfFact(fact)}: what it states of ${inWords(on)} did not happen`,
};
