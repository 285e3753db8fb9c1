import type { Folds } from '../act.ts';
import type { InterventionFacts } from './facts.ts';

export const INTERVENTION_FOLDS: Folds<keyof InterventionFacts> = {
  IntervenedOutside: (state) => state,
};
