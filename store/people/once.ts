import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';

/** What can be used once: links, and sign-ins that went to the provider of identities. */

/** Sets a password, or makes the first account. */
export type Link = { kind: 'set-up'; account: null } | { kind: 'password'; account: string };

/** A new link of a kind and an account takes the place of the one before. */
export async function makeLink(db: Db, digest: string, link: Link, expiresAt: Instant): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where('kind', '=', link.kind)
    .where('account', 'is not distinct from', link.account)
    .execute();
  await db
    .insertInto('one_time_link')
    .values({ digest, ...link, expires_at: expiresAt })
    .execute();
}

/** As it stands: whether it can be used is for who uses it. */
export async function linkWith(db: Db, digest: string, at: Instant): Promise<Link | undefined> {
  const row = await db
    .selectFrom('one_time_link')
    .select(['kind', 'account'])
    .where('digest', '=', digest)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row && (row as Link);
}

/** Uses it up; of several that try at once it is there for one. */
export async function useLink(db: Db, digest: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('one_time_link')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** A sign-in that went to the provider. */
export interface Begun {
  nonce: string;
  verifier: string;
}

export async function beginAtProvider(
  db: Db,
  digest: string,
  begun: Begun,
  expiresAt: Instant,
): Promise<void> {
  await db
    .insertInto('sign_in_begun')
    .values({ digest, ...begun, expires_at: expiresAt })
    .execute();
}

/** Takes it out, once. */
export async function backFromProvider(db: Db, digest: string, at: Instant): Promise<Begun | undefined> {
  return db
    .deleteFrom('sign_in_begun')
    .where('digest', '=', digest)
    .where('expires_at', '>', at)
    .returning(['nonce', 'verifier'])
    .executeTakeFirst();
}

/** Takes away what is too old to be used. */
export async function sweepOnce(db: Db, at: Instant): Promise<void> {
  await db.deleteFrom('one_time_link').where('expires_at', '<=', at).execute();
  await db.deleteFrom('sign_in_begun').where('expires_at', '<=', at).execute();
}
