import { type Kysely, sql } from 'kysely';

/**
 * What has changed, in an order in which nobody who follows it can miss anything. Not of the record: it is kept for some days, for
 * whoever looks on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Numbers of concurrent transactions become visible out of order: who follows goes by the transaction, and only up to the oldest that still runs.
  `create table live_change (
    tx xid8 not null default pg_current_xact_id(),
    position bigint generated always as identity,
    stream text collate "C" not null,
    seq integer not null,
    type text not null,
    at timestamptz not null default now(),
    primary key (tx, position)
  )`,
  'create index live_change_at on live_change (at)',
  // A copy of the record elsewhere begins anew: places in another order mean nothing there.
  `create table live_order (
    id text primary key,
    gone_tx text not null default '0',
    gone_position text not null default '0'
  )`,
  'insert into live_order (id) values (replace(gen_random_uuid()::text, $$-$$, $$$$))',
];
