import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { fromMs, type Instant } from '../../domain/time/instant.ts';

/** A key for AES-256-GCM. `id`: the beginning of the digest of its bytes, which tells nothing of them. */
export interface PayloadKey {
  id: string;
  secret: KeyObject;
  /** null: the file does not say. */
  madeAt: Instant | null;
}

const BYTES = 32;

export const newPayloadKey = (): PayloadKey => keyOf(randomBytes(BYTES), fromMs(Date.now()));

function keyOf(bytes: Uint8Array, madeAt: Instant | null): PayloadKey {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { id, secret: createSecretKey(bytes), madeAt };
}

/**
 * Reads a file of keys: one a line in base64, and behind it, where it is known, since when it is there. The first one encrypts,
 * all decrypt. Lines that begin with # are left out. Gives a sentence when it holds no keys.
 */
export function payloadKeysIn(text: string): [PayloadKey, ...PayloadKey[]] | string {
  const keys: PayloadKey[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [given = '', since, ...more] = line.trim().split(/\s+/);
    const bytes = Buffer.from(given, 'base64');
    // What is no base64 is left out in silence otherwise.
    if (bytes.length !== BYTES || bytes.toString('base64').replace(/=+$/, '') !== given.replace(/=+$/, ''))
      return `line ${index + 1} holds no key: expected ${BYTES} bytes in base64 (openssl rand -base64 ${BYTES})`;
    if (more.length > 0 || (since !== undefined && !INSTANT.test(since)))
      return `line ${index + 1}: expected behind the key nothing, or when it was made, as 2026-11-29T11:20:00.000Z`;
    const key = keyOf(bytes, (since ?? null) as Instant | null);
    if (keys.some(({ id }) => id === key.id))
      return `line ${index + 1} holds a key that stands there already`;
    keys.push(key);
  }
  const [first, ...rest] = keys;
  return first === undefined ? 'there is no key in it' : [first, ...rest];
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The same file, as it is written. */
export const payloadKeysText = (keys: readonly PayloadKey[]): string =>
  [
    '# What Rapporteur encrypts payloads of Temporal with: the first encrypts, all decrypt.',
    ...keys.map(({ secret, madeAt }) =>
      [secret.export().toString('base64'), ...(madeAt === null ? [] : [madeAt])].join(' '),
    ),
    '',
  ].join('\n');
