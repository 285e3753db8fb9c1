import type { Line } from './lines.ts';
import { OPENING_VERBS } from './opening-verbs.ts';

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** The words that a document writes, in lower case, and how often; what a line's end tore is not counted. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Map<string, number>();
  for (const { words: line } of lines) {
    for (const { 0: word, index } of line.text.matchAll(WORD)) {
      if (index + word.length === line.text.length - 1 && line.text.endsWith('-')) continue;
      const lower = word.toLowerCase();
      words.set(lower, (words.get(lower) ?? 0) + 1);
    }
  }
  return words;
}

/** Words that most resolutions have, and that prove themselves where a document has them only in pieces. */
const FREQUENT: ReadonlySet<string> = new Set(
  `activities assembly application committee communication concerned conference consideration convention cooperation
  council countries delegation dimensions document economic efforts environment government governments humanitarian
  humanity implementation including information international measures meeting member national nations organization
  organizations paragraph parties people peoples present prevention programme progress promotion provisional
  recommendations relevant report reporting reports representatives requested resolution resolutions resources
  secretariat secretary session sessions situation social special states submit submitted support sustainable system
  technical thereof territory through treaty united universality views within`.split(/\s+/),
);

/** How often a document has a word; a word that every resolution may have counts as there. */
export const countOf = (word: string, vocabulary: Vocabulary): number =>
  vocabulary.get(word) ?? (OPENING_VERBS.has(word) || FREQUENT.has(word) ? 1 : 0);
