import { sleep, workflowInfo } from '@temporalio/workflow';
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

/**
 * No timer of a rehearsal is shorter, in milliseconds. Its server looks for what comes next a moment after it has put a timer down:
 * one that is over by then is no longer seen, and time goes to the end of the journey past all that was to come (decision 0003).
 */
const SHORTEST_MS = 1000;

export const longEnough = (ms: number, isRehearsal: boolean): number =>
  isRehearsal ? Math.max(ms, SHORTEST_MS) : ms;

/** Ends this workflow task: the answers of its updates must be out before the run ends. */
export const letAnswersOut = (isRehearsal: boolean): Promise<void> => sleep(longEnough(1, isRehearsal));
