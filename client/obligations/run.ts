import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import { type ObligationInput, obligationWorkflowId } from '../../workflows/messages.ts';

/** How a run is started; tests and rehearsals say more than real work does. */
export interface RunOptions {
  client: Client;
  taskQueue: string;
  rehearsal?: ObligationInput['rehearsal'];
  /** In seconds; how soon another worker takes a task that a dead one held. Temporal's default is 10. */
  workflowTaskTimeout?: number;
}

/** The run of an obligation, whether it is there or not. */
export const runOf = (client: Client, id: ObligationId): WorkflowHandle =>
  client.workflow.getHandle(obligationWorkflowId(id));

/**
 * Starts the run of an obligation that was just launched in the record. A second run of the id is refused, also when
 * the first is over: Temporal would start a closed id again without complaint.
 */
export const startRun = (obligation: Obligation, options: RunOptions): Promise<WorkflowHandle> =>
  run(obligation, options, WorkflowIdReusePolicy.REJECT_DUPLICATE, WorkflowIdConflictPolicy.FAIL);

/**
 * Starts the run of an obligation that Temporal has never seen; false when it knows one, be it ended by hand: that stays
 * ended until `resume`.
 */
export async function startMissingRun(obligation: Obligation, options: RunOptions): Promise<boolean> {
  try {
    await startRun(obligation, options);
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Starts a run from the record alone. Leaves one that is there as it is. */
export const resumeRun = (obligation: Obligation, options: RunOptions): Promise<WorkflowHandle> =>
  run(obligation, options, WorkflowIdReusePolicy.ALLOW_DUPLICATE, WorkflowIdConflictPolicy.USE_EXISTING);

function run(
  { id, procedure, product, mandate }: Obligation,
  { client, taskQueue, rehearsal, workflowTaskTimeout }: RunOptions,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
  workflowIdConflictPolicy: WorkflowIdConflictPolicy,
): Promise<WorkflowHandle> {
  const input: ObligationInput = { obligation: id, ...(rehearsal ? { rehearsal } : {}) };
  return client.workflow.start(procedure, {
    taskQueue,
    workflowId: obligationWorkflowId(id),
    args: [input],
    workflowIdReusePolicy,
    workflowIdConflictPolicy,
    staticSummary: `${product.replaceAll('_', ' ')} for ${mandate.symbol}`,
    ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
  });
}
