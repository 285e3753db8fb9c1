import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** How many obligations there are, by status. */
export async function countByStatus(db: Db): Promise<{ status: string; count: number }[]> {
  return db
    .selectFrom('obligation_view')
    .select(['status', sql<number>`count(*)::integer`.as('count')])
    .groupBy('status')
    .orderBy('status')
    .execute();
}

/** Of how many events somebody is still to be told. */
export async function countOpenToTell(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('to_tell')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('open', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}
