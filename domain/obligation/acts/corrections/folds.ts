import type { Folds } from '../act.ts';
import type { CorrectionFacts } from './facts.ts';
import { withFact } from './facts-stated.ts';

export const CORRECTION_FOLDS: Folds<keyof CorrectionFacts> = {
  /** The fact with this seq, wherever it stands, gets another day. */
  FactCorrected: (state, { facts: { fact: seq, happenedOn: on } }) =>
    withFact(state, seq, (fact) => ({ ...fact, on })),
  FactStruck: (state, { facts: { fact: seq } }) => withFact(state, seq, () => null),
};
