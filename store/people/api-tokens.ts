import type { Right } from '../../domain/rights/rights.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';
import { type Account, accountOf } from './accounts.ts';
import type { PeopleTables } from './tables.ts';

/** A token of an account, without its secret. */
export interface ApiToken {
  id: string;
  account: string;
  /** What it is for. */
  name: string;
  /** `rap_k3Xq9b`. */
  beginning: string;
  scopes: Right[];
  madeAt: Instant;
  expiresAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
}

export async function makeToken(
  db: Db,
  digest: string,
  token: Omit<ApiToken, 'usedAt' | 'revokedAt'>,
): Promise<void> {
  const { id, account, name, beginning, scopes, madeAt: made_at, expiresAt: expires_at } = token;
  const row = {
    ...{ id, digest, account, name, beginning, made_at, expires_at },
    scopes: JSON.stringify(scopes),
  };
  await db
    .insertInto('api_token')
    .values({ ...row, used_at: null, revoked_at: null })
    .execute();
}

/** The newest first; of one account, or of all. */
export async function tokensOf(db: Db, account: string | null): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .$if(account !== null, (query) => query.where('account', '=', account))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(tokenOf);
}

export async function tokenWith(db: Db, id: string): Promise<ApiToken | undefined> {
  const row = await db.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirst();
  return row && tokenOf(row);
}

/** What a token is looked at for when somebody comes in with it. */
export type TokenInUse = Pick<ApiToken, 'id' | 'scopes' | 'expiresAt' | 'usedAt'>;

/** By its secret's digest, with whose it is; of an account that is not disabled, and not revoked. One statement: every request asks it. */
export async function tokenInUse(
  db: Db,
  digest: string,
): Promise<{ token: TokenInUse; account: Account } | undefined> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.account')
    .selectAll('account')
    .select(['api_token.id as token', 'scopes', 'expires_at', 'used_at'])
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { token: id, scopes, expires_at: expiresAt, used_at: usedAt } = row;
  const token = {
    ...{ id, scopes: JSON.parse(scopes) as Right[] },
    ...{ expiresAt: expiresAt as Instant, usedAt: usedAt as Instant | null },
  };
  return { token, account: accountOf(row) };
}

export async function useToken(db: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('api_token').set({ used_at: at }).where('id', '=', id).execute();
}

/** The first end stands. */
export async function revokeToken(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

const tokenOf = (row: PeopleTables['api_token']): ApiToken => ({
  id: row.id,
  account: row.account,
  name: row.name,
  beginning: row.beginning,
  scopes: JSON.parse(row.scopes) as Right[],
  madeAt: row.made_at as Instant,
  expiresAt: row.expires_at as Instant,
  usedAt: row.used_at as Instant | null,
  revokedAt: row.revoked_at as Instant | null,
});
