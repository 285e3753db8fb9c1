import { closeSync, openSync, readSync } from 'node:fs';
import { Fault } from '../../domain/faults.ts';

/** No resolution comes near it, not even with pictures; what is larger is something else. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** Throws `document.too-large`. */
export function refuseTooLarge(bytes: Uint8Array, name: string): void {
  if (bytes.length > MAX_BYTES) throw tooLarge(name);
}

export const tooLarge = (name: string): Fault =>
  new Fault(
    'document.too-large',
    `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB; no resolution is.`,
    'Give the file of one resolution.',
  );

/** The bytes of a file, at most one more than a document may have: what never ends is not read to its end. */
export function bytesOf(path: string): Uint8Array {
  const bytes = Buffer.alloc(MAX_BYTES + 1);
  let length = 0;
  try {
    const file = openSync(path, 'r');
    try {
      for (let more = -1; more !== 0; length += more) {
        more = readSync(file, bytes, length, bytes.length - length, null);
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Fault(
      'document.unreadable',
      `${path} cannot be read: ${REASONS[code] ?? message}.`,
      'Give the path of a file that this user may read.',
      { cause: error },
    );
  }
  return bytes.subarray(0, length);
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
};
