import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isAlone } from '../lock.ts';
import type { Db } from '../tables.ts';

/** Reads rows as they stand at one moment. */
export interface Moment {
  /** The rows of a table that were there. */
  inserted(table: string): RawBuilder<SqlBool>;
  /** Runs questions that belong together. */
  together<T>(ask: (db: Db) => Promise<T>): Promise<T>;
}

const ALL = sql<SqlBool>`true`;

/**
 * Everything that `read` reads is of the same moment, and nobody who acts waits for it. PostgreSQL sees to that by a
 * transaction of its own; the embedded database has one transaction at a time, so there rows are told by the number of the
 * transaction that wrote them.
 */
export async function* atOneMoment<T>(db: Db, read: (moment: Moment) => AsyncIterable<T>): AsyncIterable<T> {
  if (isAlone(db)) {
    const number = await transactionNumber(db);
    yield* read({
      inserted: (table) => sql<SqlBool>`age(${sql.ref(`${table}.xmin`)}) > age(${number}::text::xid)`,
      together: (ask) => db.transaction().execute(ask),
    });
    return;
  }
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    yield* read({ inserted: () => ALL, together: (ask) => ask(tx) });
  } finally {
    // It has written nothing.
    await tx.rollback().execute();
  }
}

/** Whatever was written before has a lower one. The age of it is told right also when numbers begin again from the start. */
async function transactionNumber(db: Db): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select (pg_current_xact_id()::text::numeric % 4294967296)::text as number`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a question without a table has one row');
  return row.number;
}
