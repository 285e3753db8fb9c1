import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';

/** What crosses to this thread and back. */
export interface Request {
  id: number;
  /** null closes the database. */
  sql: string | null;
  parameters: unknown[];
}
export type Reply =
  | { id: number; rows: unknown[]; affected: number }
  | { id: number; error: { message: string; code: string | undefined } };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

// Dates travel as text, as the record wrote them.
const asText = (value: string): string => value;
const parsers = { [types.DATE]: asText, [types.TIMESTAMP]: asText, [types.TIMESTAMPTZ]: asText };
const { folder } = workerData as { folder: string | null };
const opening = PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), parsers });

port.on('message', async ({ id, sql, parameters }: Request) => {
  try {
    const database = await opening;
    if (sql === null) {
      await database.close();
      port.postMessage({ id, rows: [], affected: 0 } satisfies Reply);
      port.close();
      return;
    }
    const { rows, affectedRows } = await database.query(sql, parameters);
    port.postMessage({ id, rows, affected: affectedRows ?? 0 } satisfies Reply);
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    port.postMessage({ id, error: { message, code } } satisfies Reply);
  }
});
