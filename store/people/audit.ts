import type { SignInEventKind } from '../../domain/rights/sign-in-events.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';

export interface SignInEvent {
  seq: number;
  at: Instant;
  kind: SignInEventKind;
  account: string | null;
  /** Who did it, where it was not whose account it is; `home`: the operator of the machine. */
  by: string | null;
  address: string | null;
  /** Never a secret, nor what somebody typed. */
  facts: Record<string, unknown>;
}

export async function tellSignIn(db: Db, event: Omit<SignInEvent, 'seq'>): Promise<void> {
  await db
    .insertInto('sign_in_event')
    .values({ ...event, facts: JSON.stringify(event.facts) })
    .execute();
}

/** Whether the same of the same account has happened after a moment. */
export async function hasHappenedSince(
  db: Db,
  { kind, account, facts }: Pick<SignInEvent, 'kind' | 'account' | 'facts'>,
  since: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_event')
    .select('seq')
    .where('account', account === null ? 'is' : '=', account)
    .where('kind', '=', kind)
    .where('at', '>', since)
    .where('facts', '=', JSON.stringify(facts))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest first, from before a number on; of one account, or of all. */
export async function signInEvents(
  db: Db,
  { account, before, limit }: { account: string | null; before: number | null; limit: number },
): Promise<SignInEvent[]> {
  const rows = await db
    .selectFrom('sign_in_event')
    .selectAll()
    .$if(account !== null, (query) => query.where('account', '=', account))
    .$if(before !== null, (query) => query.where('seq', '<', before))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    at: row.at as Instant,
    kind: row.kind as SignInEventKind,
    facts: JSON.parse(row.facts) as Record<string, unknown>,
  }));
}
