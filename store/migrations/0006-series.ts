import { type Kysely, sql } from 'kysely';

/** A series has a record of its own; what a mandate that was read does to duties of earlier ones is kept to be asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // What else a record may begin with stays as migrations before this one have it.
  `do $$ declare before text; begin
    select pg_get_constraintdef(oid) into before from pg_constraint
      where conname = 'record_event_begins' and conrelid = 'record_event'::regclass;
    alter table record_event drop constraint record_event_begins;
    execute 'alter table record_event add constraint record_event_begins check ((seq = 1 and type = ''SeriesBegun'') or '
      || substring(before from 'CHECK (.*)$') || ')';
  end $$`,
  `alter table record_event add constraint series_in_its_stream check (
    (seq = 1 and type = 'SeriesBegun') = (seq = 1 and obligation like '%#series')
  )`,
  `create table series_view (
    series text collate "C" primary key,
    symbol text collate "C" not null,
    seq integer not null,
    status text not null,
    state text not null
  )`,
  `create table mandate_effect (
    symbol text collate "C" not null,
    paragraph text collate "C" not null,
    adopted text not null,
    does text not null,
    words text not null,
    of_symbol text collate "C" not null,
    of_paragraph text collate "C" not null
  )`,
  'create index mandate_effect_of on mandate_effect (of_symbol)',
  'create index mandate_effect_in on mandate_effect (symbol)',
];
