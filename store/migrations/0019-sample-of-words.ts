import { type Kysely, sql } from 'kysely';

/**
 * A sixteenth of what can be found stands in an index of its own. An index of words lists all places of a word before the first is
 * told, so a word that is everywhere would be slower to find with each file; the sixteenth has enough of such a word.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Partitions by hash rest on this function, so no version of PostgreSQL may change what it gives.
  await sql
    .raw(
      `create index search_entry_sample on search_entry using gin (document) with (fastupdate = off)
        where (hashtextextended(id, 0) & 15) = 0`,
    )
    .execute(db);
}
