import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { keepIndexing } from '../../worker/indexing.ts';
import { createLog } from '../../worker/log.ts';
import { until } from '../setup/until.ts';

let db: Db;
beforeAll(async () => {
  db = await openDatabase({ kind: 'memory' });
}, 60_000);
afterAll(() => db.destroy());

it('forgets what changed long ago, though nobody looks on', async () => {
  const at = (hours: number) => sql<Date>`now() - make_interval(hours => ${hours}::integer)`;
  await db
    .insertInto('live_change')
    .values([
      { stream: 'A/RES/64/976', seq: 1, type: 'Said', at: at(97) },
      { stream: 'A/RES/64/977', seq: 1, type: 'Said', at: at(95) },
    ])
    .execute();
  const keeping = keepIndexing(db, createLog('fatal'));
  const left = async () =>
    (await db.selectFrom('live_change').select('stream').execute()).map((row) => row.stream);
  await until(async () => (await left()).length === 1);
  await keeping.end();
  expect(await left()).toEqual(['A/RES/64/977']);
});
