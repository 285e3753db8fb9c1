import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Db } from './tables.ts';

const STATEMENTS = new URL('./database-roles.sql', import.meta.url);

/** What the user of a house may do, in SQL; `house`: how it is called there. */
export const grantsFor = (house: string): string =>
  readFileSync(STATEMENTS, 'utf8').replaceAll('rapporteur_house', `"${house.replaceAll('"', '""')}"`);

/** Gives the user of a house its rights on the tables as they are now. By their owner. */
export async function grantTo(owner: Db, house: string): Promise<void> {
  await owner.transaction().execute((tx) => sql.raw(grantsFor(house)).execute(tx));
}

export async function userOf(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_user::text as name`.execute(db);
  return rows[0]?.name ?? '';
}
