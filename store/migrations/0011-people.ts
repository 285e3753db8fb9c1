import { type Kysely, sql } from 'kysely';

/** Accounts, what shows that somebody has one, and what has happened to both. Of every secret only its digest is here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const digest = (column: string): string =>
  `${column} text collate "C" primary key check (length(${column}) = 64)`;

const STATEMENTS = [
  `create table account (
    id text collate "C" primary key,
    kind text not null check (kind in ('person', 'service')),
    email text collate "C" unique,
    name text not null,
    person text collate "C" unique,
    roles text not null,
    password text,
    subject text collate "C" unique,
    made_at text not null,
    disabled_at text,
    check ((kind = 'person') = (email is not null)),
    check (kind = 'person' or (password is null and subject is null))
  )`,
  `create table session (
    ${digest('digest')},
    account text collate "C" not null references account,
    via text not null check (via in ('password', 'oidc')),
    made_at text collate "C" not null,
    seen_at text collate "C" not null
  )`,
  'create index session_of on session (account)',
  `create table api_token (
    id text collate "C" primary key,
    digest text collate "C" not null unique check (length(digest) = 64),
    account text collate "C" not null references account,
    name text not null,
    beginning text not null,
    scopes text not null,
    made_at text collate "C" not null,
    expires_at text collate "C" not null,
    used_at text,
    revoked_at text
  )`,
  'create index api_token_of on api_token (account)',
  `create table one_time_link (
    ${digest('digest')},
    kind text not null check (kind in ('set-up', 'password')),
    account text collate "C" references account,
    expires_at text collate "C" not null,
    check ((kind = 'set-up') = (account is null))
  )`,
  `create table sign_in_begun (
    ${digest('digest')},
    nonce text not null,
    verifier text not null,
    expires_at text collate "C" not null
  )`,
  // By a digest too: what was tried need not be the name of anybody, it may be a password in the wrong field.
  `create table sign_in_failing (
    ${digest('digest')},
    failures integer not null,
    last_at text collate "C" not null,
    until text collate "C" not null
  )`,
  `create table sign_in_event (
    seq integer generated always as identity primary key,
    at text collate "C" not null,
    kind text not null,
    account text collate "C",
    by text collate "C",
    address text,
    facts text not null
  )`,
  'create index sign_in_event_of on sign_in_event (account, seq)',
  `create trigger append_only before update or delete on sign_in_event
    for each row execute function record_is_append_only()`,
  `create trigger no_truncate before truncate on sign_in_event
    for each statement execute function record_is_append_only()`,
];
