import { Fault } from '../domain/faults.ts';
import type { KeyKind } from '../domain/obligation/signed.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Db } from './tables.ts';

/** A public key, and how long it stands. What was signed before its end keeps verifying. */
export interface KnownKey {
  id: string;
  kind: KeyKind;
  /** PEM (SPKI). */
  publicKey: string;
  madeAt: Instant;
  /** Another took its place: nothing signed later is taken. */
  retiredAt: Instant | null;
  /** It may be in wrong hands: nothing new is taken, whenever it says to be signed. */
  revokedAt: Instant | null;
  reason: string | null;
}

/** All of them, the oldest first. */
export async function knownKeys(db: Db): Promise<KnownKey[]> {
  const rows = await db.selectFrom('signing_key').selectAll().orderBy('made_at').orderBy('id').execute();
  return rows.map(keyOfRow);
}

export async function knownKey(db: Db, id: string): Promise<KnownKey | undefined> {
  const row = await db.selectFrom('signing_key').selectAll().where('id', '=', id).executeTakeFirst();
  return row && keyOfRow(row);
}

/** Makes a key known; what is known already stays as it is. */
export async function makeKnown(
  db: Db,
  key: Pick<KnownKey, 'id' | 'kind' | 'publicKey' | 'madeAt'>,
): Promise<void> {
  const { id, kind, publicKey: public_key, madeAt: made_at } = key;
  await db
    .insertInto('signing_key')
    .values({ id, kind, public_key, made_at, retired_at: null, revoked_at: null, reason: null })
    .onConflict((row) => row.column('id').doNothing())
    .execute();
}

/** Ends a key whose place another takes. The first end stands. */
export async function retireKey(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('signing_key')
    .set({ retired_at: at })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .execute();
}

/** Ends a key at once. The first revocation stands. Throws `key.unknown`. */
export async function revokeKey(db: Db, id: string, at: Instant, reason: string): Promise<KnownKey> {
  await db
    .updateTable('signing_key')
    .set({ revoked_at: at, reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  const key = await knownKey(db, id);
  if (key === undefined) throw unknownKey(id);
  return key;
}

export const unknownKey = (id: string): Fault =>
  new Fault('key.unknown', `No key ${id} was ever known here.`, 'See which there are with: rapporteur keys.');

/** As the table has it. */
export interface KeyRow {
  id: string;
  kind: string;
  public_key: string;
  made_at: string;
  retired_at: string | null;
  revoked_at: string | null;
  reason: string | null;
}

export const keyOfRow = (row: KeyRow): KnownKey => ({
  id: row.id,
  kind: row.kind as KeyKind,
  publicKey: row.public_key,
  madeAt: row.made_at as Instant,
  retiredAt: row.retired_at as Instant | null,
  revokedAt: row.revoked_at as Instant | null,
  reason: row.reason,
});
