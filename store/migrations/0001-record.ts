import { type Kysely, sql } from 'kysely';

const NEVER_CHANGED = ['record_event', 'record_answer'];

/** The record, its read model, and the database's own refusal to change what was recorded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table record_event (
    obligation text collate "C" not null,
    seq integer not null check (seq > 0),
    hash text not null check (length(hash) = 64),
    header text not null,
    type text not null,
    primary key (obligation, seq),
    check ((type = 'Confirmed') = (seq = 1))
  )`,
  `create unique index launched_once on record_event (obligation) where type = 'Launched'`,
  `create unique index settled_once on record_event (obligation) where type = 'Settled'`,
  `create table record_part (
    obligation text collate "C" not null,
    seq integer not null,
    name text not null,
    salt text,
    value text,
    primary key (obligation, seq, name),
    foreign key (obligation, seq) references record_event,
    check ((salt is null) = (value is null))
  )`,
  `create table record_answer (
    obligation text collate "C" not null,
    command_id text collate "C" not null,
    answer text not null,
    primary key (obligation, command_id)
  )`,
  `create function record_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the record is append-only: % on % is refused', tg_op, tg_table_name
      using errcode = 'restrict_violation'; end $$`,
  `create function record_part_is_only_erased() returns trigger language plpgsql as $$
    begin
      if new.value is not null or new.salt is not null
        or (new.obligation, new.seq, new.name) is distinct from (old.obligation, old.seq, old.name) then
        raise exception 'a part of the record can be erased, not changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  ...NEVER_CHANGED.map(
    (table) => `create trigger append_only before update or delete on ${table}
      for each row execute function record_is_append_only()`,
  ),
  ...[...NEVER_CHANGED, 'record_part'].map(
    (table) => `create trigger no_truncate before truncate on ${table}
      for each statement execute function record_is_append_only()`,
  ),
  `create trigger no_delete before delete on record_part
    for each row execute function record_is_append_only()`,
  `create trigger only_erased before update on record_part
    for each row execute function record_part_is_only_erased()`,
  `create table ordinal (
    symbol text collate "C" not null,
    paragraph text collate "C" not null,
    last integer not null,
    primary key (symbol, paragraph)
  )`,
  `create table confirmed_reading (
    symbol text collate "C" not null,
    reading text collate "C" not null,
    obligation text collate "C" not null,
    primary key (symbol, reading)
  )`,
  `create table obligation_view (
    obligation text collate "C" primary key,
    symbol text collate "C" not null,
    seq integer not null,
    status text not null,
    stage text,
    procedure text not null,
    holder_post text,
    holder_person text,
    next_due text,
    state text not null
  )`,
  `create table outbox (
    obligation text collate "C" not null,
    seq integer not null,
    person text not null,
    subject text not null,
    at text not null,
    primary key (obligation, seq, person)
  )`,
  `create table person (id text collate "C" primary key, name text not null)`,
];
