import { type SqlBool, sql } from 'kysely';
import type { RebuildProgress } from '../rebuild/upgrade.ts';
import { upgrade } from '../rebuild/upgrade.ts';
import type { Db } from '../tables.ts';
import { KEPT_TABLES, type KeptTableName } from './decided.ts';
import type { Row } from './pages.ts';

/** The first table in which something is; null where nothing is. */
export async function firstNotEmpty(db: Db): Promise<string | null> {
  for (const table of Object.keys(KEPT_TABLES)) {
    const { rows } = await sql<{ some: SqlBool }>`
      select exists (select from ${sql.table(table)}) as some`.execute(db);
    if (rows[0]?.some === true) return table;
  }
  return null;
}

/** Puts rows of one table into a store that does not have them. */
export async function takeInRows(tx: Db, table: KeptTableName, rows: readonly Row[]): Promise<void> {
  const names = (of: readonly string[]) => sql.join(of.map((name) => sql.ref(name)));
  const { columns } = KEPT_TABLES[table];
  // The numbers of what happened are its own.
  const own = table === 'sign_in_event' ? sql`overriding system value` : sql``;
  const from = sql`from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  await sql`insert into ${sql.table(table)} (${names(columns)}) ${own} select ${names(columns)} ${from}`.execute(
    tx,
  );
}

/**
 * In the transaction that takes all in, behind its last row: whoever opens the store next makes the read model of it, also
 * after a crash; and what happens next has the next number.
 */
export async function endTakingIn(tx: Db): Promise<void> {
  await tx.deleteFrom('projection').execute();
  await sql`select setval(pg_get_serial_sequence('sign_in_event', 'seq'), max(seq)) from sign_in_event
    having max(seq) is not null`.execute(tx);
}

/** Makes the read model that `endTakingIn` has left to be made. */
export const makeReadModel = (db: Db, progress?: RebuildProgress): Promise<void> => upgrade(db, progress);
