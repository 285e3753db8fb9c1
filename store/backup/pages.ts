import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../tables.ts';
import { KEPT_TABLES, type KeptTable, type KeptTableName } from './decided.ts';

export type Row = Record<string, unknown>;

/** Rows of a table behind one, in the order of its key. */
export async function pageOf(
  db: Db,
  table: KeptTableName,
  after: Row | null,
  where: RawBuilder<SqlBool>,
): Promise<Row[]> {
  const { columns, key, page }: KeptTable = KEPT_TABLES[table];
  const names = (of: readonly string[]) => sql.join(of.map((name) => sql.ref(`${table}.${name}`)));
  const behind =
    after === null ? sql`true` : sql`(${names(key)}) > (${sql.join(key.map((name) => after[name]))})`;
  const { rows } = await sql<Row>`
    select ${names(columns)} from ${sql.table(table)}
    where ${behind} and (${where}) order by ${names(key)} limit ${page}`.execute(db);
  return rows;
}

/** All rows that belong to some of another table. */
export async function rowsWith(db: Db, table: KeptTableName, where: RawBuilder<SqlBool>): Promise<Row[]> {
  const { columns, key }: KeptTable = KEPT_TABLES[table];
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((name) => sql.ref(name)))} from ${sql.table(table)}
    where ${where} order by ${sql.join(key.map((name) => sql.ref(name)))}`.execute(db);
  return rows;
}
