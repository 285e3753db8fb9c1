import { type Kysely, sql } from 'kysely';

/** Public keys that commands are signed with. Private ones are never here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table signing_key (
    id text collate "C" primary key check (length(id) = 64),
    kind text not null check (kind in ('api', 'system', 'cast')),
    public_key text not null,
    made_at text not null,
    retired_at text,
    revoked_at text,
    reason text,
    check ((revoked_at is null) = (reason is null))
  )`,
  `create function signing_key_is_only_ended() returns trigger language plpgsql as $$
    begin
      if (new.id, new.kind, new.public_key, new.made_at) is distinct from
          (old.id, old.kind, old.public_key, old.made_at)
        or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
        or (old.revoked_at is not null and
          (new.revoked_at, new.reason) is distinct from (old.revoked_at, old.reason)) then
        raise exception 'a key can be retired and revoked, not changed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  `create trigger only_ended before update on signing_key
    for each row execute function signing_key_is_only_ended()`,
  `create trigger no_delete before delete on signing_key
    for each row execute function record_is_append_only()`,
  `create trigger no_truncate before truncate on signing_key
    for each statement execute function record_is_append_only()`,
];
