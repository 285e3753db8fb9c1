import { type Kysely, sql } from 'kysely';

/**
 * What a page of the portfolio reads lies close together: the long state and plan of an obligation move out of its row, so that
 * many rows come with one page of the disk. And the bodies to which an obligation delivers stand each once, however many
 * deliveries go there: so they are counted without looking at all of them first. The indexes by which pages are sorted have all
 * that decides whether a row is on the page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table obligation_view set (toast_tuple_target = 128)',
  // Only what is written anew is laid out so.
  `update obligation_view set state = state || '', plan = plan || ''`,
  'drop index obligation_view_due',
  `create index obligation_view_due on obligation_view (coalesce(next_due, '9999-12-31'), obligation)
    include (next_due, sensitivity)`,
  'drop index obligation_view_risk',
  `create index obligation_view_risk on obligation_view (risk_late_from, obligation)
    include (risk_high_from, risk_medium_from, next_due, sensitivity) where risk_late_from is not null`,
  `create table body_view (
    obligation text collate "C" not null,
    body text collate "C" not null,
    primary key (body, obligation)
  )`,
  'create index body_view_obligation on body_view (obligation)',
  'insert into body_view (obligation, body) select distinct obligation, body from delivery_view',
];
