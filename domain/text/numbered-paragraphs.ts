import { goesOnAfterItems, unletteredItems } from './items.ts';
import { type Numbered, numbering } from './labels.ts';
import type { Paragraph } from './mandate-text.ts';
import { opensOperatively } from './opening-verbs.ts';
import type { Placed } from './placed.ts';

/** More than ten times what the longest resolution has. */
const MOST = 5_000;
const NUMBER = /^\d+ ?\. ?/;

/** The numbered paragraphs of a resolution; one that is numbered 1 again is of it if it opens as its paragraphs do. */
export const numberedParagraphs = (blocks: Placed[]): Paragraph[] =>
  withPlainLabels(numberedIn(blocks, opensNumbered));

/** The numbered paragraphs of an annex, however they open. */
export const annexedParagraphs = (blocks: Placed[]): Paragraph[] =>
  withPlainLabels(numberedIn(blocks, () => true));

/** Old resolutions do not number their paragraphs; they are counted here. */
export function unnumberedParagraphs(blocks: Placed[]): Paragraph[] {
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

function numberedIn(blocks: Placed[], goesOn: (words: string) => boolean): Paragraph[] {
  let found: Paragraph[] = [];
  const numbers = numbering();
  let before: Placed | undefined;
  let opening: string | null = null;
  let items = 0;
  for (const [at, block] of blocks.entries()) {
    let step = numbers.next(block.words);
    const opened = before !== undefined && isOpening(before.words) ? before : undefined;
    if (step === 'again') {
      if (opened === undefined && !goesOn(block.words)) break;
      if (numbers.lostHeading() === 'second') found = found.map(inFirstSection);
      step = numbers.next(block.words);
    }
    if (step === undefined && items === 0 && numbers.isOpen()) items = unletteredItems(blocks, at);
    if (step === undefined && items > 0) step = numbers.unlettered();
    else if (step === undefined && goesOnAfterItems(block.words)) step = numbers.afterItems();
    items = Math.max(0, items - 1);
    before = step === undefined ? block : undefined;
    if (step === undefined || step === 'again') continue;
    if (step.number !== null && step.level === 1 && opened !== undefined) {
      opening = numbers.opener();
      found.push({ label: opening, number: null, level: 1, chapeau: null, span: opened.span });
    }
    if (step.level === 1 && opensNumbered(block.words)) opening = null;
    found.push(paragraphOf(step.level === 1 ? { ...step, chapeau: step.chapeau ?? opening } : step, block));
    if (found.length >= MOST) break;
  }
  return found;
}

/** The section before the first lost heading is the first. */
const inFirstSection = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  label: paragraph.number === null ? paragraph.label : `I.${paragraph.label}`,
  chapeau:
    paragraph.chapeau === null || !/^\d/.test(paragraph.chapeau)
      ? paragraph.chapeau
      : `I.${paragraph.chapeau}`,
});

const opensNumbered = (words: string): boolean => opensOperatively(words.slice(0, 100).replace(NUMBER, ''));

/** Words without a number that numbered paragraphs continue: "Requests the Secretary-General:". */
const isOpening = (words: string): boolean => words.endsWith(':') && opensOperatively(words);

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
