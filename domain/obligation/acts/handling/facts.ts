import type { Handling, Sensitivity } from './handling.ts';

export interface HandlingFacts {
  /** From now on it is handled so. `was`: how sensitive it was before. */
  Classified: Handling & { was: Sensitivity };
}
