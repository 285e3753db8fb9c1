import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { type Keeper, keeperInMemory } from '../../activities/documents/keeper.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { createActivities } from '../../activities/index.ts';
import type { ProposalNeeds } from '../../activities/propose-dates.ts';
import type { SeriesNeeds } from '../../activities/series.ts';
import type { Sender } from '../../client/answering.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { startMissingRun } from '../../client/obligations/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK, type RecordClock, recordIn } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { createWorker } from '../../worker/create.ts';
import { type HouseKeys, keysInMemory, openKeys } from '../../worker/keys.ts';
import { quietLogger } from './quiet.ts';

export interface TestHouse {
  client: Client;
  keys: HouseKeys;
  /** Signs as the cast of a rehearsal does. */
  cast: Sender;
  /** In memory, of this file's own. */
  db: Db;
  /** Documents, in memory. */
  keeper: Keeper;
  taskQueue: string;
  /** A workflow id that no other test uses. */
  id(name: string): string;
  /** One more worker, on another task queue; ends with the house. */
  alsoServe(taskQueue: string): Promise<void>;
  /** Ends the worker, with all that it remembers, and starts another in its place. */
  exchangeWorker(bundlePath?: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A client and a running worker of this test file's own, on the run's rehearsal server. `troubled`, `troubledSeries`: what
 * goes wrong. `clock`: that of a house with real obligations takes nothing from a cast. `more`: activities in the place of
 * others. `codec`: encrypts what goes through Temporal, as in a house with real obligations.
 */
export async function openHouse(
  bundlePath = inject('workflowBundlePath'),
  troubled: (needs: ProposalNeeds) => ProposalNeeds = (needs) => needs,
  clock: RecordClock = REHEARSAL_CLOCK,
  more: (db: Db) => object = () => ({}),
  troubledSeries: (needs: SeriesNeeds) => SeriesNeeds = (needs) => needs,
  codec?: PayloadCodec,
): Promise<TestHouse> {
  Runtime.install({ logger: quietLogger });
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), codec };
  const run = randomUUID().slice(0, 8);
  const taskQueue = `test-${run}`;
  const keeper = keeperInMemory();
  const [client, db] = await Promise.all([connectTemporal(target), openDatabase({ kind: 'memory' })]);
  const keys = await openKeys(db, keysInMemory(), ['api', 'system', 'cast']);
  const services: Sender = { client, sign: keys.signAs('system') };
  const startWorker = async (path: string, queue = taskQueue) => {
    const { worker, close } = await createWorker({
      target,
      taskQueue: queue,
      bundlePath: path,
      activities: Object.assign(
        createActivities({
          workerVersion: 'test',
          seats: { db, send: (...given) => sendCommand(services, ...given) },
          record: recordIn(db, clock),
          documents: { keeper, read: readDocument },
          series: troubledSeries({
            ...{ db, clock, sign: services.sign },
            startRun: (obligation, startsAt) =>
              startMissingRun(obligation, {
                ...{ client, taskQueue: queue, workflowTaskTimeout: 1 },
                ...(startsAt === null ? {} : { rehearsal: { startsAt } }),
              }),
          }),
          proposals: troubled({ db, send: (...given) => sendCommand(services, ...given) }),
          digests: { db, clock, language: 'en' },
        }),
        more(db),
      ),
      drainSeconds: 5,
      stickySeconds: 1,
    });
    const running = worker.run();
    return async () => {
      worker.shutdown();
      await running;
      await close();
    };
  };
  let stopWorker = await startWorker(bundlePath);
  const others: (() => Promise<void>)[] = [];
  return {
    client,
    keys,
    cast: { client, sign: keys.signAs('cast') },
    db,
    keeper,
    taskQueue,
    id: (name) => `${name}-${run}`,
    async alsoServe(queue) {
      others.push(await startWorker(bundlePath, queue));
    },
    async exchangeWorker(path = bundlePath) {
      await stopWorker();
      stopWorker = await startWorker(path);
    },
    async close() {
      for (const stop of [stopWorker, ...others]) await stop();
      await client.connection.close();
      await db.destroy();
    },
  };
}
