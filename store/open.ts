import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Fault } from '../domain/faults.ts';
import { EmbeddedDatabase, makeIfNew } from './embedded/database.ts';
import { embeddedDialect } from './embedded/dialect.ts';
import { PLANNING } from './planning.ts';
import { preparedPool } from './prepared-pool.ts';
import { migrateAlone, type RebuildProgress, upgrade } from './rebuild/upgrade.ts';
import { grantTo, userOf } from './roles.ts';
import type { Db } from './tables.ts';

/**
 * Where the record is kept: in a folder of ours, in memory (rehearsals), or in a PostgreSQL server. `image`: the file of
 * what a memory has in it from the beginning, of `emptyImage`: to make a database anew takes longer, and twice the memory for that time.
 * `migrationUrl`: of the user that owns the tables, where the other may not change them.
 */
export type StorePlace =
  | { kind: 'folder'; path: string }
  | { kind: 'memory'; image?: string }
  | { kind: 'postgres'; url: string; migrationUrl?: string | undefined };

/** Opens the store and brings it up to date, with its read model. Exactly one process may open a folder; the caller sees to that. */
export async function openDatabase(place: StorePlace, progress?: RebuildProgress): Promise<Db> {
  if (place.kind === 'folder') {
    mkdirSync(dirname(place.path), { recursive: true, mode: 0o700 });
    await makeIfNew(place.path);
  }
  const db: Db = new Kysely({ dialect: dialectOf(place) });
  try {
    if (place.kind === 'postgres' && place.migrationUrl !== undefined)
      await migrateAsOwner(place.migrationUrl, db);
    await upgrade(db, progress);
    return db;
  } catch (error) {
    await db.destroy().catch(() => {});
    if (error instanceof Fault || place.kind !== 'postgres') throw error;
    if (isRefused(error)) throw withoutRights(error);
    throw new Fault(
      'store.unreachable',
      `The PostgreSQL server of DATABASE_URL cannot be used: ${error instanceof Error ? error.message : error}.`,
      'Check DATABASE_URL (postgres://user@host:port/database), the network, and that the user may create tables.',
      { cause: error },
    );
  }
}

/** The owner changes the tables, and gives the house its rights on them. */
async function migrateAsOwner(url: string, house: Db): Promise<void> {
  const owner: Db = new Kysely({ dialect: dialectOf({ kind: 'postgres', url }) });
  try {
    if (await migrateAlone(owner)) await grantTo(owner, await userOf(house));
  } finally {
    await owner.destroy();
  }
}

/** SQLSTATE 42501: insufficient privilege. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42501';

const withoutRights = (error: unknown): Fault =>
  new Fault(
    'store.rights',
    `The user of DATABASE_URL may not do what is needed: ${error instanceof Error ? error.message : error}.`,
    'Name the owner of the tables in DATABASE_MIGRATION_URL, or give the user its rights: rapporteur database-roles.',
    { cause: error },
  );

/** Answers when the store does. */
export const ping = (db: Db): Promise<unknown> => sql`select 1`.execute(db);

/** A store in memory that is up to date and has nothing in it, as bytes. */
export async function emptyImage(): Promise<Uint8Array<ArrayBuffer>> {
  const database = new EmbeddedDatabase({ folder: null, image: null });
  const db: Db = new Kysely({ dialect: embeddedDialect(database) });
  try {
    await upgrade(db);
    return await database.image();
  } finally {
    await db.destroy();
  }
}

function dialectOf(place: StorePlace) {
  if (place.kind === 'postgres') {
    return new PostgresDialect({
      pool: preparedPool(new pg.Pool({ connectionString: place.url, max: 8 })),
      onCreateConnection: async (connection) =>
        void (await connection.executeQuery(CompiledQuery.raw(PLANNING))),
    });
  }
  const embedded =
    place.kind === 'folder'
      ? { folder: place.path, image: null }
      : { folder: null, image: place.image ?? null };
  return embeddedDialect(new EmbeddedDatabase(embedded));
}
