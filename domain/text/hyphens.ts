const TORN = /(\p{L}+)-$/u;
const HEAD = /^(\p{Ll}+)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/**
 * Joins the lines of a block. A hyphen at a line's end is kept or dropped as the document itself writes the word
 * elsewhere; where it does not, a hyphen stays after something that is a word of the document ("non", "inter").
 */
export function lineJoiner(document: string[]): (lines: string[]) => string {
  const vocabulary = document.some((line) => line.endsWith('-')) ? wordsOf(document) : new Set<string>();
  return (lines) => lines.map((line, at) => linked(vocabulary, line, lines[at + 1])).join('');
}

/** A line as it stands before the next one. */
function linked(vocabulary: Set<string>, line: string, next: string | undefined): string {
  if (next === undefined) return line;
  const [, first] = TORN.exec(line.slice(-40)) ?? [];
  const [, second] = HEAD.exec(next.slice(0, 40)) ?? [];
  if (first === undefined || second === undefined) return `${line} `;
  return isOneWord(vocabulary, first, second) ? line.slice(0, -1) : line;
}

function isOneWord(vocabulary: Set<string>, first: string, second: string): boolean {
  if (vocabulary.has((first + second).toLowerCase())) return true;
  if (vocabulary.has(`${first}-${second}`.toLowerCase())) return false;
  return !PREFIXES.has(first.toLowerCase()) && !vocabulary.has(first.toLowerCase());
}

const PREFIXES = new Set(['non', 'inter', 'anti', 'co', 'sub', 'multi', 'self', 'cross', 'post', 'pre']);

function wordsOf(lines: string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return words;
}
