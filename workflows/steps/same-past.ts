import { ApplicationFailure } from '@temporalio/workflow';
import type { ObligationInput } from '../messages.ts';

/** The event of the record that a run has seen last. */
export type Seen = NonNullable<ObligationInput['seen']>;

/**
 * Ends a run whose past is not the record's: it would go on from what is not so. Putting the right store back and `resume`
 * mend it; trying again does not.
 */
export const otherPast = (obligation: string, { seq }: Seen): ApplicationFailure =>
  ApplicationFailure.nonRetryable(
    `Event ${seq} of ${obligation}, which its run has seen, is not in the record.`,
    'record.diverged',
  );

/** Whether what was read has that event, where it has one of that number. */
export const isSamePast = (seen: Seen, events: readonly Seen[]): boolean =>
  events.every(({ seq, hash }) => seq !== seen.seq || hash === seen.hash);
