import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Keeper } from '../activities/documents/keeper.ts';
import { whenThere } from '../activities/documents/keeping/when-there.ts';
import { readDocument } from '../activities/documents/read-document.ts';
import { createActivities } from '../activities/index.ts';
import type { Sender } from '../client/answering.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { type RunOptions, startMissingRun } from '../client/obligations/run.ts';
import { makeSearchable } from '../client/obligations/searchable.ts';
import { connectTemporal, type TemporalTarget } from '../client/temporal.ts';
import packageJson from '../package.json' with { type: 'json' };
import { REAL_CLOCK, recordIn } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { refuseHalfRestored } from './backup/half-restored.ts';
import { workflowBundle } from './bundle.ts';
import { createWorker } from './create.ts';
import type { Environment } from './environment.ts';
import { openKeeper } from './keeper.ts';
import { keyFolder } from './key-folder.ts';
import { HOUSE_KEYS, type HouseKeys, openKeys } from './keys.ts';
import type { Log } from './log.ts';
import { openPayloadKeys, type PayloadKeys } from './payload-keys.ts';
import { temporalLogger } from './runtime.ts';
import { openStore } from './store.ts';

/** A worker with its store and a client of the same Temporal. */
export interface Serving {
  client: Client;
  /** The namespace knows our search attributes. */
  searchable: boolean;
  db: Db;
  /** Where documents and what was read in them are kept. */
  keeper: Keeper;
  keys: HouseKeys;
  payloadKeys: PayloadKeys;
  /** Whether its worker takes work. */
  isWorking(): boolean;
  /** Works until it is told to stop; then drains, has whoever else stands on the store end (`others`), and closes all. */
  run(others?: () => Promise<void>): Promise<void>;
  stop(): void;
}

/** How runs are started in this environment. */
export const startedAs = (environment: Environment): Omit<RunOptions, 'client' | 'rehearsal'> => ({
  taskQueue: environment.RAPPORTEUR_TASK_QUEUE,
  ...(environment.RAPPORTEUR_STICKY_SECONDS < 10
    ? { workflowTaskTimeout: environment.RAPPORTEUR_STICKY_SECONDS }
    : {}),
});

/** Opens the store, connects, and makes a worker ready. Throws what each of them throws. */
export async function serve(environment: Environment, log: Log, at: TemporalTarget): Promise<Serving> {
  refuseHalfRestored(environment.RAPPORTEUR_HOME);
  const payloadKeys = openPayloadKeys(environment);
  const target = { ...at, codec: payloadKeys.codec };
  const store = await openStore(environment, (looked, of) =>
    log.info({ looked, of }, 'the read model is made anew for this version; nothing is served before'),
  );
  try {
    const client = await connectTemporal(target);
    const unsearchable = await makeSearchable(client);
    const searchable = unsearchable === null;
    if (!searchable)
      log.warn(
        { why: unsearchable },
        'Temporal’s own pages cannot find obligations by stage, post or next due',
      );
    const keeper = whenThere(
      () => openKeeper(environment),
      (why) => log.warn({ err: why }, 'documents and drafts are away; all else is served'),
    );
    const keys = await openKeys(store.db, keyFolder(join(environment.RAPPORTEUR_HOME, 'keys')), HOUSE_KEYS);
    const services: Sender = { client, sign: keys.signAs('system') };
    const { worker, close } = await createWorker({
      target,
      taskQueue: environment.RAPPORTEUR_TASK_QUEUE,
      bundlePath: await workflowBundle(temporalLogger(log)),
      activities: createActivities({
        workerVersion: packageJson.version,
        seats: { db: store.db, send: (...given) => sendCommand(services, ...given) },
        record: recordIn(store.db, REAL_CLOCK),
        documents: { keeper, read: readDocument },
        proposals: { db: store.db, send: (...given) => sendCommand(services, ...given) },
        series: {
          ...{ db: store.db, clock: REAL_CLOCK, sign: services.sign },
          startRun: (obligation) =>
            startMissingRun(obligation, { client, searchable, ...startedAs(environment) }),
        },
        digests: { db: store.db, clock: REAL_CLOCK, language: environment.RAPPORTEUR_LANGUAGE },
      }),
      drainSeconds: environment.RAPPORTEUR_DRAIN_SECONDS,
      stickySeconds: environment.RAPPORTEUR_STICKY_SECONDS,
    });
    return {
      client,
      searchable,
      db: store.db,
      keeper,
      keys,
      payloadKeys,
      isWorking: () => worker.getState() === 'RUNNING',
      async run(others = async () => {}) {
        log.info(
          { address: target.address, taskQueue: environment.RAPPORTEUR_TASK_QUEUE, store: store.place },
          'worker is running',
        );
        try {
          await worker.run();
        } finally {
          try {
            await others();
          } finally {
            await close();
            await client.connection.close();
            await store.close();
          }
        }
        log.info('worker has drained');
      },
      stop() {
        if (worker.getState() === 'RUNNING') worker.shutdown();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
