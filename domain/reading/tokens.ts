import type { Span } from '../text/mandate-text.ts';

/** A word or a mark of punctuation, where it stands in the whole text. */
export interface Token extends Span {
  /** In lower case, with one kind of hyphen. */
  word: string;
  /** Begins with a capital letter. */
  capital: boolean;
}

const TOKEN = /[’']s(?!\p{L})|[\p{L}\p{N}]+(?:(?:[-‐‑./]|[’'](?!s(?!\p{L})))[\p{L}\p{N}]+)*|\S/gu;

/** The tokens of a stretch of a text. */
export function tokens(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  return [...text.slice(span.start, span.end).matchAll(TOKEN)].map(({ 0: raw, index }) => ({
    word: raw.toLowerCase().replace(/[‐‑]/g, '-').replace('’', "'"),
    capital: /^\p{Lu}/u.test(raw),
    start: span.start + index,
    end: span.start + index + raw.length,
  }));
}

/** The stretch of text from one token up to another, the latter not included; empty stretches start at the first. */
export function spanOf(all: Token[], from: number, to: number): Span {
  const start = all[from]?.start ?? all.at(-1)?.end ?? 0;
  return { start, end: Math.max(start, all[to - 1]?.end ?? start) };
}
