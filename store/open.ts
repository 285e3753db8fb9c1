import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Fault } from '../domain/faults.ts';
import { EmbeddedDatabase } from './embedded/database.ts';
import { embeddedDialect } from './embedded/dialect.ts';
import { migrate } from './migrations/index.ts';
import type { Db } from './tables.ts';

/** Where the record is kept: in a folder of ours, in memory (rehearsals), or in a PostgreSQL server. */
export type StorePlace =
  | { kind: 'folder'; path: string }
  | { kind: 'memory' }
  | { kind: 'postgres'; url: string };

/** Opens the store and brings it up to date. Exactly one process may open a folder; the caller sees to that. */
export async function openDatabase(place: StorePlace): Promise<Db> {
  const db: Db = new Kysely({ dialect: dialectOf(place) });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy().catch(() => {});
    if (error instanceof Fault || place.kind !== 'postgres') throw error;
    throw new Fault(
      'store.unreachable',
      `The PostgreSQL server of DATABASE_URL cannot be used: ${error instanceof Error ? error.message : error}.`,
      'Check DATABASE_URL (postgres://user@host:port/database), the network, and that the user may create tables.',
      { cause: error },
    );
  }
}

function dialectOf(place: StorePlace) {
  if (place.kind === 'postgres') {
    return new PostgresDialect({ pool: new pg.Pool({ connectionString: place.url, max: 8 }) });
  }
  if (place.kind === 'folder') mkdirSync(dirname(place.path), { recursive: true, mode: 0o700 });
  return embeddedDialect(new EmbeddedDatabase(place.kind === 'folder' ? place.path : null));
}
