import { RECONCILER } from '../../parties.ts';
import { refuse } from '../../refusals.ts';
import type { Any } from '../../rules/attempt.ts';

/** What was done in Temporal is told by the house that looks there, and by nobody else. */
export const byReconciler = ({ command }: Any) =>
  command.actor === RECONCILER
    ? undefined
    : refuse('not-your-role', 'What was done to a run in Temporal is told by the house, which looks there.');
