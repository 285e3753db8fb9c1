import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sql } from 'kysely';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { TestHouse } from './house.ts';

/** Every row of every table of a house, and the histories of these obligations: equal when nothing was touched. */
export async function everythingOf(
  { db, client }: Pick<TestHouse, 'db' | 'client'>,
  ids: readonly ObligationId[],
): Promise<{ tables: Record<string, string[]>; histories: unknown[] }> {
  const { rows: names } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const tables: Record<string, string[]> = {};
  for (const { name } of names) {
    const { rows } = await sql<{ row: unknown }>`select to_json(t) as row from ${sql.table(name)} t`.execute(
      db,
    );
    tables[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  const histories = await Promise.all(ids.map((id) => runOf(client, id).fetchHistory()));
  // As values: what is a map there comes in another order each time.
  return { tables, histories: histories.map((each) => JSON.parse(historyToJSON(each))) };
}
