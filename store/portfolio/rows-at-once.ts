import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../tables.ts';

/**
 * The rows of a page, brought as one text: of fifty rows with twenty columns each the protocol of the database takes more time than
 * finding them. Only for what is the same in JSON: texts, numbers, booleans, JSON.
 */
export async function rowsAtOnce<Tables, Of extends keyof Tables, Row>(
  db: Db,
  rows: SelectQueryBuilder<Tables, Of, Row>,
): Promise<Row[]> {
  const { rows: found } = await sql<{ all: string | null }>`
    select json_agg(line)::text as "all" from (${rows}) as line`.execute(db);
  const all = found[0]?.all ?? null;
  return all === null ? [] : (JSON.parse(all) as Row[]);
}
