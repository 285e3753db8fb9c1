import type { Folds } from '../act.ts';
import type { HandlingFacts } from './facts.ts';

export const HANDLING_FOLDS: Folds<keyof HandlingFacts> = {
  Classified: (state, { facts: { sensitivity, readers } }) => ({
    ...state,
    handling: { sensitivity, readers },
  }),
};
