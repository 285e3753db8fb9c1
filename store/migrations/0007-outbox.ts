import { type Kysely, sql } from 'kysely';

/** What is to be told to people, and the messages that tell it: one a person and day, each event in one of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table to_tell (
    obligation text collate "C" not null,
    seq integer not null,
    at text collate "C" not null,
    open boolean not null,
    primary key (obligation, seq)
  )`,
  'create index to_tell_open on to_tell (obligation, seq) where open',
  // What the outbox of before has was told to nobody. What of it has nothing to say any more, nobody is told.
  'insert into to_tell select distinct obligation, seq, at, true from outbox',
  'drop table outbox',
  `create table message (
    id text collate "C" primary key,
    person text collate "C" not null,
    day text collate "C" not null,
    station text not null,
    language text not null,
    made_at text not null,
    status text not null check (status in ('captured', 'sent', 'failed')),
    unique (person, day)
  )`,
  'create index message_by_day on message (day)',
  `create table message_text (
    message text collate "C" primary key references message,
    subject text,
    body text,
    check ((subject is null) = (body is null))
  )`,
  `create table message_rung (
    obligation text collate "C" not null,
    seq integer not null,
    person text collate "C" not null,
    message text collate "C" not null references message,
    primary key (obligation, seq, person),
    foreign key (obligation, seq) references to_tell
  )`,
  'create index message_rung_of on message_rung (message)',
  `create function message_text_is_only_erased() returns trigger language plpgsql as $$
    begin
      if new.message is distinct from old.message or new.subject is not null or new.body is not null then
        raise exception 'a message can be erased, not changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  `create trigger only_erased before update on message_text
    for each row execute function message_text_is_only_erased()`,
];
