import { type Kysely, sql } from 'kysely';

/** Of a closed file the list tells how it ended: withdrawn, merged or delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update obligation_view set stage = state::json ->> 'settledAs' where status = 'settled'`.execute(
    db,
  );
}
