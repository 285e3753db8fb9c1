import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '../../domain/faults.ts';

/** What comes from the house: what messages call it, and its digest where that is known. */
export interface Coming {
  what: string;
  sha256?: string;
}

/**
 * Puts what the house answers into a file, whole or not at all, or on standard output (`-`), as it comes. Throws
 * `document.broken-off` and `draft.not-written`.
 */
export async function save({ body }: Response, coming: Coming, out: string): Promise<void> {
  const bytes = Readable.fromWeb((body ?? new Blob([]).stream()) as ReadableStream<Uint8Array>);
  if (out === '-') return compared(bytes, coming, process.stdout, { end: false });
  let isOurs = false;
  const file = createWriteStream(out, { flags: 'wx' }).once('open', () => {
    isOurs = true;
  });
  try {
    await compared(bytes, coming, file, { end: true });
  } catch (error) {
    if (isOurs) await rm(out, { force: true });
    throw isOurs ? error : notWritten(out, error);
  }
}

async function compared(
  bytes: Readable,
  coming: Coming,
  to: Writable,
  options: { end: boolean },
): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(
      bytes,
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          hash.update(part);
          yield part;
        }
        if (coming.sha256 !== undefined && hash.digest('hex') !== coming.sha256)
          throw brokenOff(coming, undefined);
      },
      to,
      options,
    );
  } catch (error) {
    // Where it goes to tells its own errors.
    if (error instanceof Fault || isOfWriting(error)) throw error;
    throw brokenOff(coming, error);
  }
}

const isOfWriting = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

const brokenOff = ({ what }: Coming, cause: unknown): Fault =>
  new Fault(
    'document.broken-off',
    `${what} did not come whole.`,
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
