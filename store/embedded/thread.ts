import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { PreparedStatements } from './prepared.ts';

/** What crosses to this thread and back. */
export interface Request {
  id: number;
  /** A statement that goes ahead of `sql`. */
  before: string | null;
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
let statements: PreparedStatements | undefined;
const opening = PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), parsers });

port.on('message', async ({ id, before, sql, parameters }: Request) => {
  try {
    const database = await opening;
    if (sql === null) {
      await database.close();
      port.postMessage({ id, rows: [], affected: 0 } satisfies Reply);
      port.close();
      return;
    }
    statements ??= new PreparedStatements(database);
    const { rows, affected } = await statements.query(sql, parameters, before);
    port.postMessage({ id, rows, affected } satisfies Reply);
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    port.postMessage({ id, error: { message, code } } satisfies Reply);
  }
});
