import type { SourceLine, SourceText } from '../../domain/text/source.ts';
import { decoded } from './encoding.ts';

/** The lines of a plain text in any common encoding; of their layout nothing is known but form feeds, which end pages. */
export function plainSource(bytes: Uint8Array): SourceText {
  return sourceOfWords(decoded(bytes));
}

const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/;

/** A text that was pasted, as a document. */
export function sourceOfWords(text: string): SourceText {
  const lines = text.split(LINE_END).flatMap((words, at) =>
    words.split('\f').flatMap((part, index) => {
      const own = lineOf(part, at + 1, null);
      return index === 0 ? [own] : [lineOf('', at + 1, 'page'), own];
    }),
  );
  return { format: 'text', lines };
}

const lineOf = (text: string, line: number, role: SourceLine['role']): SourceLine => ({
  text,
  places: [{ to: text.length, place: { kind: 'line', line } }],
  role,
  begins: null,
});
