import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { type Keeper, keeperInMemory } from '../../activities/documents/keeper.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { createActivities } from '../../activities/index.ts';
import type { ProposalNeeds } from '../../activities/propose-dates.ts';
import type { SeriesNeeds } from '../../activities/series.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { startMissingRun } from '../../client/obligations/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK, recordIn } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { createWorker } from '../../worker/create.ts';
import { quietLogger } from './quiet.ts';

export interface TestHouse {
  client: Client;
  /** In memory, of this file's own. */
  db: Db;
  /** Documents, in memory. */
  keeper: Keeper;
  taskQueue: string;
  /** A workflow id that no other test uses. */
  id(name: string): string;
  /** Ends the worker, with all that it remembers, and starts another in its place. */
  exchangeWorker(bundlePath: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A client and a running worker of this test file's own, on the run's rehearsal server. `troubled`, `troubledSeries`: what
 * goes wrong.
 */
export async function openHouse(
  bundlePath = inject('workflowBundlePath'),
  troubled: (needs: ProposalNeeds) => ProposalNeeds = (needs) => needs,
  troubledSeries: (needs: SeriesNeeds) => SeriesNeeds = (needs) => needs,
): Promise<TestHouse> {
  Runtime.install({ logger: quietLogger });
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const run = randomUUID().slice(0, 8);
  const taskQueue = `test-${run}`;
  const keeper = keeperInMemory();
  const [client, db] = await Promise.all([connectTemporal(target), openDatabase({ kind: 'memory' })]);
  const startWorker = async (path: string) => {
    const { worker, close } = await createWorker({
      target,
      taskQueue,
      bundlePath: path,
      activities: createActivities({
        workerVersion: 'test',
        record: recordIn(db, REHEARSAL_CLOCK),
        documents: { keeper, read: readDocument },
        series: troubledSeries({
          ...{ db, clock: REHEARSAL_CLOCK },
          startRun: (obligation, startsAt) =>
            startMissingRun(obligation, {
              ...{ client, taskQueue, workflowTaskTimeout: 1 },
              ...(startsAt === null ? {} : { rehearsal: { startsAt } }),
            }),
        }),
        proposals: troubled({ db, send: (id, command) => sendCommand(client, id, command) }),
      }),
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
  return {
    client,
    db,
    keeper,
    taskQueue,
    id: (name) => `${name}-${run}`,
    async exchangeWorker(path) {
      await stopWorker();
      stopWorker = await startWorker(path);
    },
    async close() {
      await stopWorker();
      await client.connection.close();
      await db.destroy();
    },
  };
}
