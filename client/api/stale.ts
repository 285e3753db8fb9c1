import { Fault } from '../../domain/faults.ts';

/** What stands at this moment, as a tag for `ETag`. */
export const tagOf = (seq: number): string => `"${seq}"`;

/** Throws `request.stale` when a sender has seen another state than the one that stands. */
export function refuseStale(ifMatch: string | undefined, seq: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === tagOf(seq))) return;
  throw new Fault(
    'request.stale',
    `It has changed since you looked: event ${seq} is its last by now.`,
    'Look at it again, and decide by what you see then.',
  );
}
