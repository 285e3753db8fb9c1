import { decoded } from './encoding.ts';
import { kindOf } from './kind.ts';
import { unpacked } from './zip.ts';

/** The text, and what stands below and behind it; not the heads and feet of pages. */
const COUNTED = /^word\/(document|footnotes|endnotes)\.xml$/;

/**
 * How many words a text or a Word document has, footnotes and headings included, as conference services count; undefined of
 * any other file, of which nobody can tell. Throws `document.bomb` and `document.damaged`.
 */
export async function countedWords(bytes: Uint8Array, name: string): Promise<number | undefined> {
  const { reads } = kindOf(bytes);
  if (reads === 'text') return wordsIn(decoded(bytes));
  if (reads !== 'zip') return undefined;
  const { texts } = await unpacked(bytes, name, (entry) => COUNTED.test(entry));
  if (!texts.has('word/document.xml')) return undefined;
  return [...texts.values()].reduce((sum, xml) => sum + wordsIn(textOf(xml)), 0);
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Runs of letters, and what parts words without being a letter: the end of a paragraph, a tab, a line break. */
const PIECES = /<\w+:t(?: [^<>]*)?>([^<]*)<\/\w+:t>|<\/w:p>|<w:(?:tab|br|cr|ptab)(?: [^<>]*)?\/>/g;

const textOf = (xml: string): string =>
  [...withoutRepeats(xml).matchAll(PIECES)]
    .map(([, letters]) => letters?.replaceAll(/&#(?:160|x0*a0);/gi, ' ') ?? ' ')
    .join('');

const REPEATS = ['<mc:Fallback>', '</mc:Fallback>'] as const;

/** A text box is written twice, for newer and for older programs. In one pass, whatever is open or closed too often. */
function withoutRepeats(xml: string): string {
  const [first = '', ...rest] = xml.split(REPEATS[0]);
  return first + rest.map((each) => each.split(REPEATS[1]).slice(1).join('')).join('');
}
