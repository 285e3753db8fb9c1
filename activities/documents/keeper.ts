import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../domain/faults.ts';

/**
 * What is kept: documents as they were given, and what the house read in them. Apart, because anybody may give a
 * document, and what was read is believed.
 */
export type Kept = 'document' | 'reading';

/** Keeps bytes by their digest: what is kept is never changed, and the same bytes are kept once. */
export interface Keeper {
  /** Gives the SHA-256 of the bytes, 64 hexadecimal digits. */
  keep(kind: Kept, bytes: Uint8Array): Promise<string>;
  /** Throws `document.unknown` when nothing of this kind and digest is kept. */
  bytesOf(kind: Kept, digest: string): Promise<Uint8Array>;
}

const DIGEST = /^[0-9a-f]{64}$/;
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps in a folder of this home, a file a digest, written whole or not at all. */
export function keeperIn(folder: string): Keeper {
  const placeOf = (kind: Kept): string => join(folder, `${kind}s`);
  return {
    async keep(kind, bytes) {
      const digest = digestOf(bytes);
      await mkdir(placeOf(kind), { recursive: true, mode: 0o700 });
      const draft = join(placeOf(kind), `${digest}.${randomUUID()}`);
      try {
        await writeFile(draft, bytes, { mode: 0o600 });
        await rename(draft, join(placeOf(kind), digest));
      } finally {
        await rm(draft, { force: true });
      }
      return digest;
    },
    async bytesOf(kind, digest) {
      if (!DIGEST.test(digest)) throw unknown(kind, digest);
      let bytes: Buffer;
      try {
        bytes = await readFile(join(placeOf(kind), digest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw unknown(kind, digest);
        throw error;
      }
      if (digestOf(bytes) !== digest) throw unknown(kind, digest);
      return bytes;
    },
  };
}

/** Keeps in memory, for rehearsals and tests. */
export function keeperInMemory(): Keeper {
  const kept = new Map<string, Uint8Array>();
  return {
    async keep(kind, bytes) {
      const digest = digestOf(bytes);
      kept.set(`${kind}/${digest}`, new Uint8Array(bytes));
      return digest;
    },
    async bytesOf(kind, digest) {
      const bytes = kept.get(`${kind}/${digest}`);
      if (bytes === undefined) throw unknown(kind, digest);
      return bytes;
    },
  };
}

const unknown = (kind: Kept, digest: string): Fault =>
  new Fault(
    'document.unknown',
    `No ${kind} of the digest ${digest.slice(0, 80)} is kept here, or it is not as it was.`,
    'Give the document again.',
  );
