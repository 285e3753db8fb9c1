import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from '../../activities/documents/source-of.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { readDocumentText } from '../../domain/text/read-document.ts';
import { type Found, isNamedAfter } from './marks.ts';

/** The operative paragraphs of the resolution that `name` stands for, or the sentence in which the program says why not. */
export async function foundParagraphs(file: URL, name: string): Promise<Found[] | string> {
  try {
    const all = await mandatesIn(file);
    const meant = all.filter(({ symbol, part }) => isNamedAfter(name, withoutPart(symbol, part)));
    if (meant.length > 0) return meant.flatMap(paragraphsOf);
    return `it was read as ${all.map(({ symbol }) => symbol).join(', ')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The resolutions in a file. Throws what the program says of it. */
export async function mandatesIn(file: URL): Promise<MandateText[]> {
  const read = readDocumentText(await sourceOf(await readFile(file), basename(fileURLToPath(file))));
  if ('problem' in read) throw new Error(read.message);
  return read.mandates;
}

const withoutPart = (symbol: string, part: string | null): string =>
  part === null ? symbol : symbol.slice(0, symbol.lastIndexOf(` ${part}`));

/** `79[2]`: words of paragraph 79 that go on after its items; the marks call both pieces 79. */
const AGAIN = /\[\d+\]$/;

/** Paragraphs of a part are cited by its letter: `A.1`. */
function paragraphsOf({ text, part, paragraphs }: MandateText): Found[] {
  const before = part === null ? '' : `${part}.`;
  return paragraphs.map(({ label, span }) => ({
    label: before + label.replace(AGAIN, ''),
    text: text.slice(span.start, span.end),
  }));
}
