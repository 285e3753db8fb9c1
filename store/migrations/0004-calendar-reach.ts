import { type Kysely, sql } from 'kysely';

/** Which obligations a change of the calendar has reached, and which wait to be tried again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await fillIn(db);
}

const STATEMENTS = [
  // By which change of the calendar the plan that stands was made.
  'alter table obligation_view add column calendar_seq integer not null default 0',
  `create table calendar_reach (
    obligation text collate "C" primary key,
    calendar_seq integer not null,
    outcome text not null check (outcome in ('proposed', 'same', 'no-run', 'no-answer', 'failed')),
    since text not null,
    tries integer not null
  )`,
];

const PAGE = 500;

/** As the states say. Not in SQL: PostgreSQL reads no JSON in which the character U+0000 is written. */
async function fillIn(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ obligation: string; state: string }>`
      select obligation, state from obligation_view
      where status = 'running' and obligation > ${after} order by obligation limit ${PAGE}`.execute(db);
    for (const { obligation, state } of rows) {
      const { plan } = JSON.parse(state) as { plan?: { calendarSeq?: number } };
      if (plan?.calendarSeq === undefined) continue;
      await sql`update obligation_view set calendar_seq = ${plan.calendarSeq}
        where obligation = ${obligation}`.execute(db);
    }
    after = rows.at(-1)?.obligation ?? '';
    if (rows.length < PAGE) return;
  }
}
