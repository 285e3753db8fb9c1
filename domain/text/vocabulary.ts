import type { Line } from './lines.ts';

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** The words that a document writes, in lower case, and how often. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Map<string, number>();
  for (const { words: line } of lines) {
    for (const [word] of line.text.matchAll(WORD)) {
      const lower = word.toLowerCase();
      words.set(lower, (words.get(lower) ?? 0) + 1);
    }
  }
  return words;
}
