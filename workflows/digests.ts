import {
  continueAsNew,
  isCancellation,
  proxyActivities,
  setCurrentDetails,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { DigestActivities } from '../activities/make-digests.ts';
import { fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import type { DigestsInput } from './messages.ts';
import { shown } from './shown.ts';

const { makeDigests } = proxyActivities<DigestActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  // What was not made by then is made by the clock of then.
  scheduleToCloseTimeout: '45 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  summary: shown('Make the digests of this morning'),
});

const ROUNDS_A_RUN = 200;
const AGAIN_MS = 60_000;

/**
 * Every morning, at each duty station by its own clock and on its working days, everybody is told in one message of what
 * was recorded for them since the last. It never ends.
 */
export async function digests({ roundsARun = ROUNDS_A_RUN, rehearsal }: DigestsInput): Promise<void> {
  const shiftMs = shiftOf(rehearsal);
  const now = (): Instant => fromMs(Date.now() + shiftMs);
  for (let round = 1; ; round += 1) {
    const pause = await untilNext(now());
    await sleep(pause, { summary: shown('Until the next morning at a station') });
    if (round >= roundsARun || workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof digests>({
        roundsARun,
        ...(rehearsal === undefined ? {} : { rehearsal: { shiftMs } }),
      });
    }
  }

  /** How long it is until the next morning; what could not be done is tried again soon, by the time that it is then. */
  async function untilNext(at: Instant): Promise<number> {
    try {
      const { made, next } = await makeDigests({ at });
      setCurrentDetails(`Looked at ${at}  \nDigests made: ${made}  \nNext: ${next}`);
      return Math.max(toMs(next) - toMs(now()), 1);
    } catch (error) {
      if (isCancellation(error)) throw error;
      return AGAIN_MS;
    }
  }
}

function shiftOf(rehearsal: DigestsInput['rehearsal']): number {
  if (rehearsal === undefined) return 0;
  if ('shiftMs' in rehearsal) return rehearsal.shiftMs;
  return toMs(rehearsal.startsAt) - workflowInfo().startTime.getTime();
}
