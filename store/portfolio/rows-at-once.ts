import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../tables.ts';

/**
 * The rows of a page, brought as one text: of fifty rows with twenty columns each the protocol of the database takes more time than
 * finding them. Only for what is the same in JSON: texts, numbers, booleans, JSON.
 */
export const rowsAtOnce = async <Tables, Of extends keyof Tables, Row>(
  db: Db,
  rows: SelectQueryBuilder<Tables, Of, Row>,
): Promise<Row[]> => (await rowsAtOnceWith(db, rows, sql<object>`null as beside`)).rows;

/** The same, and `beside` them what is told once: columns with their names. */
export async function rowsAtOnceWith<Tables, Of extends keyof Tables, Row, Beside extends object>(
  db: Db,
  rows: SelectQueryBuilder<Tables, Of, Row>,
  beside: RawBuilder<Beside>,
): Promise<Beside & { rows: Row[] }> {
  const { rows: found } = await sql<Beside & { all: string | null }>`
    select (select json_agg(line)::text from (${rows}) as line) as "all", ${beside}`.execute(db);
  const [told] = found;
  if (told === undefined) throw new Error('a question without a table has one row');
  return { ...told, rows: told.all === null ? [] : (JSON.parse(told.all) as Row[]) };
}
