import type { SourceLine, SourceText } from './source.ts';

const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/;

/** A plain text as a document: its lines, with nothing known of their layout but form feeds, which end a page. */
export function sourceOfText(raw: string): SourceText {
  const lines: SourceLine[] = [];
  for (const [at, text] of raw.split(LINE_END).entries()) {
    if (text === '') lines.push(BLANK);
    else if (text.includes('\f')) for (const line of linesAt(text, at + 1)) lines.push(line);
    else lines.push(lineOf(text, at + 1, null));
  }
  return { format: 'text', lines };
}

/** An empty line has no words that could stand anywhere. */
const BLANK: SourceLine = { text: '', places: [], role: null, begins: null };
const PAGE_END: SourceLine = { ...BLANK, role: 'page' };

function linesAt(text: string, line: number): SourceLine[] {
  const [first = '', ...rest] = text.split('\f');
  const pages = rest.flatMap((words) => [PAGE_END, ...(words === '' ? [] : [lineOf(words, line, null)])]);
  return first === '' ? pages : [lineOf(first, line, null), ...pages];
}

const lineOf = (text: string, line: number, role: SourceLine['role']): SourceLine => ({
  text,
  places: [{ to: text.length, place: { kind: 'line', line } }],
  role,
  begins: null,
});
