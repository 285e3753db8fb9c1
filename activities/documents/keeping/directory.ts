import { access, constants, type FileHandle, mkdir, open, opendir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { isDigest, isKnown, KEPT, type Keeper, type Kept, unknown, wholeOf } from '../keeper.ts';
import { folderFault, isMissing } from './folder-faults.ts';
import { sweep } from './sweep.ts';
import { verified } from './verified.ts';
import { failed, withWritten } from './writing.ts';

/**
 * Keeps in a folder, a file a digest, written whole or not at all: first under another name, on disk before it gets its
 * own. What a process that died left half-written is swept away. Throws `documents.unreachable`.
 */
export async function openDirectory(folder: string): Promise<Keeper> {
  const placeOf = (kind: Kept): string => join(folder, `${kind}s`);
  // Only now: a folder that is missed later was taken away, perhaps with all that is in it.
  for (const kind of KEPT) {
    await mkdir(placeOf(kind), { recursive: true, mode: 0o700 }).catch(failed(placeOf(kind)));
    await sweep(placeOf(kind)).catch(failed(placeOf(kind)));
  }

  /** A missing file of a folder that is there is unknown. */
  async function lookedUp<T>(kind: Kept, digest: string, look: (path: string) => Promise<T>): Promise<T> {
    if (!isDigest(digest)) throw unknown(kind, digest);
    try {
      return await look(join(placeOf(kind), digest));
    } catch (error) {
      if (!isMissing(error)) throw folderFault(placeOf(kind), error);
      await stat(placeOf(kind)).catch(failed(placeOf(kind)));
      throw unknown(kind, digest);
    }
  }

  async function opened(kind: Kept, digest: string): Promise<Readable> {
    const file = await lookedUp(kind, digest, (path) => open(path, 'r'));
    const check = verified(kind, digest);
    // Its errors are those of the stream that is given.
    pipeline(file.createReadStream(), check, () => {});
    return check;
  }

  const size = async (kind: Kept, digest: string): Promise<number> =>
    (await lookedUp(kind, digest, (path) => stat(path))).size;

  return {
    keep(kind, bytes) {
      const place = placeOf(kind);
      return withWritten(place, bytes, async ({ path, digest }) => {
        await rename(path, join(place, digest)).catch(failed(place));
        await settled(place).catch(failed(place));
        return digest;
      });
    },
    open: opened,
    bytesOf: async (kind, digest) => wholeOf(await opened(kind, digest)),
    has: (kind, digest) => isKnown(size(kind, digest)),
    size,
    async *list(kind) {
      for await (const { name } of await opendir(placeOf(kind)).catch(failed(placeOf(kind)))) {
        if (isDigest(name)) yield { digest: name, size: await size(kind, name) };
      }
    },
    async reached() {
      for (const kind of KEPT) await access(placeOf(kind), READ_AND_WRITE).catch(failed(placeOf(kind)));
    },
  };
}

const READ_AND_WRITE = constants.R_OK | constants.W_OK;

/** A name, too, is on disk only when its folder is. */
async function settled(place: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(place, 'r');
    await folder.sync();
  } finally {
    await folder?.close();
  }
}
