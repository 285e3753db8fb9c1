/** Glyphs that were set one after the other, in one size, without a gap between them. In points from the upper left corner. */
export interface Run {
  text: string;
  left: number;
  right: number;
  /** Where the letters stand: their base line. */
  base: number;
  /** The size of the font as it is seen. */
  size: number;
  /** The blank that was set before it; empty where there was none. */
  blank: '' | ' ' | '\u00a0';
  /** Not turned: read from left to right. */
  upright: boolean;
}

/** What is set on one page, in the order in which the file sets it. */
export interface Page {
  /** Counted from 1. */
  number: number;
  /** In points, as a reader sees the page. */
  width: number;
  height: number;
  runs: Run[];
}

/** Words that stand on one base line of one column, from left to right. */
export interface PageLine {
  page: Page;
  words: Word[];
  left: number;
  right: number;
  base: number;
  /** The size of the largest of its letters that are not raised. */
  size: number;
  role: 'body' | 'page' | 'note';
}

/** A word, with the blank that separates it from the word before. */
export interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  blank: '' | ' ' | '\u00a0';
}

export const textOfLine = ({ words }: PageLine): string =>
  words.map(({ blank, text }) => blank + text).join('');
