import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/client';
import type { digests } from '../../workflows/digests.ts';
import { DIGESTS_ID, type DigestsInput } from '../../workflows/messages.ts';
import { shown } from '../../workflows/shown.ts';
import type { RunOptions } from '../obligations/run.ts';
import { endUnreadable } from '../payloads/end-unreadable.ts';

/**
 * Has the digests made every morning from now on. Leaves a run that is there and can be read as it is; one that was ended by hand is begun
 * again, since nobody else would tell people. `input`: only to go otherwise than is usual.
 */
export async function startDigests(
  { client, taskQueue, workflowTaskTimeout }: RunOptions,
  input: DigestsInput = {},
  workflowId = DIGESTS_ID,
) {
  await endUnreadable(client, workflowId);
  return client.workflow.start<typeof digests>('digests', {
    taskQueue,
    workflowId,
    args: [input],
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    staticSummary: shown('Digests of the house'),
    ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
  });
}
