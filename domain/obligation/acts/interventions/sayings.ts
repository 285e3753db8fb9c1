import type { Intervention } from '../../fields.ts';
import type { Sayings } from '../act.ts';
import type { InterventionFacts } from './facts.ts';

const DONE: Record<Intervention, string> = {
  terminated: 'terminated',
  cancelled: 'cancelled',
  reset: 'set back to an earlier point',
};

export const INTERVENTION_SAYINGS: Sayings<keyof InterventionFacts> = {
  IntervenedOutside: ({ what, happenedAt }) =>
    `found that its run was ${DONE[what]} in Temporal at ${happenedAt.slice(0, 16).replace('T', ' ')} UTC; nothing of the record was lost`,
};
