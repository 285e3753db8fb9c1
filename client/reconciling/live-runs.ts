import { type ObligationId, PROCEDURES } from '../../domain/obligation/obligation.ts';
import { obligationOfWorkflow } from '../../workflows/messages.ts';
import type { RunOptions } from '../obligations/run.ts';

const PAGE = 500;

/**
 * The obligations of all runs of this house that are open by Temporal's list, page by page: others may share its namespace, by
 * another task queue. The list may lag behind by a second.
 */
export async function* liveRuns({
  client,
  taskQueue,
}: Pick<RunOptions, 'client' | 'taskQueue'>): AsyncGenerator<ObligationId[], void> {
  const types = PROCEDURES.map((name) => `'${name}'`).join(', ');
  const query = `WorkflowType IN (${types}) AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`;
  let page: ObligationId[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: PAGE })) {
    const id = obligationOfWorkflow(workflowId);
    if (id === undefined) continue;
    page.push(id);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
