import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { keyIdOf } from './codec.ts';

/** The ids of all keys with which something in the history of a run is encrypted. Reads the whole of it. */
export async function keysUsedBy(client: Client, workflowId: string, runId?: string): Promise<Set<string>> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const found = new Set<string>();
  gather(events ?? [], found);
  return found;
}

function gather(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if ('metadata' in value && 'data' in value) {
    const id = keyIdOf(value as Payload);
    if (id !== undefined) found.add(id);
    return;
  }
  for (const inner of Object.values(value)) gather(inner, found);
}
