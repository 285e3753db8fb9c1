import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { lookAgainSignal, type SeriesInput, seriesWorkflowId } from '../../workflows/messages.ts';
import type { series } from '../../workflows/series.ts';
import { shown } from '../../workflows/shown.ts';
import { endUnreadable } from '../payloads/end-unreadable.ts';

/** How a run is started; tests and rehearsals say more than real work does. */
export interface SeriesRunOptions {
  client: Client;
  taskQueue: string;
  rehearsal?: SeriesInput['rehearsal'];
  /** In seconds; how soon another worker takes a task that a dead one held. Temporal's default is 10. */
  workflowTaskTimeout?: number;
}

/** The run of a series, whether it is there or not. */
export const seriesRunOf = (client: Client, id: SeriesId): WorkflowHandle =>
  client.workflow.getHandle(seriesWorkflowId(id));

/** Starts the run of a series that Temporal has never seen; false when it knows one, be it over or ended by hand. */
export async function startMissingSeries(duty: Obligation, options: SeriesRunOptions): Promise<boolean> {
  try {
    await run(duty, options, WorkflowIdReusePolicy.REJECT_DUPLICATE, WorkflowIdConflictPolicy.FAIL);
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Starts a run from the record alone. Leaves one that is there as it is, unless the key of its history is lost. */
export async function resumeSeries(duty: Obligation, options: SeriesRunOptions): Promise<WorkflowHandle> {
  await endUnreadable(options.client, seriesWorkflowId(duty.id));
  return run(duty, options, WorkflowIdReusePolicy.ALLOW_DUPLICATE, WorkflowIdConflictPolicy.USE_EXISTING);
}

/** Tells a series that the calendar has changed. One that has no run looks at its next start. */
export async function tellOfCalendar(client: Client, id: SeriesId): Promise<void> {
  try {
    await seriesRunOf(client, id).signal(lookAgainSignal);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

function run(
  { id, product, mandate }: Obligation,
  { client, taskQueue, rehearsal, workflowTaskTimeout }: SeriesRunOptions,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
  workflowIdConflictPolicy: WorkflowIdConflictPolicy,
): Promise<WorkflowHandle> {
  return client.workflow.start<typeof series>('series', {
    taskQueue,
    workflowId: seriesWorkflowId(id),
    args: [{ series: id, ...(rehearsal ? { rehearsal } : {}) }],
    workflowIdReusePolicy,
    workflowIdConflictPolicy,
    staticSummary: shown(`Series of the ${product.replaceAll('_', ' ')} for ${mandate.symbol}`),
    ...(workflowTaskTimeout === undefined ? {} : { workflowTaskTimeout: workflowTaskTimeout * 1000 }),
  });
}
