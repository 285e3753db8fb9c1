import { workflowInfo } from '@temporalio/workflow';
import { toMs } from '../../domain/time/instant.ts';
import type { ObligationInput } from '../messages.ts';

/** Whether a run should go on in another: Temporal suggests it, or a test has said of how many events. */
export function isLong(longAt = Number.POSITIVE_INFINITY): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength >= longAt;
}

/** In a rehearsal the obligation lives in another time than the clock; in real work the shift is 0. */
export function shiftOf({ rehearsal }: ObligationInput): number {
  if (rehearsal === undefined) return 0;
  if ('shiftMs' in rehearsal) return rehearsal.shiftMs;
  return toMs(rehearsal.startsAt) - workflowInfo().startTime.getTime();
}
