import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../domain/faults.ts';

/** Keeps bytes by their digest: what is kept is never changed, and the same bytes are kept once. */
export interface Keeper {
  /** Gives the SHA-256 of the bytes, 64 hexadecimal digits. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Throws `document.unknown` when nothing of this digest is kept. */
  bytesOf(digest: string): Promise<Uint8Array>;
}

const DIGEST = /^[0-9a-f]{64}$/;
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps in a folder of this home, a file a digest, written whole or not at all. */
export function keeperIn(folder: string): Keeper {
  return {
    async keep(bytes) {
      const digest = digestOf(bytes);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = join(folder, `${digest}.${randomUUID()}`);
      await writeFile(draft, bytes, { mode: 0o600 });
      await rename(draft, join(folder, digest));
      return digest;
    },
    async bytesOf(digest) {
      if (!DIGEST.test(digest)) throw unknown(digest);
      let bytes: Buffer;
      try {
        bytes = await readFile(join(folder, digest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw unknown(digest);
        throw error;
      }
      if (digestOf(bytes) !== digest) throw unknown(digest);
      return bytes;
    },
  };
}

/** Keeps in memory, for rehearsals and tests. */
export function keeperInMemory(): Keeper {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(bytes) {
      const digest = digestOf(bytes);
      kept.set(digest, new Uint8Array(bytes));
      return digest;
    },
    async bytesOf(digest) {
      const bytes = kept.get(digest);
      if (bytes === undefined) throw unknown(digest);
      return bytes;
    },
  };
}

const unknown = (digest: string): Fault =>
  new Fault(
    'document.unknown',
    `No document of the digest ${digest.slice(0, 80)} is kept here, or it is not as it was.`,
    'Give the document again.',
  );
