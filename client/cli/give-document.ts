import { bytesOf } from '../../activities/documents/file.ts';
import { dated } from '../../activities/documents/open.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import type { AnswerOf } from '../house-client.ts';
import type { House } from './house.ts';

/**
 * Gives a document to the house, which keeps and reads it. What is wrong with it is told before the house is
 * asked. Throws `document.*` and what the house throws.
 */
export async function giveDocument(
  house: House,
  file: string,
  symbol?: string,
): Promise<AnswerOf<'readDocument'>> {
  const bytes = bytesOf(file);
  const { mandate } = await readDocument(bytes, file, symbol === undefined ? {} : { wanted: symbol });
  dated(mandate, file);
  return house.readDocument({ query: { name: file, symbol: mandate.symbol }, body: bytes });
}
