import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PayloadCodec } from '@temporalio/common';
import type { PayloadKeyLine } from '../client/api/payload-keys-contract.ts';
import { encryptingCodec, type KeysInUse } from '../client/payloads/codec.ts';
import {
  newPayloadKey,
  type PayloadKey,
  payloadKeysIn,
  payloadKeysText,
} from '../client/payloads/payload-keys.ts';
import { Fault } from '../domain/faults.ts';
import type { Environment } from './environment.ts';

/** The keys with which this house, and whoever shares its Temporal, encrypts payloads. */
export interface PayloadKeys {
  codec: PayloadCodec;
  list(): PayloadKeyLine[];
  /** From now on a new key encrypts; the others still decrypt. Throws `key.elsewhere` where the file is not of this home alone. */
  rotate(): PayloadKeyLine[];
}

type Places = Pick<Environment, 'RAPPORTEUR_HOME' | 'RAPPORTEUR_PAYLOAD_KEYS'>;

/** In the home's own folder of keys, made at the first run; or where the environment says. Throws `key.unusable`. */
export function openPayloadKeys({
  RAPPORTEUR_HOME: home,
  RAPPORTEUR_PAYLOAD_KEYS: given,
}: Places): PayloadKeys {
  const path = pathOf({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: given });
  let keys = given === undefined ? ownKeys(path) : readKeys(path);
  const list = (): PayloadKeyLine[] =>
    keys.map(({ id, madeAt }, index) => ({ id, kind: 'payload', madeAt, own: index === 0 }));
  const inUse: KeysInUse = {
    first: () => keys[0],
    withId: (id) => keys.find((key) => key.id === id),
  };
  return {
    codec: encryptingCodec(inUse),
    list,
    rotate() {
      if (given !== undefined) throw elsewhere(given);
      const next: Keys = [newPayloadKey(), ...keys];
      write(path, next, renameSync);
      keys = next;
      return list();
    },
  };
}

type Keys = [PayloadKey, ...PayloadKey[]];

const pathOf = ({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: given }: Places): string =>
  given ?? join(home, 'keys', 'payload.keys');

/** The ids of the keys that are there; null: a home that has none yet. Makes nothing. Throws `key.unusable`. */
export function payloadKeyIds(places: Places): string[] | null {
  try {
    return readKeys(pathOf(places)).map(({ id }) => id);
  } catch (error) {
    if (places.RAPPORTEUR_PAYLOAD_KEYS === undefined && isMissing(error)) return null;
    throw error;
  }
}

function ownKeys(path: string): Keys {
  try {
    return readKeys(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    // A worker may begin at the same moment: whoever is first has made them for both.
    write(path, [newPayloadKey()], linkSync);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw error;
  }
  return readKeys(path);
}

/** Whatever others than the owner may do. */
const OTHERS = 0o077;

function readKeys(path: string): Keys {
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
      throw unusable(path, 'others than its owner may read it');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unusable(path, 'it cannot be read', error);
  }
  const keys = payloadKeysIn(text);
  if (typeof keys === 'string') throw unusable(path, keys);
  return keys;
}

/** Written whole or not at all; `place` says what becomes of a file that is there. */
function write(path: string, keys: Keys, place: (from: string, to: string) => void): void {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, payloadKeysText(keys), { mode: 0o600, flush: true });
    place(draft, path);
  } catch (error) {
    throw unusable(path, 'it cannot be written', error);
  } finally {
    rmSync(draft, { force: true });
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Fault && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';

const unusable = (path: string, why: string, cause?: unknown): Fault =>
  new Fault(
    'key.unusable',
    `The payload keys ${path} cannot be used: ${why}.`,
    'Give the file to its owner alone (chmod 600), and put back the lines that were there. What becomes of runs whose key is lost: docs/security.md.',
    { cause },
  );

const elsewhere = (path: string): Fault =>
  new Fault(
    'key.elsewhere',
    `The payload keys are in ${path} (RAPPORTEUR_PAYLOAD_KEYS), which others may share: nothing is written there.`,
    'Put a new key (openssl rand -base64 32) at the end of that file everywhere and start all again; then move it to its first line everywhere and start all once more.',
  );
