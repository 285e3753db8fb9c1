import type { SourceLine } from '../source.ts';
import { beginnings } from './begins.ts';
import { furnitureMarked } from './furniture.ts';
import { notesMarked } from './notes.ts';
import type { Page, PageLine } from './page.ts';
import { pageLines } from './page-lines.ts';

/** The lines of a document from what is set on its pages: in the order of reading, with roles and places. */
export function readPages(pages: Page[]): SourceLine[] {
  const lines = notesMarked(furnitureMarked(pages.map(pageLines))).flat();
  const begins = beginnings(lines);
  return lines.map((line) => sourceLine(line, begins.get(line) ?? null));
}

function sourceLine({ page, words, role }: PageLine, begins: boolean | null): SourceLine {
  let text = '';
  const places = words.map(({ blank, text: own, left, top, right, bottom }) => {
    text += blank + own;
    return {
      to: text.length,
      place: { kind: 'page' as const, page: page.number, box: { left, top, right, bottom } },
    };
  });
  return { text, places, role, begins };
}
