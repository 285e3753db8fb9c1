import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { ATTRIBUTE_TYPES } from '../../workflows/search-attributes.ts';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const WANTED = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

/**
 * Makes our search attributes known to the namespace, so that Temporal's own pages can find obligations by them. `null`:
 * they are known; else why they are not, in a sentence: everything works without them.
 */
export async function makeSearchable(client: Client): Promise<string | null> {
  const { connection, options } = client;
  const { namespace } = options;
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing: typeof customAttributes = {};
    for (const [name, type] of Object.entries(ATTRIBUTE_TYPES)) {
      const there = customAttributes[name];
      if (there === undefined) missing[name] = WANTED[type];
      else if (there !== WANTED[type]) return `the namespace has ${name} as another type than ${type}`;
    }
    if (Object.keys(missing).length > 0) {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
      await untilKnown(client);
    }
    return null;
  } catch (error) {
    // A cluster may not let us; whoever runs it can add them, and they are used from the next start on.
    return error instanceof Error ? error.message : String(error);
  }
}

/** The servers of a cluster look up what a namespace knows every ten seconds; before, they would refuse our runs. */
const PATIENCE_MS = 60_000;

async function untilKnown({ connection, options: { namespace } }: Client): Promise<void> {
  const query = Object.keys(ATTRIBUTE_TYPES)
    .map((name) => `${name} IS NULL`)
    .join(' AND ');
  for (const began = Date.now(); ; await setTimeout(500)) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace, query });
      return;
    } catch (error) {
      if (Date.now() - began > PATIENCE_MS) throw error;
    }
  }
}
