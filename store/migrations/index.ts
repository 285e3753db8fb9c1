import { type Migration, Migrator } from 'kysely/migration';
import { Fault } from '../../domain/faults.ts';
import type { Db } from '../tables.ts';
import * as record from './0001-record.ts';

/** In order of their names. A released migration is never edited. */
export const MIGRATIONS: Record<string, Migration> = { '0001-record': record };

/** Brings the database up to date, one process at a time. Refuses one that a newer version has opened. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    throw new Fault(
      'store.newer',
      'This database was opened by a newer version of Rapporteur.',
      'Use that version or a newer one: an older one could not read all that stands in it.',
      { cause: error },
    );
  }
  throw error;
}
