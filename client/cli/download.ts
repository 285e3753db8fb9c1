import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '../../domain/faults.ts';
import { answerOf } from './ask.ts';

/** Gets bytes from the house into a file, whole or not at all, or to standard output (`-`). Throws what `ask` throws. */
export async function download(home: string, path: string, sha256: string, out: string): Promise<void> {
  const { body } = await answerOf(home, path);
  const bytes = Readable.fromWeb((body ?? new Blob([]).stream()) as ReadableStream<Uint8Array>);
  if (out === '-') return compared(bytes, sha256, process.stdout, { end: false });
  let isOurs = false;
  const file = createWriteStream(out, { flags: 'wx' }).once('open', () => {
    isOurs = true;
  });
  try {
    await compared(bytes, sha256, file, { end: true });
  } catch (error) {
    if (isOurs) await rm(out, { force: true });
    if (error instanceof Fault) throw error;
    throw isOurs ? brokenOff(sha256, error) : notWritten(out, error);
  }
}

async function compared(
  bytes: Readable,
  sha256: string,
  to: Writable,
  options: { end: boolean },
): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(
    bytes,
    async function* (parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
      if (hash.digest('hex') !== sha256) throw brokenOff(sha256, undefined);
    },
    to,
    options,
  );
}

const brokenOff = (sha256: string, cause: unknown): Fault =>
  new Fault(
    'document.broken-off',
    `The draft ${sha256.slice(0, 12)}… did not come whole.`,
    'Get it again; when it is damaged where it is kept, the log of the house says so.',
    { cause },
  );

function notWritten(out: string, error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'EEXIST' ? 'there is a file of this name already, and it is kept' : message;
  return new Fault('draft.not-written', `${out} was not written: ${why}.`, 'Name another place with --out.', {
    cause: error,
  });
}
