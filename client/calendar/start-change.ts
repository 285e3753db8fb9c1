import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { calendarChange } from '../../workflows/calendar-change.ts';
import { calendarChangeId } from '../../workflows/messages.ts';
import type { RunOptions } from '../obligations/run.ts';

/**
 * Has the obligations that run looked at after a change of the calendar; false when Temporal knows of it already, be it
 * over or ended by hand.
 */
export async function startCalendarChange(
  calendarSeq: number,
  { client, taskQueue, workflowTaskTimeout }: RunOptions,
): Promise<boolean> {
  try {
    await client.workflow.start<typeof calendarChange>('calendarChange', {
      taskQueue,
      workflowId: calendarChangeId(calendarSeq),
      args: [{ calendarSeq }],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      staticSummary: `Change ${calendarSeq} of the calendar`,
      ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
