import { sql } from 'kysely';
import { isAlone } from '../lock.ts';
import { isMigrated, migrate, newerDatabase } from '../migrations/index.ts';
import { PROJECTION_VERSION } from '../projection.ts';
import type { Db } from '../tables.ts';
import { rebuildPage, recordsToLookAt } from './page.ts';

/** How far the making of a read model has come. */
export type RebuildProgress = (looked: number, of: number) => void;

/** Nobody else is served yet. */
const PAGE = 200;

/**
 * Brings a database up to this version of the program: its tables, then its read model where that is of an older one, page
 * by page; whoever was cut off goes on where it stood. One process at a time: another waits, and then finds it done.
 * Throws `store.newer`, and then nothing was changed.
 */
export async function upgrade(db: Db, progress: RebuildProgress = () => {}): Promise<void> {
  if (await isCurrent(db)) return;
  await alone(db, async () => {
    await migrate(db);
    if ((await projectionOf(db)).version < PROJECTION_VERSION) await rebuildAll(db, progress);
  });
}

/** Only its tables, by whoever owns them; false: they were up to date. */
export async function migrateAlone(db: Db): Promise<boolean> {
  if (await isMigrated(db)) return false;
  await alone(db, () => migrate(db));
  return true;
}

/** Throws `store.newer` for what a newer version has made. */
async function isCurrent(db: Db): Promise<boolean> {
  if (!(await isMigrated(db))) return false;
  const { version } = await projectionOf(db);
  if (version > PROJECTION_VERSION) throw newerDatabase(`a read model of version ${version}`);
  return version === PROJECTION_VERSION;
}

async function projectionOf(db: Db): Promise<{ version: number; after: string | null }> {
  const query = db.selectFrom('projection').select(['version', 'after']).where('name', '=', 'read-model');
  return (await query.executeTakeFirst()) ?? { version: 0, after: null };
}

async function rebuildAll(db: Db, progress: RebuildProgress): Promise<void> {
  const { version, after } = await projectionOf(db);
  const of = await recordsToLookAt(db);
  let looked = 0;
  for (let at: string | null = after; ; ) {
    const page = await rebuildPage(db, { after: at, check: false, limit: PAGE });
    looked += page.looked;
    if (of > 0) progress(looked, Math.max(of, looked));
    at = page.next;
    await keep(db, at === null ? { version: PROJECTION_VERSION, after: null } : { version, after: at });
    if (at === null) break;
  }
  // The embedded database tidies nothing by itself, and PostgreSQL some time later.
  if (looked > 0) await tidy(db);
}

async function keep(db: Db, how: { version: number; after: string | null }): Promise<void> {
  const query = db.insertInto('projection').values({ name: 'read-model', ...how });
  await query.onConflict((row) => row.column('name').doUpdateSet(how)).execute();
}

/** Frees what rows have left behind that were changed, and tells the database how many there are of what: by that it knows which index to take. */
export async function tidy(db: Db): Promise<void> {
  for (const table of [
    'obligation_view',
    'delivery_view',
    'milestone_view',
    'reader_view',
    'body_view',
    'search_entry',
  ])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
}

/** The work runs on other connections than the one that holds the lock. */
const alone = (db: Db, work: () => Promise<void>): Promise<void> =>
  isAlone(db)
    ? work()
    : db.connection().execute(async (held) => {
        await sql`select pg_advisory_lock(${UPGRADE})`.execute(held);
        try {
          await work();
        } finally {
          await sql`select pg_advisory_unlock(${UPGRADE})`.execute(held);
        }
      });

/** The lock's number, the same in every version of the program. */
const UPGRADE = 0x5241_5050;
