import type { KeyKind, Sign } from '../domain/obligation/signed.ts';
import { fromMs, type Instant } from '../domain/time/instant.ts';
import {
  type KnownKey,
  knownKey,
  knownKeys,
  makeKnown,
  retireKey,
  revokeKey,
  unknownKey,
} from '../store/keys.ts';
import { newKey, type SigningKey, signCommand } from '../store/signing.ts';
import type { Db } from '../store/tables.ts';

/** What a house with real obligations signs with. A cast has keys only where nothing is kept. */
export const HOUSE_KEYS = ['api', 'system'] as const satisfies KeyKind[];

/** Where private keys are kept: never in the store. */
export interface KeyPlace {
  held(kind: KeyKind): SigningKey[];
  keep(kind: KeyKind, key: SigningKey): void;
  drop(kind: KeyKind, key: SigningKey): void;
}

/** A key that is known to the record; `own`: this house signs with it. */
export type KeyLine = KnownKey & { own: boolean };

/** The keys of one house. */
export interface HouseKeys {
  /** Signs with the key of that kind that stands. When it has ended meanwhile, the next one is made first. */
  signAs(kind: KeyKind): Sign;
  list(): Promise<KeyLine[]>;
  /** Puts new keys in the place of this house's own. The old private ones are gone then. */
  rotate(kinds: readonly KeyKind[]): Promise<KeyLine[]>;
  /** Ends a key at once, by its id or the beginning of it. Throws `key.unknown`. */
  revoke(id: string, reason: string): Promise<KeyLine[]>;
}

/** What another house of the record does to a key is seen after this time: until then the record refuses what it signs. */
const LOOK_AGAIN_MS = 1000;

/** Finds the keys that this house holds, or makes them, and makes them known to the record. */
export async function openKeys(
  db: Db,
  place: KeyPlace,
  kinds: readonly KeyKind[],
  lookAgainMs = LOOK_AGAIN_MS,
): Promise<HouseKeys> {
  const own = new Map<KeyKind, SigningKey>();
  /** When each was last seen to stand. */
  const seen = new Map<KeyKind, number>();
  const finding = new Map<KeyKind, Promise<SigningKey>>();

  async function find(kind: KeyKind): Promise<SigningKey> {
    const strangers: SigningKey[] = [];
    for (const key of place.held(kind)) {
      const known = await knownKey(db, key.id);
      if (known === undefined) strangers.push(key);
      else if (stands(known)) return key;
      else place.drop(kind, key);
    }
    // The database is another one, or an older copy of it.
    const [key = newKey()] = strangers;
    if (strangers.length === 0) place.keep(kind, key);
    await makeKnown(db, { ...key, kind, madeAt: now() });
    return key;
  }

  /** Whoever asks at the same moment gets the same key. */
  function found(kind: KeyKind): Promise<SigningKey> {
    const before = finding.get(kind);
    if (before !== undefined) return before;
    const looking = find(kind)
      .then((key) => {
        own.set(kind, key);
        seen.set(kind, performance.now());
        return key;
      })
      .finally(() => finding.delete(kind));
    finding.set(kind, looking);
    return looking;
  }

  async function standing(kind: KeyKind): Promise<SigningKey> {
    const key = own.get(kind);
    const looked = performance.now();
    if (key !== undefined && looked - (seen.get(kind) ?? Number.NEGATIVE_INFINITY) < lookAgainMs) return key;
    const known = key && (await knownKey(db, key.id));
    if (key === undefined || known === undefined || !stands(known)) return found(kind);
    seen.set(kind, looked);
    return key;
  }

  async function list(): Promise<KeyLine[]> {
    const ids = [...own.values()].map(({ id }) => id);
    return (await knownKeys(db)).map((key) => ({ ...key, own: ids.includes(key.id) }));
  }

  for (const kind of kinds) await found(kind);
  return {
    signAs: (kind) => async (stream, command) => signCommand(await standing(kind), stream, command, now()),
    list,
    async rotate(wanted) {
      for (const kind of wanted) {
        const before = await standing(kind);
        const next = newKey();
        place.keep(kind, next);
        await db.transaction().execute(async (tx) => {
          const madeAt = now();
          await makeKnown(tx, { ...next, kind, madeAt });
          await retireKey(tx, before.id, madeAt);
        });
        own.set(kind, next);
        place.drop(kind, before);
      }
      return list();
    },
    async revoke(id, reason) {
      const [key, ...more] = (await knownKeys(db)).filter((known) => known.id.startsWith(id));
      if (key === undefined || more.length > 0) throw unknownKey(id);
      await revokeKey(db, key.id, now(), reason);
      seen.clear();
      for (const kind of own.keys()) await standing(kind);
      return list();
    },
  };
}

/** For rehearsals, which keep nothing. */
export function keysInMemory(): KeyPlace {
  const held = new Map<KeyKind, SigningKey[]>();
  const of = (kind: KeyKind): SigningKey[] => held.get(kind) ?? [];
  return {
    held: of,
    keep: (kind, key) => void held.set(kind, [...of(kind), key]),
    drop: (kind, { id }) =>
      void held.set(
        kind,
        of(kind).filter((key) => key.id !== id),
      ),
  };
}

const stands = ({ retiredAt, revokedAt }: KnownKey): boolean => retiredAt === null && revokedAt === null;
const now = (): Instant => fromMs(Date.now());
