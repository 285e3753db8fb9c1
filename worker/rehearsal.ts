import { createHash } from 'node:crypto';
import { type Keeper, keeperInMemory } from '../activities/documents/keeper.ts';
import { readDocument } from '../activities/documents/read-document.ts';
import { createActivities } from '../activities/index.ts';
import { zoneOf } from '../activities/zones.ts';
import { type Sender, sendCommand } from '../client/obligations/command.ts';
import { runOf, startRun } from '../client/obligations/run.ts';
import type { RehearsalHouse } from '../client/rehearsal/demo.ts';
import { connectTemporal, type TemporalTarget } from '../client/temporal.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import packageJson from '../package.json' with { type: 'json' };
import { openDatabase } from '../store/open.ts';
import { obligationState, storyOf } from '../store/reads.ts';
import { REHEARSAL_CLOCK, recordIn } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { createWorker } from './create.ts';
import { keysInMemory, openKeys } from './keys.ts';
import { launchDuties } from './launching.ts';

const STATION = 'New York';

export interface OpenRehearsal {
  house: RehearsalHouse;
  db: Db;
  keeper: Keeper;
  close(): Promise<void>;
}

/** A house that keeps nothing: the unchanged workflows on a server that lets time be skipped, a record in memory. */
export async function openRehearsal(
  target: TemporalTarget,
  bundlePath: string,
  taskQueue: string,
  firstYear: number,
): Promise<OpenRehearsal> {
  const [client, db] = await Promise.all([connectTemporal(target), openDatabase({ kind: 'memory' })]);
  const keeper = keeperInMemory();
  const keys = await openKeys(db, keysInMemory(), ['system', 'cast']);
  const services: Sender = { client, sign: keys.signAs('system') };
  const cast: Sender = { client, sign: keys.signAs('cast') };
  const { worker, close } = await createWorker({
    target,
    taskQueue,
    bundlePath,
    activities: createActivities({
      workerVersion: packageJson.version,
      seats: { db, send: (...given) => sendCommand(services, ...given) },
      record: recordIn(db, REHEARSAL_CLOCK),
      documents: { keeper, read: readDocument },
      proposals: { db, send: (...given) => sendCommand(services, ...given) },
    }),
    drainSeconds: 5,
    stickySeconds: 1,
  });
  const running = worker.run();
  const house: RehearsalHouse = {
    client,
    zone: zoneOf(STATION, firstYear - 1, firstYear + 12),
    async launch(request, startsAt) {
      const runs: { obligation: Obligation; startedAt: number }[] = [];
      const start = async (obligation: Obligation): Promise<void> => {
        const handle = await startRun(obligation, { client, taskQueue, rehearsal: { startsAt } });
        runs.push({ obligation, startedAt: (await handle.describe()).startTime.getTime() });
      };
      const needs = { db, keeper, clock: REHEARSAL_CLOCK, at: startsAt, station: STATION, startRun: start };
      return { answer: await launchDuties(needs, request), runs };
    },
    state: (id) => obligationState(db, id),
    story: (id) => storyOf(db, id),
    verify: (id) => verifyRecord(db, id),
    handle: (id) => runOf(client, id),
    act: (id, command) => sendCommand(cast, id, command),
    digestOf: (text) => createHash('sha256').update(text).digest('hex'),
  };
  return {
    house,
    db,
    keeper,
    async close() {
      worker.shutdown();
      await running;
      await close();
      await client.connection.close();
      await db.destroy();
    },
  };
}
