import type { Instant } from '../../domain/time/instant.ts';
import type { Db } from '../tables.ts';

/** How often it failed by a name or from an address, and until when nothing of it is looked at. */
export interface Failing {
  failures: number;
  lastAt: Instant;
  until: Instant;
}

export async function failingOf(db: Db, digests: readonly string[]): Promise<Failing[]> {
  const rows = await db.selectFrom('sign_in_failing').selectAll().where('digest', 'in', digests).execute();
  return rows.map(({ failures, last_at, until }) => ({
    failures,
    lastAt: last_at as Instant,
    until: until as Instant,
  }));
}

/**
 * Counts one more failure and tells how many there are, and until when it is locked by those before. What lies before `forgottenBefore` does not count any more. Those who try at once
 * are counted one after the other: the database adds.
 */
export async function countFailure(
  db: Db,
  digest: string,
  { at, forgottenBefore }: { at: Instant; forgottenBefore: Instant },
): Promise<{ failures: number; until: Instant }> {
  const { failures, until } = await db
    .insertInto('sign_in_failing')
    .values({ digest, failures: 1, last_at: at, until: at })
    .onConflict((row) =>
      row.column('digest').doUpdateSet(({ eb, ref, case: when }) => ({
        failures: when()
          .when('sign_in_failing.last_at', '<', forgottenBefore)
          .then(1)
          .else(eb(ref('sign_in_failing.failures'), '+', 1))
          .end(),
        last_at: at,
      })),
    )
    .returning(['failures', 'until'])
    .executeTakeFirstOrThrow();
  return { failures: Number(failures), until: until as Instant };
}

export async function lockUntil(db: Db, digest: string, until: Instant): Promise<void> {
  await db.updateTable('sign_in_failing').set({ until }).where('digest', '=', digest).execute();
}

/** Takes back the last one counted, and the wait that came of it. */
export async function uncountFailure(db: Db, digest: string, at: Instant): Promise<void> {
  await db
    .updateTable('sign_in_failing')
    .set(({ eb }) => ({ failures: eb('failures', '-', 1), until: at }))
    .where('digest', '=', digest)
    .where('failures', '>', 0)
    .execute();
}

export async function forgetFailures(db: Db, digest: string): Promise<void> {
  await db.deleteFrom('sign_in_failing').where('digest', '=', digest).execute();
}

export async function sweepFailures(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('sign_in_failing').where('last_at', '<', before).execute();
}
