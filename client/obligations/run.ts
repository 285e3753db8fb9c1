import {
  type Client,
  WithStartWorkflowOperation,
  type Workflow,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import { catchUpSignal, type ObligationInput, obligationWorkflowId } from '../../workflows/messages.ts';
import { shown } from '../../workflows/shown.ts';
import { endUnreadable } from '../payloads/end-unreadable.ts';

/** How a run is started; tests and rehearsals say more than real work does. */
export interface RunOptions {
  client: Client;
  taskQueue: string;
  rehearsal?: ObligationInput['rehearsal'];
  longAt?: ObligationInput['longAt'];
  /** In seconds; how soon another worker takes a task that a dead one held. Temporal's default is 10. */
  workflowTaskTimeout?: number;
  /** The namespace knows our search attributes. */
  searchable?: boolean;
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

/** Has a run read what the record has and it has not. */
export const catchUp = (client: Client, id: ObligationId): Promise<void> =>
  runOf(client, id).signal(catchUpSignal);

/** Starts a run from the record alone. Leaves one that is there as it is, unless the key of its history is lost. */
export async function resumeRun(obligation: Obligation, options: RunOptions): Promise<WorkflowHandle> {
  await endUnreadable(options.client, obligationWorkflowId(obligation.id));
  return run(
    obligation,
    options,
    WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    WorkflowIdConflictPolicy.USE_EXISTING,
  );
}

/**
 * For one update: whatever run is there takes it, and where none is, one is started from the record alone, as `resume`
 * does. Of a closed file it ends again by itself.
 */
export const runForUpdate = (
  obligation: Obligation,
  options: RunOptions,
): WithStartWorkflowOperation<Workflow> =>
  new WithStartWorkflowOperation<Workflow>(
    obligation.procedure,
    startOf(
      obligation,
      options,
      WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      WorkflowIdConflictPolicy.USE_EXISTING,
    ),
  );

const run = (
  obligation: Obligation,
  options: RunOptions,
  ...policies: [WorkflowIdReusePolicy, WorkflowIdConflictPolicy]
): Promise<WorkflowHandle> =>
  options.client.workflow.start(obligation.procedure, startOf(obligation, options, ...policies));

function startOf(
  { id, product, mandate, evidence, deliveries }: Obligation,
  { taskQueue, rehearsal, longAt, workflowTaskTimeout, searchable }: RunOptions,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
  workflowIdConflictPolicy: WorkflowIdConflictPolicy,
) {
  const input: ObligationInput = {
    obligation: id,
    ...(rehearsal ? { rehearsal } : {}),
    ...(longAt ? { longAt } : {}),
    ...(searchable ? { searchable: true } : {}),
  };
  return {
    taskQueue,
    workflowId: obligationWorkflowId(id),
    args: [input],
    workflowIdReusePolicy,
    workflowIdConflictPolicy,
    staticSummary: shown(`${product.replaceAll('_', ' ')} for ${mandate.symbol}`),
    // What a mandate says is public; of persons Temporal’s pages say nothing.
    staticDetails: `Paragraph ${evidence.paragraph}: “${evidence.words}”  \nOwed to: ${deliveries.map(({ key }) => key).join(', ')}`,
    ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
  };
}
