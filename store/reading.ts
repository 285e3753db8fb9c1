import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { upTo } from '../domain/obligation/acts/handling/handling.ts';
import {
  keyOfPerson,
  type Reader,
  type ReaderKey,
  readsEverything,
  unitKeys,
} from '../domain/rights/reader.ts';
import type { Db } from './tables.ts';

/**
 * That a file is open to a reader, as `mayRead` of the domain has it, for rows of `obligation_view` under the name it has in
 * the question.
 */
export function isOpenTo(reader: Reader, table = 'obligation_view'): RawBuilder<SqlBool> {
  if (readsEverything(reader)) return sql`true`;
  const isFor = (keys: readonly ReaderKey[]) => sql<SqlBool>`exists (
    select from reader_view where reader_view.obligation = ${sql.ref(`${table}.obligation`)}
      and reader_view.reader in (${sql.join(keys)}) offset 0
  )`;
  const units = unitKeys(reader);
  const notTooSensitive = sql<SqlBool>`${sql.ref(`${table}.sensitivity`)} in (${sql.join(upTo(reader.clearance).map((level) => sql.lit(level)))})`;
  const open = units === null ? notTooSensitive : sql<SqlBool>`(${notTooSensitive} and ${isFor(units)})`;
  return reader.person === null ? open : sql`(${open} or ${isFor([keyOfPerson(reader.person)])})`;
}

/**
 * The same for rows that name an obligation in a column, `message_rung.obligation`, or none: what no obligation has to do
 * with is open. So is what names one that there is not: nothing of it can be read.
 */
export const namesOpen = (reader: Reader, column: string): RawBuilder<SqlBool> =>
  readsEverything(reader)
    ? sql`true`
    : sql`not exists (
        select from obligation_view as named where named.obligation = ${sql.ref(column)} and not ${isOpenTo(reader, 'named')}
      )`;

/** Whether a version of a text belongs to files of which none is open to a reader; what is of no file yet is whose who has its digest. */
export async function isDraftClosed(db: Db, reader: Reader, sha256: string): Promise<boolean> {
  if (readsEverything(reader)) return false;
  const { rows } = await sql<{ closed: boolean }>`
    select count(*) > 0 and not bool_or(${isOpenTo(reader)}) as closed
    from draft_view join obligation_view using (obligation) where sha256 = ${sha256}`.execute(db);
  return rows[0]?.closed === true;
}

/** Those of these obligations that are not open to a reader. */
export async function closedTo(db: Db, reader: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0 || readsEverything(reader)) return new Set();
  const { rows } = await sql<{ obligation: string }>`
    select obligation from obligation_view
    where obligation in (select json_array_elements_text(${JSON.stringify(ids)}::json)) and not ${isOpenTo(reader)}`.execute(
    db,
  );
  return new Set(rows.map(({ obligation }) => obligation));
}
