import { type Kysely, sql } from 'kysely';

/** Whoever asks for an inbox or a holder may name a person: of four thousand all were looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index person_name on person (name, id)').execute(db);
}
