import type { Line } from './lines.ts';
import { joined, replaced, sliced, type Traced } from './traced.ts';
import { countOf, type Vocabulary } from './vocabulary.ts';

/** The space before a hyphen that another follows, and that after one within a word: "information - and", "capacity - building". */
const LOOSE_HYPHEN = /(?<=\p{Ll}) (?=- \p{Ll})|(?<=\p{Ll} ?-) (?=\p{Ll})(?!(?:and|or|to) )/gu;

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
export function mendSplitWords(spaced: Traced, vocabulary: Vocabulary): Traced {
  const block = replaced(spaced, LOOSE_HYPHEN, () => '');
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
  const space = before.index + first.length;
  const isPair = word.index === space + 1 && text.charAt(space) === ' ' && /^\p{Ll}+$/u.test(second);
  if (!isPair || first.length + second.length > LONGEST) return false;
  if (/[\p{L}\d'’-]/u.test(text.charAt(before.index - 1))) return false;

  const end = word.index + second.length;
  const [rest = ''] = REST.exec(text.slice(end, end + LONGEST)) ?? [];
  const whole = (first + second).toLowerCase();
  const count = countOf(whole + rest.toLowerCase(), vocabulary) || countOf(whole, vocabulary);
  if (count === 0) return false;
  if (!SHORT_WORDS.has(first.toLowerCase())) {
    return isNoWord(first.toLowerCase(), count, vocabulary) || isNoWord(second, count, vocabulary);
  }
  return cannotBeWord(second) || (/^\p{Lu}/u.test(first) && /\p{Ll} $/u.test(text.slice(0, before.index)));
}

/** A piece that the document has hardly, next to the word it is a piece of. */
const isNoWord = (piece: string, whole: number, vocabulary: Vocabulary): boolean =>
  cannotBeWord(piece) ||
  (!SHORT_WORDS.has(piece) && (piece.length === 1 || isRare(vocabulary.get(piece) ?? 0, whole)));

const isRare = (count: number, whole: number): boolean => count <= 1 || count * RARITY <= whole;

/** A word stands this many times as often as the pieces that it was split into. */
const RARITY = 4;

/** No English word begins so, or has no vowel: "ctivities", "th". */
const cannotBeWord = (piece: string): boolean =>
  piece.length > 1 && (!/[aeiouy]/.test(piece) || (CONSONANTS.test(piece) && !BEGINNINGS.test(piece)));

const REST = /^-\p{L}+/u;
const CONSONANTS = /^[bcdfghjklmnpqrstvwxz]{2}/;
const BEGINNINGS = /^(b[lr]|c[hlrz]|d[rw]|f[lr]|g[hlnr]|k[nr]|p[hlnrs]|qu|rh|s[chklmnpqtw]|t[hrsw]|w[hr])/;
