import { sql } from 'kysely';
import { lock } from '../record.ts';
import type { Db } from '../tables.ts';
import { deleteOrphans, orphansIn } from './orphans.ts';
import { compareSearch, deleteEntries } from './search.ts';
import { compare, type Difference, queueWords } from './stream.ts';

/** One page of making the read model anew. */
export interface RebuildPage {
  /** How many records were looked at. */
  looked: number;
  differences: Difference[];
  /** Where the next page begins; null: that was the last. */
  next: string | null;
}

/** Few: between two pages whoever acts has the database. */
const PAGE = 25;

/**
 * Compares a page of the read model with what the record gives, and writes what differs, each record for itself. `check`:
 * only compares. Nobody who acts is locked out: what is compared is read at one moment, and only what differs is looked at
 * again behind a lock.
 */
export async function rebuildPage(
  db: Db,
  { after, check, limit = PAGE }: { after: string | null; check: boolean; limit?: number },
): Promise<RebuildPage> {
  const streams = await streamsAfter(db, after ?? '', limit);
  const search = await compareSearch(db, streams);
  const differences: Difference[] = [...search.differences];
  if (!check) await deleteEntries(db, search.wrong);
  for (const stream of streams) {
    const { difference } = await compare(db, stream);
    if (difference !== null) differences.push(difference);
    if (!check) await writeAnew(db, stream, difference !== null);
  }
  const last = streams.length < limit ? null : (streams.at(-1) ?? null);
  const orphans = await orphansIn(db, after ?? '', last);
  if (!check && orphans.length > 0) await deleteOrphans(db, after ?? '', last);
  return { looked: streams.length, differences: [...differences, ...orphans], next: last };
}

const writeAnew = (db: Db, stream: string, differs: boolean): Promise<void> =>
  db.transaction().execute(async (tx) => {
    if (differs) {
      await lock(tx, stream);
      await (await compare(tx, stream)).mend(tx);
    }
    await queueWords(tx, stream);
  });

/** How many records there are to look at, by the read model. */
export async function recordsToLookAt(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from obligation_view) + (select count(*) from mandate_view)
      + (select count(*) from series_view))::integer as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Records behind one, each found by a step in the index: there may be a hundred events in each. */
async function streamsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    with recursive streams (stream, at) as (
      (select obligation, 1 from record_event where obligation > ${after} order by obligation limit 1)
      union all
      select (
        select obligation from record_event where obligation > streams.stream order by obligation limit 1
      ), at + 1
      from streams where streams.stream is not null and at < ${limit}
    )
    select stream from streams where stream is not null order by at`.execute(db);
  return rows.map(({ stream }) => stream);
}
