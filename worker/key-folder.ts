import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../domain/faults.ts';
import { keyIn, pemOf, type SigningKey } from '../store/signing.ts';
import type { KeyPlace } from './keys.ts';

/** Whatever others than the owner may do. */
const OTHERS = 0o077;

/** Private keys as files of this user alone, one each: `api-1f2e….pem`. Throws `key.unusable`. */
export function keyFolder(folder: string): KeyPlace {
  const fileOf = (kind: string, { id }: SigningKey): string => join(folder, `${kind}-${id.slice(0, 16)}.pem`);
  return {
    held: (kind) =>
      filesIn(folder)
        .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.pem'))
        .map((name) => readKey(join(folder, name))),
    keep(kind, key) {
      const path = fileOf(kind, key);
      // Written whole or not at all.
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${path}.${process.pid}`, pemOf(key), { mode: 0o600 });
        renameSync(`${path}.${process.pid}`, path);
      } catch (error) {
        throw unusable(path, 'it cannot be written', error);
      }
    },
    drop: (kind, key) => rmSync(fileOf(kind, key), { force: true }),
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unusable(folder, 'the folder cannot be read', error);
  }
}

function readKey(path: string): SigningKey {
  if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0) {
    throw unusable(path, 'others than its owner may read it');
  }
  try {
    return keyIn(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unusable(path, 'it holds no private Ed25519 key, or cannot be read', error);
  }
}

const unusable = (path: string, why: string, cause?: unknown): Fault =>
  new Fault(
    'key.unusable',
    `The key ${path} cannot be used: ${why}.`,
    'Give it to its owner alone (chmod 600). If others may have seen it, or it is damaged: delete it, start, and revoke the old one with: rapporteur keys revoke.',
    { cause },
  );
