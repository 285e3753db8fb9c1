import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { PLANNING } from '../planning.ts';
import { buffersFor } from './buffers.ts';
import { PreparedStatements } from './prepared.ts';

export interface Query {
  /** A statement that goes ahead of `sql`. */
  before: string | null;
  sql: string;
  parameters: unknown[];
}
/** What crosses to this thread and back. `image`: all that is in it as bytes, in one row. */
export interface Request {
  id: number;
  asked: Query | 'image' | 'close';
}
export type Reply =
  | { id: number; rows: unknown[]; affected: number }
  | { id: number; error: { message: string; code: string | undefined } };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

// Dates travel as text, as the record wrote them.
const asText = (value: string): string => value;
const parsers = { [types.DATE]: asText, [types.TIMESTAMP]: asText, [types.TIMESTAMPTZ]: asText };
/** Where it keeps its files, null for memory; and the file of an image that it has in it from the beginning. */
export interface Place {
  folder: string | null;
  image: string | null;
}

const { folder, image } = workerData as Place;
let statements: PreparedStatements | undefined;
const opening = PGlite.create({
  ...(folder === null ? {} : { dataDir: folder }),
  ...(image === null ? {} : { loadDataDir: new Blob([readFileSync(image)]) }),
  parsers,
  startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${buffersFor(folder)}MB`],
}).then(async (database) => {
  await database.exec(PLANNING);
  return database;
});

port.on('message', async ({ id, asked }: Request) => {
  try {
    const database = await opening;
    if (asked === 'image') {
      const whole = await database.dumpDataDir('none');
      port.postMessage({
        id,
        rows: [new Uint8Array(await whole.arrayBuffer())],
        affected: 0,
      } satisfies Reply);
      return;
    }
    if (asked === 'close') {
      await database.close();
      port.postMessage({ id, rows: [], affected: 0 } satisfies Reply);
      port.close();
      return;
    }
    statements ??= new PreparedStatements(database);
    const { rows, affected } = await statements.query(asked.sql, asked.parameters, asked.before);
    port.postMessage({ id, rows, affected } satisfies Reply);
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    port.postMessage({ id, error: { message, code } } satisfies Reply);
  }
});
