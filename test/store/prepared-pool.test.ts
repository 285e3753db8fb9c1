import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';

const POSTGRES = PLACES.filter(([, place]) => place.kind === 'postgres');

describe.each(POSTGRES)('statements in %s', (_name, place) => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'prepared_test'));
  }, 60_000);
  afterAll(() => db.destroy());

  const asked = (tx: Db, number: number) =>
    sql<{ sum: number }>`select ${number}::integer + 1 as sum`.execute(tx).then(({ rows }) => rows[0]?.sum);
  const kept = async (tx: Db) => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      tx,
    );
    return rows.filter(({ statement }) => statement.includes('+ 1 as sum')).length;
  };

  it('are read once by a connection that is asked again, and answer by what they are given', async () => {
    await db.connection().execute(async (tx) => {
      expect([await asked(tx, 1), await kept(tx)]).toEqual([2, 0]);
      expect([await asked(tx, 2), await kept(tx)]).toEqual([3, 1]);
      expect([await asked(tx, 3), await kept(tx)]).toEqual([4, 1]);
    });
  });

  it('can be asked again after they were refused, and after what they were in was undone', async () => {
    await db.connection().execute(async (one) => {
      const divided = (by: number) => sql`select 6 / ${by}::integer as share`.execute(one);
      for (const _ of [1, 2, 3]) await expect(divided(0)).rejects.toMatchObject({ code: '22012' });
      expect((await divided(3)).rows).toEqual([{ share: 2 }]);
      const undone = one.transaction().execute(async (tx) => {
        for (const n of [1, 2]) await sql`select ${n}::integer as within`.execute(tx);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect((await sql`select ${3}::integer as within`.execute(one)).rows).toEqual([{ within: 3 }]);
    });
  });
});
