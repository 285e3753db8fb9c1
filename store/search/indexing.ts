import { sql } from 'kysely';
import { headerOf } from '../envelope.ts';
import type { Db } from '../tables.ts';
import type { Entry, Place } from './entries.ts';
import { entriesOfEvent, KINDS_OF } from './entries-of-event.ts';

/** How far the search is behind the record. */
export interface SearchLag {
  /** Events with words that are not found yet; of very many only that there are at least so many. */
  waiting: number;
  atLeast: boolean;
  /** When the oldest of them was written; null: it is behind in nothing. */
  since: string | null;
}

/** Further nobody counts. */
const COUNTED = 1_000;

export async function searchLag(db: Db): Promise<SearchLag> {
  const { rows } = await sql<{ waiting: number; since: string | null }>`
    select (select count(*)::integer from (select from search_queue limit ${COUNTED + 1}) few) as waiting,
      (select at from search_queue order by position limit 1) as since`.execute(db);
  const { waiting = 0, since = null } = rows[0] ?? {};
  return { waiting: Math.min(waiting, COUNTED), atLeast: waiting > COUNTED, since };
}

/** Few: whoever acts in the embedded database waits for them. */
const PAGE = 20;

/**
 * Takes up the next events of the queue, all or none: what was taken from it is found, and what is found once is not found
 * twice. Several may do it at once. How many there were; 0: nothing is left, or others are at it.
 */
export const indexSome = (db: Db, limit = PAGE): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const taken = await tx
      .selectFrom('search_queue')
      .select(['position', 'stream', 'seq'])
      .orderBy('position')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    if (taken.length === 0) return 0;
    for (const place of taken) await takeUp(tx, place);
    const positions = taken.map(({ position }) => position);
    await tx.deleteFrom('search_queue').where('position', 'in', positions).execute();
    return taken.length;
  });

async function takeUp(tx: Db, place: Place): Promise<void> {
  const event = await tx
    .selectFrom('record_event')
    .select('header')
    .where('obligation', '=', place.stream)
    .where('seq', '=', place.seq)
    .executeTakeFirst();
  if (event === undefined) return;
  const said = await entriesOfEvent(tx, place, headerOf(event.header), await commentOf(tx, place));
  for (const [of, entries] of said) await replace(tx, place, of, entries);
}

/** What is said anew of the same thing takes the place of what was said before, in whatever order both are taken up. */
async function replace(
  tx: Db,
  { stream, seq }: Place,
  of: keyof typeof KINDS_OF,
  entries: Entry[],
): Promise<void> {
  const isOfEvent = of === 'comment';
  if (!isOfEvent && (await hasNewer(tx, { stream, seq }, of))) return;
  await tx
    .deleteFrom('search_entry')
    .where('stream', '=', stream)
    .where('kind', 'in', KINDS_OF[of])
    .$if(isOfEvent, (query) => query.where('seq', '=', seq))
    .execute();
  await keep(tx, entries);
}

async function hasNewer(tx: Db, { stream, seq }: Place, of: keyof typeof KINDS_OF): Promise<boolean> {
  const newer = await tx
    .selectFrom('search_entry')
    .select('id')
    .where('stream', '=', stream)
    .where('kind', 'in', KINDS_OF[of])
    .where('seq', '>', seq)
    .limit(1)
    .executeTakeFirst();
  return newer !== undefined;
}

/** Whoever erases the comment meanwhile waits until it is kept, and then it goes with it: nothing erased is ever found. */
async function commentOf(tx: Db, { stream, seq }: Place): Promise<string | undefined> {
  const part = await tx
    .selectFrom('record_part')
    .select('value')
    .where('obligation', '=', stream)
    .where('seq', '=', seq)
    .where('name', '=', 'comment')
    .forShare()
    .executeTakeFirst();
  return part?.value ?? undefined;
}

/** A mandate may have hundreds of paragraphs; a statement has room for 65,535 values. */
const ROWS_AT_ONCE = 1_000;

async function keep(tx: Db, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('search_entry')
      .values(entries.slice(from, from + ROWS_AT_ONCE))
      .execute();
}
