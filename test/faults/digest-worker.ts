/**
 * node test/faults/digest-worker.ts FOLDER ADDRESS NAMESPACE BUNDLE QUEUE : a worker on the store of that folder, which says
 * `looked` on standard output whenever it looks at the clock, so once before each digest that it keeps. For a test that
 * kills it then.
 */

import { Runtime } from '@temporalio/worker';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { createActivities } from '../../activities/index.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK, type RecordClock, recordIn } from '../../store/record.ts';
import { createWorker } from '../../worker/create.ts';
import { quietLogger } from '../setup/quiet.ts';

Runtime.install({ logger: quietLogger });
const [path = '', address = '', namespace = '', bundlePath = '', taskQueue = ''] = process.argv.slice(2);
const db = await openDatabase({ kind: 'folder', path });
const nobody = () => Promise.reject(new Error('nobody is told here'));
const clock: RecordClock = {
  ...REHEARSAL_CLOCK,
  now() {
    process.stdout.write('looked\n');
    return REHEARSAL_CLOCK.now();
  },
};
const { worker } = await createWorker({
  ...{ target: { address, namespace }, taskQueue, bundlePath, drainSeconds: 1, stickySeconds: 1 },
  activities: createActivities({
    workerVersion: 'test',
    seats: { db, send: nobody },
    record: recordIn(db, REHEARSAL_CLOCK),
    documents: { keeper: keeperInMemory(), read: readDocument },
    proposals: { db, send: nobody },
    series: {
      db,
      clock: REHEARSAL_CLOCK,
      sign: () => Promise.reject(new Error('nobody signs here')),
      startRun: async () => {},
    },
    digests: { db, clock, language: 'en' },
  }),
});
await worker.run();
