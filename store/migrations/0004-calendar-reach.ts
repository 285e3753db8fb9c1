import { type Kysely, sql } from 'kysely';

/** Which obligations a change of the calendar has reached, and which wait to be tried again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // By which change of the calendar the plan that stands was made.
  'alter table obligation_view add column calendar_seq integer not null default 0',
  `update obligation_view set calendar_seq = coalesce((state::json -> 'plan' ->> 'calendarSeq')::integer, 0)
    where status = 'running'`,
  `create table calendar_reach (
    obligation text collate "C" primary key,
    calendar_seq integer not null,
    outcome text not null check (outcome in ('proposed', 'same', 'no-run', 'no-answer', 'failed')),
    since text not null,
    tries integer not null
  )`,
];
