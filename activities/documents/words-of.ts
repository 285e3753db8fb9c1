import type { SourceLine, SourceText } from '../../domain/text/source.ts';

/**
 * A document as a plain text: what belongs to pages and notes is left out, blocks stand apart by an empty line. A text
 * that was plain stays as it is.
 */
export function wordsOf({ format, lines }: SourceText): string {
  if (format === 'text') return lines.map(({ text, role }) => (role === 'page' ? '\f' : text)).join('\n');
  let words = '';
  let torn = false;
  for (const line of lines) {
    if (line.role === 'page' || line.role === 'note') {
      torn = true;
      continue;
    }
    words += `${separator(line, torn, words)}${line.text.replace(RAISED, '')}`;
    torn = false;
  }
  return words;
}

const RAISED = /(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

function separator({ begins }: SourceLine, torn: boolean, before: string): string {
  if (before === '') return '';
  if (begins === null && torn) return '\n\f\n';
  return begins === true ? '\n\n' : '\n';
}
