import type { Span } from './mandate-text.ts';

/** A block with its place in the canonical text. */
export interface Placed {
  words: string;
  span: Span;
}

/** What stands between two blocks of a canonical text. */
export const BETWEEN = '\n\n';

/** The blocks of a canonical text, one after the other. */
export function placed(blocks: string[]): Placed[] {
  let start = 0;
  return blocks.map((words) => {
    const span = { start, end: start + words.length };
    start = span.end + BETWEEN.length;
    return { words, span };
  });
}

/** Where words stand in a block. */
export function spanIn({ words, span }: Placed, found: string): Span | null {
  const at = words.indexOf(found);
  return at < 0 ? null : { start: span.start + at, end: span.start + at + found.length };
}
