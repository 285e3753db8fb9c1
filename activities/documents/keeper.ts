import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Fault } from '../../domain/faults.ts';
import { verified } from './keeping/verified.ts';

/**
 * What is kept: documents as they were given, what the house read in them, and versions of texts. Apart, because anybody
 * may give a document, and what was read is believed.
 */
export const KEPT = ['document', 'reading', 'draft'] as const;
export type Kept = (typeof KEPT)[number];

/**
 * Keeps bytes by their digest: what is kept is never changed, and the same bytes are kept once. Throws `documents.*` when
 * the place where they are kept cannot serve.
 */
export interface Keeper {
  /**
   * Gives the SHA-256 of the bytes, 64 hexadecimal digits, when all of them are safe. A stream is kept while it comes in,
   * whole or not at all; its own error is thrown on.
   */
  keep(kind: Kept, bytes: Uint8Array | Readable): Promise<string>;
  /**
   * The bytes as they come in. They are compared with their digest: where they differ the stream ends with
   * `documents.damaged`, before its last part. Throws `document.unknown` when nothing of this kind and digest is kept.
   */
  open(kind: Kept, digest: string): Promise<Readable>;
  /** All of the bytes at once. Throws as `open` does, and `documents.damaged`. */
  bytesOf(kind: Kept, digest: string): Promise<Uint8Array>;
  has(kind: Kept, digest: string): Promise<boolean>;
  /** In bytes. Throws `document.unknown`. */
  size(kind: Kept, digest: string): Promise<number>;
  /** All that is kept of a kind, in no order. */
  list(kind: Kept): AsyncIterable<KeptFile>;
  /** Answers when the place where all is kept does. Throws `documents.unreachable`. */
  reached(): Promise<void>;
}

export interface KeptFile {
  digest: string;
  size: number;
}

const DIGEST = /^[0-9a-f]{64}$/;
export const isDigest = (text: string): boolean => DIGEST.test(text);

/** All bytes of a stream. */
export const wholeOf = async (stream: Readable): Promise<Uint8Array> =>
  Buffer.concat((await stream.toArray()) as Uint8Array[]);

/** Whether something is kept, by asking for its size. */
export async function isKnown(size: Promise<number>): Promise<boolean> {
  try {
    await size;
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'document.unknown') return false;
    throw error;
  }
}

/** Keeps in memory, for rehearsals and tests. */
export function keeperInMemory(): Keeper {
  const kept = new Map<string, Uint8Array>();
  const bytesAt = (kind: Kept, digest: string): Uint8Array => {
    const bytes = kept.get(`${kind}/${digest}`);
    if (bytes === undefined) throw unknown(kind, digest);
    return bytes;
  };
  return {
    async keep(kind, bytes) {
      const whole = bytes instanceof Uint8Array ? new Uint8Array(bytes) : await wholeOf(bytes);
      const digest = createHash('sha256').update(whole).digest('hex');
      kept.set(`${kind}/${digest}`, whole);
      return digest;
    },
    async open(kind, digest) {
      const check = verified(kind, digest);
      check.end(bytesAt(kind, digest));
      return check;
    },
    bytesOf: async (kind, digest) => bytesAt(kind, digest),
    has: async (kind, digest) => kept.has(`${kind}/${digest}`),
    size: async (kind, digest) => bytesAt(kind, digest).length,
    async *list(kind) {
      for (const [name, { length: size }] of kept) {
        const [of, digest = ''] = name.split('/');
        if (of === kind) yield { digest, size };
      }
    },
    reached: async () => {},
  };
}

export const unknown = (kind: Kept, digest: string): Fault =>
  new Fault(
    'document.unknown',
    `No ${kind} of the digest ${digest.slice(0, 80)} is kept here.`,
    'Give the document again.',
  );
