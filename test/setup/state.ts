import type { WorkflowHandle } from '@temporalio/client';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { stateQuery } from '../../workflows/messages.ts';
import { until } from './until.ts';

/** Where a run stands, once it has read its record: one that has just begun, or goes on from another, knows nothing yet. */
export const stateOf = (handle: WorkflowHandle): Promise<ObligationState> =>
  until(async () => {
    const state = await handle.query(stateQuery);
    return state.status === 'nothing' ? undefined : state;
  });
