import { type Kysely, sql } from 'kysely';

/** A mandate has a record of its own beside those of its obligations; its texts are kept by digest and never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A mandate is read again and again; an obligation is confirmed once, and first.
  'alter table record_event drop constraint record_event_check',
  `alter table record_event add constraint record_event_begins check (
    (seq > 1 or type in ('Confirmed', 'MandateRead')) and (type <> 'Confirmed' or seq = 1)
  )`,
  `create table mandate_text (
    sha256 text collate "C" primary key check (length(sha256) = 64),
    text text not null,
    metadata text not null
  )`,
  `create trigger append_only before update or delete on mandate_text
    for each row execute function record_is_append_only()`,
  `create trigger no_truncate before truncate on mandate_text
    for each statement execute function record_is_append_only()`,
  `create table mandate_view (
    symbol text collate "C" primary key,
    seq integer not null,
    state text not null
  )`,
  // Which reading became which obligation is from now on what the mandate's record says.
  'drop table confirmed_reading',
];
