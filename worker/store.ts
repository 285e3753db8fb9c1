import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../domain/faults.ts';
import { openDatabase } from '../store/open.ts';
import type { RebuildProgress } from '../store/rebuild/upgrade.ts';
import type { Db } from '../store/tables.ts';
import { holderOf, tryLock } from '../tools/processes/lock.ts';
import type { Environment } from './environment.ts';

export interface OpenStore {
  db: Db;
  /** For people: where the record is kept. */
  place: string;
  close(): Promise<void>;
}

/**
 * Opens the store that the environment names: a PostgreSQL server, or the folder of this home, which exactly one live
 * process may hold. Throws `home.in-use` when another does, and says who.
 */
export async function openStore(
  { DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, RAPPORTEUR_HOME: home }: Environment,
  progress?: RebuildProgress,
): Promise<OpenStore> {
  if (url !== undefined) {
    const db = await openDatabase({ kind: 'postgres', url, migrationUrl }, progress);
    return { db, place: 'PostgreSQL', close: () => db.destroy() };
  }
  // A home that is made here is its owner's alone, as that of a start is.
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, 'store');
  const lock = tryLock(`${path}.lock`);
  if (lock === undefined) {
    const holder = holderOf(`${path}.lock`);
    throw new Fault(
      'home.in-use',
      `The store of ${home} is held by process ${holder?.pid ?? 'unknown'}${holder ? ` since ${holder.since}` : ''}.`,
      'Use that one (rapporteur list), end it first (rapporteur stop), or choose another RAPPORTEUR_HOME.',
    );
  }
  try {
    const db = await openDatabase({ kind: 'folder', path }, progress);
    return {
      db,
      place: path,
      async close() {
        await db.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
