import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { folderFault } from './folder-faults.ts';
import { WRITING } from './sweep.ts';

/** A file that was written whole, under a name that nobody looks for. */
export interface Written {
  path: string;
  digest: string;
  size: number;
}

/**
 * Writes bytes into a folder while they come in and gives them to `use`; the file is gone afterwards, unless it was given
 * another name. Throws `documents.*`, and the error of a stream that breaks off.
 */
export async function withWritten<T>(
  place: string,
  bytes: Uint8Array | Readable,
  use: (written: Written) => Promise<T>,
): Promise<T> {
  const path = join(place, `${WRITING}${hostname()}.${process.pid}.${randomUUID()}`);
  try {
    return await use({ path, ...(await written(path, bytes, place)) });
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
}

/** On the disk when it answers, not only in what the system remembers. */
async function written(
  path: string,
  bytes: Uint8Array | Readable,
  place: string,
): Promise<Omit<Written, 'path'>> {
  const file = await open(path, 'wx', 0o600).catch(failed(place));
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(part);
      size += part.length;
      await file.appendFile(part).catch(failed(place));
    }
    await file.sync().catch(failed(place));
  } finally {
    await file.close();
  }
  return { digest: hash.digest('hex'), size };
}

/** For what a file operation rejects with. */
export const failed =
  (place: string) =>
  (error: unknown): never => {
    throw folderFault(place, error);
  };
