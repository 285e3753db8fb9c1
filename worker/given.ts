import { createHash } from 'node:crypto';
import type { Keeper } from '../activities/documents/keeper.ts';
import { type DatedMandate, dated, mandateIn } from '../activities/documents/open.ts';
import { unknownMandate } from '../client/api/mandates.ts';
import { keptReading } from '../client/documents/read-in-house.ts';
import type { Source } from '../domain/register/events.ts';
import { mandateFromRecord, textOf } from '../store/mandates.ts';
import type { Db } from '../store/tables.ts';

/** How a request names a mandate: by its text, or by the digest of a document that the house has read. */
export interface GivenMandate {
  text?: string | undefined;
  reading?: string | undefined;
}

/** A mandate, and the document that it was taken from. */
export interface ReadFrom {
  mandate: DatedMandate;
  source: Source;
}

/** Of words, in UTF-8. */
const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The mandate that was given, and the document that it was taken from. Throws `document.*`. */
export async function mandateGiven(
  keeper: Keeper,
  { text, reading }: GivenMandate,
  name: string,
): Promise<ReadFrom> {
  if (reading !== undefined) {
    const { document, name: file, read } = await keptReading(keeper, reading);
    return {
      mandate: dated(read.mandate, file),
      source: { name: file, format: read.format, sha256: document },
    };
  }
  const words = text ?? '';
  return {
    mandate: mandateIn(words, name),
    source: { name, format: 'text', sha256: digestOf(words) },
  };
}

/** The mandate of that symbol, by the newest text in its register. Throws `mandate.unknown`. */
export async function mandateRegistered(db: Db, symbol: string): Promise<ReadFrom> {
  const state = await mandateFromRecord(db, symbol);
  const newest = state.status === 'unread' ? undefined : state.texts.at(-1);
  const kept = newest === undefined ? null : await textOf(db, newest.text);
  if (newest === undefined || kept === null) throw unknownMandate(symbol);
  return { mandate: dated(kept.mandate, symbol), source: newest.source };
}
