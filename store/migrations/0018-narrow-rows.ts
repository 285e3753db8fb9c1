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

/** Of what is due on no day: behind all days. */
const DUE = `coalesce(next_due, '9999-12-31')`;

const STATEMENTS = [
  'alter table obligation_view set (toast_tuple_target = 128)',
  // Only what is written anew is laid out so.
  `update obligation_view set state = state || '', plan = plan || ''`,
  ...['due', 'post', 'person', 'stage', 'product', 'unit', 'risk'].map(
    (index) => `drop index obligation_view_${index}`,
  ),
  `create index obligation_view_due on obligation_view (${DUE}, obligation) include (next_due, sensitivity)`,
  `create index obligation_view_post on obligation_view (holder_post, ${DUE}, obligation)
    include (holder_person, risk_late_from, next_due, sensitivity) where holder_post is not null`,
  `create index obligation_view_person on obligation_view (holder_person, ${DUE}, obligation)
    include (holder_post, risk_late_from, next_due, sensitivity) where holder_person is not null`,
  `create index obligation_view_stage on obligation_view (stage, ${DUE}, obligation) include (next_due, sensitivity)`,
  `create index obligation_view_product on obligation_view (product, ${DUE}, obligation) include (next_due, sensitivity)`,
  `create index obligation_view_unit on obligation_view (unit, ${DUE}, obligation)
    include (next_due, sensitivity) where unit is not null`,
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
