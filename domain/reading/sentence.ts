import type { Span } from '../text/mandate-text.ts';
import type { Read } from './reading.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';

/** A paragraph, with the opening words that it continues, as the grammar sees it. Places are numbers of tokens. */
export interface Sentence {
  all: Token[];
  text: string;
  setting: Setting;
}

/** The word at a place; empty past the end. */
export const wordAt = ({ all }: Sentence, at: number): string => all[at]?.word ?? '';

export const isCapital = ({ all }: Sentence, at: number): boolean => all[at]?.capital ?? false;

/** The stretch of text from one token up to another, the latter not included. */
export function spanOf({ all }: Sentence, from: number, to: number): Span {
  const start = all[from]?.start ?? 0;
  return { start, end: Math.max(start, all[to - 1]?.end ?? start) };
}

/** The words from one token up to another, as the text has them. */
export function said(sentence: Sentence, from: number, to: number): string {
  const { start, end } = spanOf(sentence, from, to);
  return sentence.text.slice(start, end);
}

/** A value with the words it was read from. */
export const read = <T>(sentence: Sentence, value: T, from: number, to: number, rule: string): Read<T> => ({
  value,
  span: spanOf(sentence, from, to),
  rule,
});

/** The place before trailing commas, full stops and conjunctions. */
export function trimmed(sentence: Sentence, from: number, to: number): number {
  let end = to;
  while (end > from && TRAILING.has(wordAt(sentence, end - 1))) end -= 1;
  return end;
}

const TRAILING = new Set([',', ';', '.', ':', 'and', '(', 'as', 'well']);
