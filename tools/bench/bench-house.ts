import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { type Activities, createActivities } from '../../activities/index.ts';
import type { Sender } from '../../client/answering.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { openDatabase } from '../../store/open.ts';
import { REAL_CLOCK, recordIn } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { bundling, workflowBundle } from '../../worker/bundle.ts';
import { createWorker } from '../../worker/create.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { type Progress, progressOn } from '../progress.ts';
import { startTemporal } from '../temporal-server/launch.ts';

/** The queue of our own workflows. */
export const QUEUE = 'bench';

/** A Temporal server as in real work, the store on disk, and a worker, in a folder that goes away with them. */
export interface BenchHouse {
  client: Client;
  db: Db;
  progress: Progress & { end(): void };
  /** Signs as the house's services do. */
  services: Sender;
  /** Signs as the house does for persons. */
  persons: Sender;
  /** Hears of how many bytes each question to the record is, while somebody listens. */
  listen(heard: ((bytes: number) => void) | null): void;
  /** Serves other workflows too, beside ours: those of a file of this folder. */
  workBeside(queue: string, file: string, activities?: object): Promise<void>;
  /** Ends the workers; the rest stays. */
  rest(): Promise<void>;
  end(): Promise<void>;
}

/** `codec`: encrypts what goes through Temporal; else nothing is. */
export async function benchHouse(codec?: PayloadCodec): Promise<BenchHouse> {
  // A signal ends all of it, not only the workers.
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const progress = progressOn(process.stderr);
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const server = await startTemporal({ kind: 'real', home }, process.env, progress);
  const target = { address: server.address, namespace: server.namespace, codec };
  const client = await connectTemporal(target);
  const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });
  const keys = await openKeys(db, keysInMemory(), ['system', 'api']);
  const services: Sender = { client, sign: keys.signAs('system') };
  const closes: (() => Promise<void>)[] = [];

  const work = async (taskQueue: string, bundlePath: string, activities: object): Promise<void> => {
    const { worker, close } = await createWorker({
      ...{ target, taskQueue, bundlePath, drainSeconds: 5, stickySeconds: 10 },
      // A worker takes whatever functions it is given; those of the bare workflows are not ours.
      activities: activities as Activities,
    });
    const running = worker.run();
    closes.push(async () => {
      worker.shutdown();
      await running;
      await close();
    });
  };

  let listener: ((bytes: number) => void) | null = null;
  const record = recordIn(db, REAL_CLOCK);
  const heard = <A extends unknown[], R>(ask: (...given: A) => Promise<R>) => {
    return (...given: A): Promise<R> => {
      listener?.(Buffer.byteLength(given.map((each) => JSON.stringify(each)).join('')));
      return ask(...given);
    };
  };
  const heardRecord = { recordEvents: heard(record.recordEvents), readRecord: heard(record.readRecord) };

  await work(
    QUEUE,
    await workflowBundle(),
    createActivities({
      workerVersion: 'bench',
      record: heardRecord,
      digests: { db, clock: REAL_CLOCK, language: 'en' },
      documents: { keeper: keeperInMemory(), read: readDocument },
      proposals: { db, send: (...given) => sendCommand(services, ...given) },
      seats: { db, send: (...given) => sendCommand(services, ...given) },
      series: { db, clock: REAL_CLOCK, sign: services.sign, startRun: async () => {} },
    }),
  );
  const rest = async (): Promise<void> => {
    for (const close of closes.splice(0)) await close();
  };
  return {
    ...{ client, db, progress, services, rest },
    listen(given) {
      listener = given;
    },
    persons: { client, sign: keys.signAs('api') },
    async workBeside(queue, file, activities = {}) {
      const workflowsPath = fileURLToPath(new URL(file, import.meta.url));
      const { code } = await bundleWorkflowCode({
        ...bundling(workflowsPath),
        logger: new DefaultLogger('ERROR'),
      });
      const path = join(home, `${queue}.js`);
      writeFileSync(path, code);
      await work(queue, path, activities);
    },
    async end() {
      await rest();
      await client.connection.close();
      await db.destroy();
      await server.stop();
      rmSync(home, { recursive: true });
    },
  };
}

/** Does it `count` times, `atOnce` at a time, and says how far it is. */
export async function each(
  { progress }: Pick<BenchHouse, 'progress'>,
  what: string,
  [count, atOnce]: [count: number, atOnce: number],
  act: (n: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      progress(`${what}: ${next} of ${count}`);
      await act(next++);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  progress.end();
}

export async function seconds(act: () => unknown): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

/** The middle one. */
export const median = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[Math.floor((of.length - 1) / 2)] ?? Number.NaN;
