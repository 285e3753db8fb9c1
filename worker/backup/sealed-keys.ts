import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../domain/faults.ts';
import type { KeysLine } from './format.ts';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
const COST = { n: 131_072, r: 8, p: 1 } as const;
const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const SHORTEST = 12;

/** What is read of a file for a passphrase. Throws `backup.passphrase`. */
export function passphraseIn(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw refused(`the file ${path} cannot be read`, { cause: error });
  }
  if (text.length < SHORTEST)
    throw refused(`the first line of ${path} has ${text.length} characters, expected ${SHORTEST} or more`);
  return text;
}

/** All files of a folder of keys, for whoever knows the passphrase. */
export async function sealKeys(folder: string, passphrase: string): Promise<KeysLine['keys']> {
  const files = Object.fromEntries(
    filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv(CIPHER, await keyFrom(passphrase, salt, COST), nonce, {
    authTagLength: TAG_BYTES,
  });
  const sealed = Buffer.concat([cipher.update(JSON.stringify(files)), cipher.final(), cipher.getAuthTag()]);
  const inText = { salt: salt.toString('base64'), nonce: nonce.toString('base64') };
  return { kdf: 'scrypt', ...COST, ...inText, sealed: sealed.toString('base64') };
}

/** Writes them into a folder, for its owner alone; which ones. Throws `backup.passphrase`. */
export async function unsealKeys(
  { n, r, p, salt, nonce, sealed }: KeysLine['keys'],
  passphrase: string,
  folder: string,
): Promise<string[]> {
  const key = await keyFrom(passphrase, Buffer.from(salt, 'base64'), { n, r, p });
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64'), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  let files: Record<string, string>;
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    files = JSON.parse(text.toString('utf8'));
  } catch (error) {
    throw refused('it is not the one with which the keys of this backup were put away', { cause: error });
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = Object.keys(files).filter((name) => NAME.test(name));
  for (const name of names)
    writeFileSync(join(folder, name), Buffer.from(files[name] ?? '', 'base64'), { mode: 0o600, flush: true });
  return names;
}

/** Names of our own: nothing of a backup says where to write. */
const NAME = /^[a-z]+(-[0-9a-f]+)?\.(pem|keys)$/;

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A file may say that the work is any: not more than we would do ourselves is done. */
function keyFrom(passphrase: string, salt: Buffer, { n, r, p }: { n: number; r: number; p: number }) {
  if (n > COST.n || r > COST.r || p > COST.p) throw refused('the backup asks for more work than it may');
  return derive(passphrase.normalize('NFC'), salt, 32, { N: n, r, p, maxmem: 256 * 1024 * 1024 });
}

const refused = (why: string, options?: { cause: unknown }): Fault =>
  new Fault(
    'backup.passphrase',
    `The passphrase cannot be used: ${why}.`,
    'Name a file whose first line is the passphrase. Without it a backup is restored all the same, without private keys.',
    options,
  );
