import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { directoryChange } from '../../workflows/directory-change.ts';
import { directoryChangeId, type WalkPace } from '../../workflows/messages.ts';
import { shown } from '../../workflows/shown.ts';
import type { RunOptions } from '../obligations/run.ts';

/**
 * Has the obligations that run told of a change of the directory; false when Temporal knows of it already, be it over or
 * ended by hand. `pace`: only to walk otherwise than is usual.
 */
export async function startDirectoryChange(
  change: { seq: number; hash: string },
  { client, taskQueue, workflowTaskTimeout }: RunOptions,
  pace?: Partial<WalkPace>,
): Promise<boolean> {
  try {
    await client.workflow.start<typeof directoryChange>('directoryChange', {
      taskQueue,
      workflowId: directoryChangeId(change),
      args: [{ directorySeq: change.seq, ...(pace === undefined ? {} : { pace }) }],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
      staticSummary: shown(`Change ${change.seq} of the directory`),
      ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Has them told once more of what was told already: of posts that were given to them since. */
export async function tellAgain(
  change: { seq: number; hash: string },
  { client, taskQueue, workflowTaskTimeout }: RunOptions,
): Promise<void> {
  await client.workflow.start<typeof directoryChange>('directoryChange', {
    taskQueue,
    workflowId: `${directoryChangeId(change)}/again`,
    args: [{ directorySeq: change.seq }],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING,
    staticSummary: shown(`Change ${change.seq} of the directory, once more`),
    ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
  });
}
