import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../../activities/documents/open.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { readMandateText } from '../../domain/text/read-text.ts';
import { type Found, isNamedAfter } from './marks.ts';

/** The operative paragraphs of the resolution that `name` stands for, or the sentence in which the program says why not. */
export async function foundParagraphs(file: URL, name: string): Promise<Found[] | string> {
  try {
    const all = await mandatesIn(file);
    const read = all.find(({ symbol }) => isNamedAfter(name, symbol)) ?? all[0];
    if (read === undefined) return 'it has no resolution.';
    return read.paragraphs.map(({ label, span }) => ({ label, text: read.text.slice(span.start, span.end) }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The resolutions in a file. Throws what the program says of it. */
async function mandatesIn(file: URL): Promise<MandateText[]> {
  const read = readMandateText(textOf(await readFile(file), basename(fileURLToPath(file))));
  if ('problem' in read) throw new Error(read.message);
  return [read];
}
