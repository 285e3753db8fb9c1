import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { calendarChange } from '../../workflows/calendar-change.ts';
import {
  type CalendarChangeOutcome,
  calendarChangeId,
  lookAgainSignal,
  type WalkPace,
} from '../../workflows/messages.ts';
import { shown } from '../../workflows/shown.ts';
import type { RunOptions } from '../obligations/run.ts';
import { PayloadKeyMissing } from '../payloads/codec.ts';
import { endUnreadable } from '../payloads/end-unreadable.ts';

/** A change of the calendar, as its record names it. */
interface Change {
  seq: number;
  hash: string;
}

/**
 * Has the obligations that run looked at after a change of the calendar; false when Temporal knows of it already, be it
 * over or ended by hand. `pace`: only to walk otherwise than is usual.
 */
export async function startCalendarChange(
  change: Change,
  run: RunOptions,
  pace?: Partial<WalkPace>,
): Promise<boolean> {
  try {
    await run.client.workflow.start<typeof calendarChange>('calendarChange', {
      ...startOf(change, run, pace),
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/**
 * What has followed a change whose walk is over; null while it goes on, also when it only waits with those whom it has not
 * reached, and when Temporal has it no more or the key is lost.
 */
export async function changeOutcome(
  client: Client,
  change: { seq: number; hash: string },
): Promise<CalendarChangeOutcome | null> {
  const handle = client.workflow.getHandle<typeof calendarChange>(calendarChangeId(change));
  try {
    const { status } = await handle.describe();
    return status.name === 'COMPLETED' ? await handle.result() : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof PayloadKeyMissing) return null;
    throw error;
  }
}
/**
 * Has those looked at now whom a change has not reached: wakes the walk that waits with them, or begins one where there is
 * none. Whoever was reached is not told again.
 */
export async function lookAgain(change: Change, run: RunOptions, pace?: Partial<WalkPace>): Promise<void> {
  await endUnreadable(run.client, calendarChangeId(change));
  await run.client.workflow.signalWithStart<typeof calendarChange>('calendarChange', {
    ...startOf(change, run, pace),
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    signal: lookAgainSignal,
  });
}

const startOf = (
  change: Change,
  { taskQueue, workflowTaskTimeout }: RunOptions,
  pace: Partial<WalkPace> | undefined,
) => ({
  taskQueue,
  workflowId: calendarChangeId(change),
  args: [{ calendarSeq: change.seq, ...(pace === undefined ? {} : { pace }) }] as [
    { calendarSeq: number; pace?: Partial<WalkPace> },
  ],
  staticSummary: shown(`Change ${change.seq} of the calendar`),
  ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
});
