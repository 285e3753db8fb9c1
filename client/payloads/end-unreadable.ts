import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { KEY_MISSING } from '../../workflows/failure-converter.ts';
import { payloadsIn } from './payloads-in.ts';

/**
 * Ends a run whose history is encrypted with a key that is not here, so that another can begin from the record. Whatever can
 * be read goes on. Whether it had to end one.
 */
export async function endUnreadable(client: Client, workflowId: string): Promise<boolean> {
  const handle = client.workflow.getHandle(workflowId);
  try {
    const { status, runId } = await handle.describe();
    if (status.name !== 'RUNNING') return false;
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    if (await isReadable(client, payloadsIn(events))) return false;
    await handle.terminate('the key that its history is encrypted with is lost');
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function isReadable({ options }: Client, payloads: Payload[]): Promise<boolean> {
  try {
    for (const codec of options.loadedDataConverter.payloadCodecs) await codec.decode(payloads);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === KEY_MISSING) return false;
    throw error;
  }
}
