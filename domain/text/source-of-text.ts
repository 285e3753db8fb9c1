import type { SourceLine, SourceText } from './source.ts';

const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/;

/** A plain text as a document: its lines, with nothing known of their layout but form feeds, which end a page. */
export function sourceOfText(raw: string): SourceText {
  const lines = raw.split(LINE_END).flatMap((text, at) => linesAt(text, at + 1));
  return { format: 'text', lines };
}

function linesAt(text: string, line: number): SourceLine[] {
  if (!text.includes('\f')) return [lineOf(text, line, null)];
  const [first = '', ...rest] = text.split('\f');
  const pages = rest.flatMap((words) => [
    lineOf('', line, 'page'),
    ...(words === '' ? [] : [lineOf(words, line, null)]),
  ]);
  return first === '' ? pages : [lineOf(first, line, null), ...pages];
}

const lineOf = (text: string, line: number, role: SourceLine['role']): SourceLine => ({
  text,
  places: [{ to: text.length, place: { kind: 'line', line } }],
  role,
  begins: null,
});
