import { type Kysely, sql } from 'kysely';

/** The calendar has a record of its own; the list tells which obligations have new dates proposed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table record_event drop constraint record_event_begins',
  `alter table record_event add constraint record_event_begins check (
    (seq > 1 or type in ('Confirmed', 'MandateRead', 'CalendarChanged')) and (type <> 'Confirmed' or seq = 1)
  )`,
  `alter table record_event add constraint calendar_in_its_stream check (
    (type = 'CalendarChanged') = (obligation = 'calendar')
  )`,
  // The event that proposed them; null when nothing is proposed.
  'alter table obligation_view add column proposal integer',
];
