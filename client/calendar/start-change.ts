import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { calendarChange } from '../../workflows/calendar-change.ts';
import { type CalendarChangeOutcome, calendarChangeId } from '../../workflows/messages.ts';
import type { RunOptions } from '../obligations/run.ts';

/**
 * Has the obligations that run looked at after a change of the calendar; false when Temporal knows of it already, be it
 * over or ended by hand.
 */
export async function startCalendarChange(
  change: { seq: number; hash: string },
  { client, taskQueue, workflowTaskTimeout }: RunOptions,
): Promise<boolean> {
  try {
    await client.workflow.start<typeof calendarChange>('calendarChange', {
      taskQueue,
      workflowId: calendarChangeId(change),
      args: [{ calendarSeq: change.seq }],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      staticSummary: `Change ${change.seq} of the calendar`,
      ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** What has followed a change; null while that goes on, or when Temporal has it no more. */
export async function changeOutcome(
  client: Client,
  change: { seq: number; hash: string },
): Promise<CalendarChangeOutcome | null> {
  const handle = client.workflow.getHandle<typeof calendarChange>(calendarChangeId(change));
  try {
    const { status } = await handle.describe();
    return status.name === 'COMPLETED' ? await handle.result() : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
