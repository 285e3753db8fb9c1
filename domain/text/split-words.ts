import type { Line } from './lines.ts';
import { OPENING_VERBS } from './opening-verbs.ts';
import { joined, sliced, type Traced } from './traced.ts';
import type { Vocabulary } from './vocabulary.ts';

const WORD = /\p{L}+/gu;
const LONGEST = 24;
const SHORT_WORDS = new Set(
  'a i an as at be by do go he if in is it me my no of on or so to up us we'.split(' '),
);

/** A hyphen that stands apart from the word before it, as programs leave it that space letters wrongly. */
const APART = /\p{L} -\p{L}/u;

/** Whether a document shows that the program it came from spaced its letters wrongly. */
export const isWronglySpaced = (lines: readonly Line[]): boolean =>
  lines.some(({ words }) => APART.test(words.text));

/**
 * Mends words that a program split when it took them from a page ("Ass embly"). Two pieces are one word where the
 * document writes that word elsewhere, and one of the pieces is no word: it stands nowhere else.
 */
export function mendSplitWords(block: Traced, vocabulary: Vocabulary): Traced {
  const parts: Traced[] = [];
  let kept = 0;
  let before: RegExpExecArray | undefined;
  for (const word of block.text.matchAll(WORD)) {
    if (before !== undefined && isTorn(block.text, before, word, vocabulary)) {
      parts.push(sliced(block, kept, word.index - 1));
      kept = word.index;
      before = undefined;
    } else {
      before = word;
    }
  }
  return kept === 0 ? block : joined([...parts, sliced(block, kept)]);
}

function isTorn(
  text: string,
  before: RegExpExecArray,
  word: RegExpExecArray,
  vocabulary: Vocabulary,
): boolean {
  const [first] = before;
  const [second] = word;
  const end = before.index + first.length;
  if (word.index !== end + 1 || text.charAt(end) !== ' ' || first.length + second.length > LONGEST)
    return false;
  if (!/^\p{Ll}+$/u.test(second) || /[\p{L}\d'’-]/u.test(text.charAt(before.index - 1))) return false;
  const whole = (first + second).toLowerCase();
  if (text.charAt(word.index + second.length) === '-' || !(vocabulary.has(whole) || OPENING_VERBS.has(whole)))
    return false;
  if (SHORT_WORDS.has(first.toLowerCase())) return false;
  return isNoWord(first.toLowerCase(), vocabulary) || isNoWord(second, vocabulary);
}

/** A piece that the document has once, here; a single letter, however often. */
const isNoWord = (piece: string, vocabulary: Vocabulary): boolean =>
  !SHORT_WORDS.has(piece) && (piece.length === 1 || (vocabulary.get(piece) ?? 0) <= 1);
