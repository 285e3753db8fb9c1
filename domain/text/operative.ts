import { isClosing } from './adoption.ts';
import { headingOf } from './heading.ts';
import type { Paragraph } from './mandate-text.ts';
import { numberedParagraphs, unnumberedParagraphs } from './numbered-paragraphs.ts';
import { organEnacting } from './organs.ts';
import type { Placed } from './placed.ts';

/** The paragraphs of a resolution, and where its own words end among the blocks. */
export interface OperativePart {
  paragraphs: Paragraph[];
  /** The index of the block that closes it or begins its annex; how many blocks there are where none does. */
  end: number;
}

const ANNEX = /^\[?(annex|appendix)\b/i;
/** The heading of an article of a convention. */
export const ARTICLE = /^article ([IVXLC]+|\d+)$/i;
const LONGEST_HEADING = 200;

/** The operative paragraphs among the blocks after the enacting words, up to the closing line or the annex. */
export function operativePart(blocks: Placed[]): OperativePart {
  const end = endOf(blocks);
  const own = blocks.slice(0, end);
  const numbered = numberedParagraphs(own);
  return { end, paragraphs: numbered.length > 0 ? numbered : unnumberedParagraphs(own) };
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
