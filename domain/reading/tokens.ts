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
