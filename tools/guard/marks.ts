import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A paragraph of a real document as a careful person marked it. The words are not kept, only what tells them apart. */
export interface Mark {
  label: string;
  /** The first and the last three words. */
  begins: string;
  ends: string;
  /** How many letters and digits the paragraph has, and the digest of them. */
  letters: number;
  sha256: string;
}

/** A paragraph as the program found it. */
export interface Found {
  label: string;
  text: string;
}

const RESOLUTIONS = new URL('../../../shared/corpus/resolutions/', import.meta.url);
const MARKS = new URL('../../test/marks/', import.meta.url);
/** One resolution lies there as PDF, as its plain and as its laid-out text; all give the same paragraphs. */
const ENDINGS = ['.txt', '.layout.txt', '-EN.pdf'];

/** Whether the real documents are beside this checkout. */
export const hasDocuments = (): boolean => existsSync(RESOLUTIONS);

/** The names of the documents that were marked, in the order of the alphabet. */
export const markedNames = (): string[] =>
  globSync('*.jsonl', { cwd: MARKS })
    .map((file) => basename(file, '.jsonl'))
    .sort();

/** The files of the document with this name (its symbol, with dashes), one for each form in which it is there. */
export const documentsOf = (name: string): URL[] =>
  ENDINGS.map((ending) => new URL(name + ending, RESOLUTIONS)).filter((file) => existsSync(file));

/** The marks of the document with this name, in the order of the text. */
export function marksOf(name: string): Mark[] {
  return readFileSync(new URL(`${name}.jsonl`, MARKS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Mark);
}

/** The letters and digits of a text in lower case: what is left when layout, hyphens and quotation marks do not count. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a text is, letter by letter, the marked one. */
export const isMarked = (mark: Mark, text: string): boolean =>
  createHash('sha256').update(lettersOf(text)).digest('hex') === mark.sha256;

/** Whether a symbol is the one that a file is named after: `A-RES-35-201` for A/RES/35/201. */
export const isNamedAfter = (name: string, symbol: string): boolean => lettersOf(symbol) === lettersOf(name);
