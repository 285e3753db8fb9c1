import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Fault } from '../../domain/faults.ts';
import type { Db } from '../tables.ts';
import * as record from './0001-record.ts';
import * as register from './0002-register.ts';
import * as calendar from './0003-calendar.ts';
import * as calendarReach from './0004-calendar-reach.ts';
import * as directory from './0004-directory.ts';
import * as signing from './0005-signing.ts';
import * as series from './0006-series.ts';
import * as outbox from './0007-outbox.ts';
import * as plansApart from './0008-plans-apart.ts';
import * as endings from './0009-endings.ts';
import * as readModel from './0010-read-model.ts';
import * as people from './0011-people.ts';
import * as live from './0014-live.ts';
import * as answers from './0015-answers.ts';
import * as reading from './0017-reading.ts';
import * as narrowRows from './0018-narrow-rows.ts';
import * as sampleOfWords from './0019-sample-of-words.ts';
import * as peopleByName from './0020-people-by-name.ts';

/** In order of their names. A released migration is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-record': record,
  '0002-register': register,
  '0003-calendar': calendar,
  '0004-calendar-reach': calendarReach,
  '0004-directory': directory,
  '0005-signing': signing,
  '0006-series': series,
  '0007-outbox': outbox,
  '0008-plans-apart': plansApart,
  '0009-endings': endings,
  '0010-read-model': readModel,
  '0011-people': people,
  '0014-live': live,
  '0015-answers': answers,
  '0017-reading': reading,
  '0018-narrow-rows': narrowRows,
  '0019-sample-of-words': sampleOfWords,
  '0020-people-by-name': peopleByName,
};

/**
 * Brings the tables of the database up to date; the caller sees to it that nobody else does. Throws `store.newer` for what a
 * newer version has opened, and then nothing was changed.
 */
export async function migrate(db: Db): Promise<void> {
  if (await isMigrated(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Whether it has all migrations. Throws `store.newer` when it has others. Writes nothing. */
export async function isMigrated(db: Db): Promise<boolean> {
  const names = await done(db);
  const stranger = names.find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (stranger !== undefined) throw newerDatabase(`the migration ${stranger}`);
  return names.length === Object.keys(MIGRATIONS).length;
}

export const newerDatabase = (has: string): Fault =>
  new Fault(
    'store.newer',
    `This database was opened by a newer version of Rapporteur (it has ${has}).`,
    'Use that version or a newer one: an older one could not read all that stands in it. Nothing was changed.',
  );

async function done(db: Db): Promise<string[]> {
  const exists = await sql<{
    found: boolean;
  }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!exists.rows[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
