import type { Placed } from './placed.ts';

const MARKED = /^(\d{1,3} ?\.|\([a-z]{1,5}\)|[“"‘])/;
const ENDED = /(?:[;.]|[;,] (?:and|or))$/;
const NOT_LAST = /(?:;|[;,] (?:and|or))$/;
const SHORTEST = 20;
const MOST = 26;

/**
 * How many sub-paragraphs without letters begin at a block that follows opening words with a colon: programs that take the
 * text out of Word lose the letters that Word counts itself. One alone is no list.
 */
export function unletteredItems(blocks: Placed[], from: number): number {
  let count = 0;
  while (count < MOST && isItem(blocks[from + count]?.words ?? '')) {
    count += 1;
    if (!NOT_LAST.test(blocks[from + count - 1]?.words.slice(-6) ?? '')) break;
  }
  return count > 1 ? count : 0;
}

const isItem = (words: string): boolean =>
  words.length >= SHORTEST && !MARKED.test(words.slice(0, 10)) && ENDED.test(words.slice(-6));

/** Words in which a paragraph goes on after its sub-paragraphs: "and urges …". */
export const goesOnAfterItems = (words: string): boolean =>
  words.length >= SHORTEST && /^\p{Ll}/u.test(words) && ENDED.test(words.slice(-6));
