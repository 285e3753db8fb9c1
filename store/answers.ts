import type { Instant } from '../domain/time/instant.ts';
import type { Db } from './tables.ts';

/** An answer that is kept, or is being made. */
export interface KeptAnswer {
  asked: string;
  begunAt: Instant;
  holder: string;
  busyUntil: Instant | null;
  /** Encrypted, base64url; null: it is under way. */
  answer: string | null;
}

/** Who works on a change, and until when at most. */
export interface Held {
  holder: string;
  busyUntil: Instant;
}

/** Takes a digest for whoever asks first; undefined: it is taken, as `answerWith` tells. */
export async function beginAnswer(
  db: Db,
  digest: string,
  { asked, at, holder, busyUntil }: Held & { asked: string; at: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('kept_answer')
    .values({ digest, asked, begun_at: at, holder, busy_until: busyUntil, answer: null })
    .onConflict((row) => row.column('digest').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function answerWith(db: Db, digest: string): Promise<KeptAnswer | undefined> {
  const row = await db.selectFrom('kept_answer').selectAll().where('digest', '=', digest).executeTakeFirst();
  return (
    row && {
      ...{ asked: row.asked, begunAt: row.begun_at as Instant, holder: row.holder },
      ...{ busyUntil: row.busy_until as Instant | null, answer: row.answer },
    }
  );
}

/** Takes over what somebody left unfinished, as it was seen; of several who try at once one does. */
export async function takeOverAnswer(
  db: Db,
  digest: string,
  before: Pick<KeptAnswer, 'holder' | 'busyUntil'>,
  { holder, busyUntil }: Held,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('kept_answer')
    .set({ holder, busy_until: busyUntil })
    .where('digest', '=', digest)
    .where('holder', '=', before.holder)
    .where('busy_until', before.busyUntil === null ? 'is' : '=', before.busyUntil)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Says how it stands with what a holder works on: still at it, given up (`busyUntil` null), or answered. */
export async function holdAnswer(
  db: Db,
  digest: string,
  holder: string,
  now: { busyUntil: Instant | null; answer?: string },
): Promise<void> {
  await db
    .updateTable('kept_answer')
    .set({ busy_until: now.busyUntil, ...(now.answer === undefined ? {} : { answer: now.answer }) })
    .where('digest', '=', digest)
    .where('holder', '=', holder)
    .execute();
}

export async function partOf(db: Db, digest: string, what: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('kept_answer_part')
    .select('told')
    .where('digest', '=', digest)
    .where('what', '=', what)
    .executeTakeFirst();
  return row?.told;
}

/** In the transaction of what was done. */
export async function keepPart(tx: Db, digest: string, what: string, told: string): Promise<void> {
  await tx.insertInto('kept_answer_part').values({ digest, what, told }).execute();
}

/** Forgets what was begun before a moment. */
export async function sweepAnswers(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('kept_answer').where('begun_at', '<', before).execute();
}
