import type { Instant } from '../../../time/instant.ts';
import type { Intervention } from '../../fields.ts';

export interface InterventionFacts {
  /** Somebody did this to a run past the house. The obligation stands as before. */
  IntervenedOutside: { what: Intervention; run: string; happenedAt: Instant };
}
