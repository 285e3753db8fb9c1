import type { ReadMandate } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { inThread, type Limits } from './in-thread.ts';

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
export interface ReadingLimits extends Limits {
  /** The symbol of the resolution that is meant, when there are several. */
  wanted?: string;
}

/**
 * Reads a document in a thread of its own, one at a time: bytes to source to mandate to readings. Whatever the bytes
 * are, this process and the next document live on. `name` is what messages call it. Throws `document.*`.
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  { wanted, ...limits }: ReadingLimits = {},
): Promise<DocumentRead> {
  return inThread({ does: 'read-mandate', file: { bytes, name }, wanted }, limits);
}
