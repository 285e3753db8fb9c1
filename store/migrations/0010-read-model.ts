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
    alter column holder_post type text collate "C",
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
    where holder_post is not null`,
  `create index obligation_view_person on obligation_view (holder_person, ${DUE}, obligation) include (holder_post, risk_late_from)
    where holder_person is not null`,
  `create index obligation_view_stage on obligation_view (stage, ${DUE}, obligation)`,
  `create index obligation_view_product on obligation_view (product, ${DUE}, obligation)`,
  `create index obligation_view_unit on obligation_view (unit, ${DUE}, obligation) where unit is not null`,
  `create index obligation_view_risk on obligation_view (risk_late_from, obligation)
    include (risk_high_from, risk_medium_from) where risk_late_from is not null`,
  'create index obligation_view_no_risk on obligation_view (obligation) where risk_late_from is null',
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
  `create table search_queue (
    position bigint generated always as identity primary key,
    stream text collate "C" not null,
    seq integer not null,
    at text not null
  )`,
  `create table search_entry (
    id text collate "C" primary key,
    stream text collate "C" not null,
    seq integer not null,
    kind text not null check (kind in ('mandate', 'paragraph', 'obligation', 'evidence', 'comment')),
    symbol text,
    obligation text,
    paragraph text,
    language text not null check (language in ('english', 'french')),
    words text not null,
    document tsvector not null generated always as (
      case language when 'french' then to_tsvector('french', words) else to_tsvector('english', words) end
    ) stored
  )`,
  'create index search_entry_document on search_entry using gin (document) with (fastupdate = off)',
  'create index search_entry_stream on search_entry (stream, seq)',
  // Whoever erases a comment, by whatever way, has erased what is found of it.
  `create function search_forgets() returns trigger language plpgsql as $$
    begin
      delete from search_entry where stream = new.obligation and seq = new.seq and kind = 'comment';
      return null;
    end $$`,
  `create trigger search_forgets after update on record_part
    for each row when (new.value is null and new.name = 'comment') execute function search_forgets()`,
];
