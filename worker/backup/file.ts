import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Fault } from '../../domain/faults.ts';
import type { Counts, HeadLine, Lost, Piece } from './format.ts';
import { LostBytes, piecesOf } from './parse.ts';

/** Hears how many bytes have gone by. */
export type Passed = (bytes: number) => void;

/** A backup as bytes of a file. */
export function compressed(bytes: AsyncIterable<Uint8Array>): Readable {
  const packed = createGzip({ level: 5 });
  // Its errors are those of the stream that is given.
  pipeline(Readable.from(bytes, { objectMode: false }), packed, () => {});
  return packed;
}

/** Writes a stream to a file that is not there yet, for its owner alone. Half a file has another name, and goes. */
export async function writeBackup(
  path: string,
  stream: Readable,
  passed: Passed = () => {},
): Promise<HeadAndCounts> {
  if (existsSync(path)) throw notWritten(path, 'there is a file of that name already');
  const draft = `${path}.partial`;
  let bytes = 0;
  stream.on('data', ({ length }: Uint8Array) => {
    bytes += length;
    passed(bytes);
  });
  try {
    await piped(stream, createWriteStream(draft, { mode: 0o600, flush: true })).catch((error: unknown) => {
      if (error instanceof Fault) throw error;
      throw notWritten(path, error instanceof Error ? error.message : String(error), error);
    });
    // What is written is read again: only a backup that can be read is one.
    const told = await verifyBackup(draft, path);
    renameSync(draft, path);
    return told;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What a whole backup holds. */
export interface HeadAndCounts {
  head: HeadLine;
  counts: Counts;
  /** What was kept and could not be put into it. */
  lost: Lost[];
  sha256: string;
  /** Private keys are in it, for who has the passphrase. */
  hasKeys: boolean;
}

/** Reads a backup to its end. Throws as `piecesOf`. `called`: in messages. */
export async function verifyBackup(path: string, called = path, passed?: Passed): Promise<HeadAndCounts> {
  let head: HeadLine | undefined;
  let hasKeys = false;
  for await (const piece of piecesIn(path, called, passed)) {
    if (piece.is === 'head') head = piece.head;
    if (piece.is === 'keys') hasKeys = true;
    if (piece.is === 'kept') await readPast(piece.bytes);
    if (piece.is === 'end' && head !== undefined) {
      const { counts, lost, sha256 } = piece;
      return { head, hasKeys, counts, lost, sha256 };
    }
  }
  throw new Error(`${called} has no end`);
}

/** To the end, or to where they are lost. */
export async function readPast(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of bytes);
  } catch (error) {
    if (!(error instanceof LostBytes)) throw error;
  }
}

/** The pieces of a file. */
export function piecesIn(path: string, called = path, passed?: Passed): AsyncIterable<Piece> {
  const file = createReadStream(path);
  const open = createGunzip();
  let bytes = 0;
  file.on('data', (part) => {
    bytes += part.length;
    passed?.(bytes);
  });
  const reading = piped(file, open).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === 'open' || error.syscall === 'read') throw notRead(called, error);
    throw error;
  });
  // Whoever reads hears of it.
  reading.catch(() => {});
  return piecesOf(called, unpacked(open, reading));
}

async function* unpacked(stream: AsyncIterable<Uint8Array>, whole: Promise<void>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    await whole;
    throw error;
  }
  await whole;
}

const notRead = (path: string, cause: unknown): Fault =>
  new Fault('backup.not-read', `The file ${path} cannot be read.`, 'Name a backup that this user may read.', {
    cause,
  });

export const notWritten = (path: string, why: string, cause?: unknown): Fault =>
  new Fault(
    'backup.not-written',
    `The backup ${path} was not written: ${why}.`,
    'Name a file that is not there yet, in a folder with room in which this user may write.',
    { cause },
  );
