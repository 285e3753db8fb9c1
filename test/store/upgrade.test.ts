import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import { openDatabase } from '../../store/open.ts';
import { PROJECTION_VERSION } from '../../store/projection.ts';
import type { Db } from '../../store/tables.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { until } from '../setup/until.ts';

const url = inject('postgresUrl');

describe.runIf(url !== null)('a database of several processes', () => {
  const place = { kind: 'postgres', url: url ?? '' } as const;

  /** All that a migration could leave behind. */
  async function everything(db: Db): Promise<unknown[]> {
    const { rows: columns } =
      await sql`select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' order by 1, 2`.execute(db);
    const { rows: indexes } =
      await sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(db);
    const { rows: done } = await sql`select * from kysely_migration order by 1`.execute(db);
    const { rows: projections } = await sql`select * from projection order by 1`.execute(db);
    return [columns, indexes, done, projections];
  }

  it('that open it at once when it is new: one makes it, the others wait and find it whole', async () => {
    const own = await ownDatabase(place, 'at_once_test');
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(own)));
    for (const db of opened) {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
        db,
      );
      expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));
      expect(await db.selectFrom('projection').selectAll().execute()).toEqual([
        { name: 'read-model', version: PROJECTION_VERSION, after: null },
      ]);
    }
    const { rows: locks } = await sql`select from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`.execute(
      opened[0] ?? never(),
    );
    expect(locks).toEqual([]);
    await Promise.all(opened.map((db) => db.destroy()));
  });

  it('is changed by nobody while somebody else has its lock', async () => {
    const own = await ownDatabase(place, 'waiting_test');
    const holder = new pg.Client({ connectionString: own.kind === 'postgres' ? own.url : '' });
    await holder.connect();
    try {
      // The same number in every version of the program: an older one waits for a newer.
      await holder.query('select pg_advisory_lock(1380012112)');
      const opening = openDatabase(own);
      await until(async () => {
        const { rows } = await holder.query(`select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`);
        return rows.length === 1;
      }, 20_000);
      const { rows: made } = await holder.query(
        "select from information_schema.tables where table_schema = 'public'",
      );
      expect(made).toEqual([]);
      await holder.query('select pg_advisory_unlock(1380012112)');
      const db = await opening;
      expect(await db.selectFrom('projection').select('version').execute()).toEqual([
        { version: PROJECTION_VERSION },
      ]);
      await db.destroy();
    } finally {
      await holder.end();
    }
  });

  it.each([
    ['a migration', `insert into kysely_migration (name, timestamp) values ('9999-later', '')`],
    ['a newer read model', 'update projection set version = version + 1'],
  ])('that a newer version has given %s is refused, and nothing is changed', async (what, statement) => {
    const own = await ownDatabase(place, `newer_test_${what.length}`);
    const db = await openDatabase(own);
    await sql.raw(statement).execute(db);
    const before = await everything(db);
    await expect(openDatabase(own)).rejects.toMatchObject({
      code: 'store.newer',
      message: expect.stringContaining('newer version of Rapporteur'),
      remedy: expect.stringContaining('Nothing was changed'),
    });
    expect(await everything(db)).toEqual(before);
    await db.destroy();
  });

  const never = (): never => {
    throw new Error('four were opened');
  };
});
