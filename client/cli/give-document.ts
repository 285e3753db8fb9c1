import { bytesOf } from '../../activities/documents/file.ts';
import { dated } from '../../activities/documents/open.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import type { DocumentAnswer } from '../api/documents-contract.ts';
import { ask } from './ask.ts';

/**
 * Gives a document to the house of this home, which keeps and reads it. What is wrong with it is told before the house is
 * asked. Throws `document.*` and what `ask` throws.
 */
export async function giveDocument(home: string, file: string, symbol?: string): Promise<DocumentAnswer> {
  const bytes = bytesOf(file);
  const { mandate } = await readDocument(bytes, file, symbol === undefined ? {} : { wanted: symbol });
  dated(mandate, file);
  const query = new URLSearchParams({ name: file, symbol: mandate.symbol });
  return ask<DocumentAnswer>(home, `/documents?${query}`, bytes);
}
