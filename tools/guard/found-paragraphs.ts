import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../../activities/documents/open.ts';
import { readMandateText } from '../../domain/text/read-text.ts';
import type { Found } from './marks.ts';

/** The operative paragraphs of a document as the program finds them, or the sentence in which it says why not. */
export async function foundParagraphs(file: URL): Promise<Found[] | string> {
  const name = basename(fileURLToPath(file));
  try {
    const read = readMandateText(textOf(await readFile(file), name));
    if ('problem' in read) return read.message;
    return read.paragraphs.map(({ label, span }) => ({ label, text: read.text.slice(span.start, span.end) }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
