import { type Kysely, sql } from 'kysely';

/** The directory of people and posts has a record of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table record_event drop constraint record_event_begins',
  `alter table record_event add constraint record_event_begins check (
    (seq > 1 or type in ('Confirmed', 'MandateRead', 'CalendarChanged', 'DirectoryChanged'))
    and (type <> 'Confirmed' or seq = 1)
  )`,
  `alter table record_event add constraint directory_in_its_stream check (
    (type = 'DirectoryChanged') = (obligation = 'directory')
  )`,
];
