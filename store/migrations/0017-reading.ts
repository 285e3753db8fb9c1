import { type Kysely, sql } from 'kysely';

/** For whom a file is, which versions of a text it has, and what an account may read. Rows of before are made when the store is opened, from the record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table reader_view (
    obligation text collate "C" not null,
    reader text collate "C" not null,
    primary key (obligation, reader)
  )`,
  'create index reader_view_reader on reader_view (reader, obligation)',
  // Which files a version of a text is of: whoever may read one of them may have it.
  `create table draft_view (
    obligation text collate "C" not null,
    sha256 text collate "C" not null,
    primary key (sha256, obligation)
  )`,
  'create index draft_view_obligation on draft_view (obligation)',
  `alter table account
    add column clearance text not null default 'unclassified'
      check (clearance in ('unclassified', 'confidential', 'strictly confidential')),
    add column units text`,
];
