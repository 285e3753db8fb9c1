/**
 * node tools/save-history.ts : runs the released workflows once on a rehearsal server and saves each history to
 * test/histories/NAME.VERSION.json, where it is replayed for ever. A saved history is never written over.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { createActivities } from '../activities/index.ts';
import { travel } from '../client/rehearsal/travel.ts';
import { connectTemporal } from '../client/temporal.ts';
import { openDatabase } from '../store/open.ts';
import { REHEARSAL_CLOCK, recordIn } from '../store/record.ts';
import { workflowBundle } from '../worker/bundle.ts';
import { createWorker } from '../worker/create.ts';
import { installationCheck } from '../workflows/installation-check.ts';
import { concludeUpdate, installationCheckId } from '../workflows/messages.ts';
import { progressOn } from './progress.ts';
import { startTemporal } from './temporal-server/launch.ts';

const path = 'test/histories/installation-check.1.json';
if (existsSync(path)) throw new Error(`${path} is there: a changed shape is a new version, with a new name`);

const server = await startTemporal({ kind: 'rehearsal' }, process.env, progressOn(process.stderr));
const target = { address: server.address, namespace: server.namespace };
const client = await connectTemporal(target);
const db = await openDatabase({ kind: 'memory' });
const { worker, close } = await createWorker({
  target,
  taskQueue: 'histories',
  bundlePath: await workflowBundle(),
  activities: createActivities({ workerVersion: '0.1.0', record: recordIn(db, REHEARSAL_CLOCK) }),
  drainSeconds: 5,
  stickySeconds: 1,
});
await worker.runUntil(async () => {
  const check = await client.workflow.start(installationCheck, {
    taskQueue: 'histories',
    workflowId: installationCheckId('saved'),
    args: [{ days: 10 }],
    staticSummary: 'Check of this installation',
  });
  await travel(check, 3.5);
  await check.executeUpdate(concludeUpdate, { args: ['officer'] });
  await check.result();
  writeFileSync(path, `${historyToJSON(await check.fetchHistory())}\n`);
});
await close();
await client.connection.close();
await db.destroy();
await server.stop();
process.stdout.write(`saved ${path}\n`);
