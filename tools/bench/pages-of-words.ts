import { LETTER_WIDTH, PDF_HEIGHT, PDF_WIDTH, type PdfWords } from './pdf-writer.ts';

const SIZE = 10;
const LEADING = 12;
const LEFT = 72;
const INDENT = 24;
const TOP = 80;
const LETTERS = Math.floor((PDF_WIDTH - 2 * LEFT) / ((LETTER_WIDTH / 1000) * SIZE));

/** Paragraphs set on pages as a resolution is: first lines indented, a gap after each, the symbol at the head. */
export function pagesOfWords(paragraphs: string[], symbol: string): PdfWords[][] {
  const pages: PdfWords[][] = [];
  let y = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphs) {
    for (const [at, text] of wrapped(paragraph).entries()) {
      if (y > PDF_HEIGHT - TOP) {
        pages.push([{ x: LEFT, y: 40, size: 8, text: symbol }]);
        y = TOP;
      }
      pages.at(-1)?.push({ x: at === 0 ? LEFT + INDENT : LEFT, y, size: SIZE, text });
      y += LEADING;
    }
    y += LEADING / 2;
  }
  return pages;
}

function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/)) {
    const open = lines.at(-1);
    const room = lines.length === 1 ? LETTERS - INDENT / 5 : LETTERS;
    if (open === undefined || open.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${open} ${word}`;
  }
  return lines;
}
