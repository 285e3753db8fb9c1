import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { keyIdOf } from '../../client/payloads/codec.ts';
import { payloadsIn } from '../../client/payloads/payloads-in.ts';
import { connectTemporal, type TemporalTarget } from '../../client/temporal.ts';
import { Fault } from '../../domain/faults.ts';
import type { Environment } from '../environment.ts';
import { payloadKeyIds } from '../payload-keys.ts';
import { targetFrom } from '../target.ts';
import { bad, type Finding, good } from './finding.ts';

/** So many open runs are looked at: the keys of a house are few, and each is of many runs. */
const RUNS = 100;

/** Whether the keys of payloads are here, this user's alone, and all that open runs need. Throws `key.unusable`. */
export async function payloadKeyLooks(environment: Environment): Promise<Finding[]> {
  const held = payloadKeyIds(environment);
  const home = environment.RAPPORTEUR_HOME;
  if (held === null && existsSync(join(home, 'temporal', 'temporal.db')))
    return [
      bad(
        'keys',
        `The payload keys are not in ${join(home, 'keys')}: nothing that its Temporal has of open runs can be read.`,
        'Put payload.keys back from a backup (restored with --keys) before the next start, which makes another; if it is lost, start, and begin every run anew: rapporteur reconcile names them, rapporteur resume ID.',
      ),
    ];
  const missing = await missingKeys(environment, held ?? []);
  if (missing.size > 0) return [...missing].map(([id, run]) => missingKey(id, run));
  if (held === null) return [];
  const which =
    held.length === 1 ? '1 key that encrypts payloads is' : `${held.length} keys that encrypt payloads are`;
  return [good('keys', `${which} here, for their owner alone.`)];
}

const missingKey = (id: string, run: string): Finding =>
  bad(
    'keys',
    `The payload key ${id} is not here, and open runs need it: ${run} cannot be read, nor whatever else is encrypted with it.`,
    'Put its line back into the file of payload keys, from a backup or from another house of this namespace; if it is lost: rapporteur reconcile names the runs, rapporteur resume ID begins each anew.',
  );

/** Keys that open runs of our task queue are encrypted with and that are not held, each with such a run. */
async function missingKeys(environment: Environment, held: readonly string[]): Promise<Map<string, string>> {
  const missing = new Map<string, string>();
  const target = targetFrom(environment) ?? startedHere(environment.RAPPORTEUR_HOME);
  const client = target && (await connected(target));
  if (client === undefined) return missing;
  try {
    const query = `ExecutionStatus = 'Running' and TaskQueue = '${environment.RAPPORTEUR_TASK_QUEUE}'`;
    let looked = 0;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      for (const id of payloadsIn(events).map(keyIdOf))
        if (id !== undefined && !held.includes(id)) missing.set(id, workflowId);
      looked += 1;
      if (looked === RUNS) break;
    }
    return missing;
  } finally {
    await client.connection.close();
  }
}

/** That it does not answer is told of Temporal. */
async function connected(target: TemporalTarget): Promise<Client | undefined> {
  try {
    return await connectTemporal(target);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** The server that `rapporteur start` has started; undefined when nothing runs. */
function startedHere(home: string): TemporalTarget | undefined {
  try {
    return JSON.parse(readFileSync(join(home, 'temporal', 'address.json'), 'utf8')) as TemporalTarget;
  } catch {
    return undefined;
  }
}
