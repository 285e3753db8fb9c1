import { type Kysely, sql } from 'kysely';

/**
 * What was answered to changes that carried a key of their sender, for a repeat. Nothing of it can be read without that key: by a
 * digest of the key it is found, and with the key itself it is encrypted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table kept_answer (
    digest text collate "C" primary key check (length(digest) = 64),
    asked text not null,
    begun_at text collate "C" not null,
    holder text not null,
    busy_until text collate "C",
    answer text
  )`,
  'create index kept_answer_begun on kept_answer (begun_at)',
  `create table kept_answer_part (
    digest text collate "C" not null references kept_answer on delete cascade,
    what text not null,
    told text not null,
    primary key (digest, what)
  )`,
];
