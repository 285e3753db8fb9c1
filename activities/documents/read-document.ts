import type { ReadMandate } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { refuseTooLarge } from './file.ts';
import { ReadingThread } from './reading-thread.ts';

/** A document that was read: plain JSON. */
export interface DocumentRead extends ReadMandate {
  format: SourceText['format'];
  /** Its words as a plain text, notes and page furniture left out. */
  text: string;
  /** The resolution that was meant; its day of adoption may be unknown. */
  mandate: MandateText;
  /** The other resolutions in the same document, in order. */
  neighbours: Neighbour[];
}

/** A document that was given to the house. */
export interface DocumentRequest {
  /** SHA-256 of its bytes, as the keeper names them. */
  digest: string;
  /** What messages call it: the name of the file that was dropped. */
  name: string;
  /** The symbol of the resolution that is meant; null when the document or its name tells. */
  wanted: string | null;
}

/** What the keeper has of a document that was read. */
export interface KeptReading {
  /** The digest of its bytes. */
  document: string;
  name: string;
  read: DocumentRead;
}

/** Another resolution on the pages of an old official record, or another part of the same. */
export type Neighbour = Pick<MandateText, 'symbol' | 'title' | 'whole'> & { paragraphs: number };

/** Which resolution is meant, and what one document may cost. */
export interface ReadingLimits {
  /** The symbol of the resolution that is meant, when there are several. */
  wanted?: string;
  /** Real time, from when its reading begins. */
  seconds?: number;
  /** By which the memory of this process may grow, everything counted. */
  memoryMb?: number;
  /** Ends the reading; the promise is then rejected with its reason. */
  signal?: AbortSignal;
}

/** A real resolution needs some hundred milliseconds and 100 MB. */
const SECONDS = 30;
const MEMORY_MB = 1280;

let thread: ReadingThread | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, one at a time: bytes to source to mandate to readings. Whatever the bytes
 * are, this process and the next document live on. `name` is what messages call it. Throws `document.*`.
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = {},
): Promise<DocumentRead> {
  const { seconds = SECONDS, memoryMb = MEMORY_MB, signal, wanted } = limits;
  const reading = last.then(async () => {
    refuseTooLarge(bytes, name);
    signal?.throwIfAborted();
    if (thread === undefined || thread.ended || thread.memoryMb !== memoryMb) {
      await thread?.end();
      thread = new ReadingThread(memoryMb);
    }
    return thread.read({ bytes, name, wanted }, seconds, signal);
  });
  last = reading.catch(() => {});
  return reading;
}
