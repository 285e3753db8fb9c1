import { isClosing } from './adoption.ts';
import { headingOf } from './heading.ts';
import { numbering } from './labels.ts';
import type { Paragraph, Span } from './mandate-text.ts';
import { opensOperatively } from './opening-verbs.ts';

/** A block with its place in the canonical text. */
export interface Placed {
  words: string;
  span: Span;
}

/** More than ten times what the longest resolution has. */
const MOST = 5_000;
const ANNEX = /^\[?(annex|appendix)\b/i;

/** The operative paragraphs among the blocks after the enacting words, up to the closing line or the annex. */
export function operativeParagraphs(blocks: Placed[]): Paragraph[] {
  const own = blocks.slice(0, endOf(blocks));
  const found = numberedIn(own);
  return found.length > 0 ? found : unnumberedIn(own);
}

function endOf(blocks: Placed[]): number {
  const end = blocks.findIndex(
    ({ words }) => isClosing(words) || isAnnex(words) || headingOf(words) !== undefined,
  );
  return end < 0 ? blocks.length : end;
}

const isAnnex = (words: string): boolean => words.length < 200 && ANNEX.test(words) && !/[;.]$/.test(words);

function numberedIn(blocks: Placed[]): Paragraph[] {
  const found: Paragraph[] = [];
  const next = numbering();
  for (const { words, span } of blocks) {
    const numbered = next(words);
    if (numbered === 'ended') break;
    if (numbered === undefined) continue;
    const { label, chapeau, skip } = numbered;
    found.push({ label, chapeau, span: { start: span.start + skip, end: span.end } });
    if (found.length === MOST) break;
  }
  return found;
}

/** Old resolutions do not number their paragraphs; they are counted here. */
const unnumberedIn = (blocks: Placed[]): Paragraph[] =>
  blocks
    .filter(({ words }) => opensOperatively(words))
    .slice(0, MOST)
    .map(({ span }, at) => ({ label: String(at + 1), chapeau: null, span }));
