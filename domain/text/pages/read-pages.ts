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
  const places = words.map(({ blank, text: own, left, top, right, bottom }, at) => {
    text += blank + shown(own, at === words.length - 1);
    return {
      to: text.length,
      place: { kind: 'page' as const, page: page.number, box: { left, top, right, bottom } },
    };
  });
  return { text, places, role, begins };
}

/** A soft hyphen that is set is seen: at the end of a line it tells that the word goes on, elsewhere it is a hyphen. */
const shown = (word: string, last: boolean): string => word.replace(last ? /\u00ad(?!$)/g : /\u00ad/g, '-');
