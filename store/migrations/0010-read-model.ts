import { type Kysely, sql } from 'kysely';

/**
 * What the portfolio is filtered, sorted and paged by, so that it answers as quickly of a hundred thousand as of ten. Rows
 * of before are filled when the store is opened, from the record: only the rules know what stands in these columns.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Of what is due on no day: behind all days. */
const DUE = `coalesce(next_due, '9999-12-31')`;

const STATEMENTS = [
  `alter table obligation_view
    alter column next_due type text collate "C",
    add column product text not null default '',
    add column title text,
    add column unit text,
    add column station text,
    add column final_due text collate "C",
    add column risk_medium_from text collate "C",
    add column risk_high_from text collate "C",
    add column risk_late_from text collate "C",
    add column sensitivity text not null default 'unclassified'
      check (sensitivity in ('unclassified', 'confidential', 'strictly confidential'))`,
  // So that what changes no index finds room beside the row it replaces.
  'alter table obligation_view set (fillfactor = 80)',
  `create index obligation_view_due on obligation_view (${DUE}, obligation)`,
  `create index obligation_view_post on obligation_view (holder_post, ${DUE}, obligation) include (holder_person, risk_late_from)
    where status = 'running'`,
  `create index obligation_view_person on obligation_view (holder_person, ${DUE}, obligation) include (holder_post, risk_late_from)
    where status = 'running'`,
  `create index obligation_view_stage on obligation_view (stage, ${DUE}, obligation)`,
  `create index obligation_view_product on obligation_view (product, ${DUE}, obligation)`,
  `create index obligation_view_unit on obligation_view (unit, ${DUE}, obligation) where unit is not null`,
  `create index obligation_view_risk on obligation_view (risk_late_from, obligation)
    include (risk_high_from, risk_medium_from) where risk_late_from is not null`,
  'create index obligation_view_symbol on obligation_view (symbol, obligation)',
  'create index obligation_view_status on obligation_view (status, obligation)',
  `create table delivery_view (
    obligation text collate "C" not null,
    delivery text collate "C" not null,
    body text collate "C" not null,
    session integer,
    due text collate "C",
    state text not null check (state in ('owed', 'submitted', 'issued', 'held', 'dropped')),
    primary key (obligation, delivery)
  )`,
  'create index delivery_view_body on delivery_view (body, session, obligation)',
  `create table milestone_view (
    obligation text collate "C" not null,
    milestone text collate "C" not null,
    step text not null,
    delivery text collate "C",
    due text collate "C" not null,
    delivers boolean not null,
    primary key (obligation, milestone)
  )`,
  'create index milestone_view_due on milestone_view (due, obligation, milestone)',
  `create table projection (
    name text primary key,
    version integer not null,
    after text collate "C"
  )`,
];
