const TORN = /(\p{L}+)-$/u;
const HEAD = /^(\p{Ll}+)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/**
 * How a line is joined to the next. A hyphen at a line's end is kept or dropped as the document itself writes the word
 * elsewhere; where it does not, a hyphen stays after something that is a word of the document ("non", "inter").
 */
export function joinHyphenated(lines: string[]): (text: string, next: string) => string {
  const vocabulary = lines.some((line) => line.endsWith('-')) ? wordsOf(lines) : new Set<string>();
  return (text, next) => {
    const [, first] = TORN.exec(text.slice(-40)) ?? [];
    const [, second] = HEAD.exec(next.slice(0, 40)) ?? [];
    if (first === undefined || second === undefined) return `${text} ${next}`;
    return isOneWord(vocabulary, first, second) ? text.slice(0, -1) + next : text + next;
  };
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
