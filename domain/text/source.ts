/**
 * Where words stand in the document that was given. `page`: counted from 1, with the box of the words in points from the
 * upper left corner of the page as a reader sees it. `element`: in a Word file or a page of HTML, the number of the
 * paragraph, heading, item or cell from the beginning, counted from 1. `line`: of a plain text, counted from 1.
 */
export type Place =
  | { kind: 'page'; page: number; box: { left: number; top: number; right: number; bottom: number } }
  | { kind: 'element'; element: number; name: string }
  | { kind: 'line'; line: number };

/** A line as a document has it, before its layout is undone. */
export interface SourceLine {
  /** Digits that stand raised (they point to notes) are written as raised digits: ¹². */
  text: string;
  /** The places of its stretches, in order; each ends at `to`, the last at the end of the text. */
  places: { to: number; place: Place }[];
  /**
   * What the layout tells of the line: text of the document, what belongs to the page (headers, job numbers), or a note
   * at the foot of it; null where the format has no layout.
   */
  role: 'body' | 'page' | 'note' | null;
  /** Whether the layout begins a new block here (an element, a gap, an indent); null where that has to be guessed. */
  begins: boolean | null;
}

/** A document as a format gives it: its lines in the order of reading. */
export interface SourceText {
  format: 'pdf' | 'docx' | 'html' | 'text';
  lines: SourceLine[];
}
