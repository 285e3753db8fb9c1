import { isClosing } from './adoption.ts';
import { headingOf } from './heading.ts';
import { type Numbered, numbering } from './labels.ts';
import type { Paragraph } from './mandate-text.ts';
import { opensOperatively } from './opening-verbs.ts';
import { organEnacting } from './organs.ts';
import type { Placed } from './placed.ts';

/** The paragraphs of a resolution, and where its own words end among the blocks. */
export interface OperativePart {
  paragraphs: Paragraph[];
  /** The index of the block that closes it or begins its annex; how many blocks there are where none does. */
  end: number;
}

/** More than ten times what the longest resolution has. */
const MOST = 5_000;
const ANNEX = /^\[?(annex|appendix)\b/i;
/** The heading of an article of a convention. */
export const ARTICLE = /^article ([IVXLC]+|\d+)$/i;
const LONGEST_HEADING = 200;

/** The operative paragraphs among the blocks after the enacting words, up to the closing line or the annex. */
export function operativePart(blocks: Placed[]): OperativePart {
  const end = endOf(blocks);
  const own = blocks.slice(0, end);
  const numbered = withPlainLabels(numberedIn(own, opensAgain));
  return { end, paragraphs: numbered.length > 0 ? numbered : unnumberedIn(own) };
}

function endOf(blocks: Placed[]): number {
  const end = blocks.findIndex(
    ({ words }) => isClosing(words) || isAnnex(words) || headingOf(words) !== undefined,
  );
  return end < 0 ? blocks.length : end;
}

/** A heading after which the numbers are not those of operative paragraphs; the draft of another resolution is annexed too. */
export const isAnnex = (words: string): boolean =>
  words.length < LONGEST_HEADING &&
  (organEnacting(words) !== undefined ||
    ((ANNEX.test(words) || ARTICLE.test(words)) && !/[;.]$/.test(words)));

/** Whether a paragraph that is numbered 1 again opens as one of the resolution does: a section whose heading is lost. */
const opensAgain = (words: string): boolean =>
  opensOperatively(words.slice(0, 100).replace(/^\d+ ?\. ?/, ''));

/** The numbered paragraphs of an annex, however they open. */
export const numberedParagraphs = (blocks: Placed[]): Paragraph[] =>
  withPlainLabels(numberedIn(blocks, () => true));

/** `goesOn` tells for a paragraph that is numbered 1 again whether a section begins with it, or something else. */
function numberedIn(blocks: Placed[], goesOn: (words: string) => boolean): Paragraph[] {
  const found: Paragraph[] = [];
  const numbers = numbering();
  for (const block of blocks) {
    let step = numbers.next(block.words);
    if (step === 'again') {
      if (!goesOn(block.words)) break;
      numbers.lostHeading();
      step = numbers.next(block.words);
    }
    if (step === undefined || step === 'again') continue;
    found.push(paragraphOf(step, block));
    if (found.length === MOST) break;
  }
  return found;
}

/** Old resolutions do not number their paragraphs; they are counted here. */
function unnumberedIn(blocks: Placed[]): Paragraph[] {
  const found: Paragraph[] = [];
  const numbers = numbering();
  for (const block of blocks) {
    const step = opensOperatively(block.words) ? numbers.counted() : numbers.next(block.words);
    if (step === undefined || step === 'again') continue;
    found.push(paragraphOf(step, block));
    if (found.length === MOST) break;
  }
  return found;
}

const paragraphOf = ({ label, number, level, chapeau, skip }: Numbered, { span }: Placed): Paragraph => ({
  label,
  number,
  level,
  chapeau,
  span: { start: span.start + skip, end: span.end },
});

/** Where the numbers go on through the sections, a number alone says which paragraph is meant. */
function withPlainLabels(paragraphs: Paragraph[]): Paragraph[] {
  const numbers = paragraphs.flatMap(({ label, number }) =>
    /\d$/.test(label) && number !== null ? [number] : [],
  );
  if (new Set(numbers).size < numbers.length) return paragraphs;
  const plain = (label: string): string => label.replace(/^[IVXA-H.]+\.(?=\d)/, '');
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    label: plain(paragraph.label),
    chapeau: paragraph.chapeau === null ? null : plain(paragraph.chapeau),
  }));
}
