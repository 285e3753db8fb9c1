import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';
import { type Account, accountOf } from './accounts.ts';

/** That somebody has signed in, by the digest of what the cookie holds. */
export interface Session {
  account: Account;
  madeAt: Instant;
  seenAt: Instant;
}

export async function beginSession(
  db: Db,
  digest: string,
  of: { account: string; via: 'password' | 'oidc'; at: Instant },
): Promise<void> {
  const { account, via, at } = of;
  await db.insertInto('session').values({ digest, account, via, made_at: at, seen_at: at }).execute();
}

/** Of an account that is not disabled. Whether it is too old is for who asks. */
export async function sessionWith(db: Db, digest: string): Promise<Session | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .selectAll('account')
    .select(['session.made_at as begun_at', 'session.seen_at'])
    .where('session.digest', '=', digest)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { account: accountOf(row), madeAt: row.begun_at as Instant, seenAt: row.seen_at as Instant };
}

export async function seeSession(db: Db, digest: string, at: Instant): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('digest', '=', digest).execute();
}

export async function endSession(db: Db, digest: string): Promise<void> {
  await db.deleteFrom('session').where('digest', '=', digest).execute();
}

/** Those of an account, but for one that may go on. */
export async function endSessionsOf(db: Db, account: string, except: string | null = null): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account', '=', account)
    .$if(except !== null, (query) => query.where('digest', '!=', except))
    .execute();
}

/** Takes away what nobody can use any more. */
export async function sweepSessions(db: Db, seenBefore: Instant, madeBefore: Instant): Promise<void> {
  await db
    .deleteFrom('session')
    .where((or) => or.or([or('seen_at', '<', seenBefore), or('made_at', '<', madeBefore)]))
    .execute();
}
