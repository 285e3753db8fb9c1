import { SOFT_HYPHEN } from './lines.ts';
import { joined, made, sliced, type Traced } from './traced.ts';
import type { Vocabulary } from './vocabulary.ts';

const TORN = /(\p{L}+)-$/u;
const HEAD = /^(\p{Ll}+)/u;
const SPACE = made(' ');

/**
 * Joins the lines of a block. A hyphen at a line's end is kept or dropped as the document itself writes the word
 * elsewhere; where it does not, a hyphen stays after something that is a word of the document ("non", "inter").
 */
export const joinLines = (lines: readonly Traced[], vocabulary: Vocabulary): Traced =>
  joined(lines.flatMap((line, at) => linked(vocabulary, line, lines[at + 1])));

/** A line as it stands before the next one. */
function linked(vocabulary: Vocabulary, line: Traced, next: Traced | undefined): Traced[] {
  const { text } = line;
  if (text.endsWith(SOFT_HYPHEN)) return [sliced(line, 0, text.length - 1)];
  if (next === undefined) return [line];
  const [, first] = TORN.exec(text.slice(-40)) ?? [];
  const [, second] = HEAD.exec(next.text.slice(0, 40)) ?? [];
  if (first === undefined || second === undefined) return [line, SPACE];
  return [isOneWord(vocabulary, first, second) ? sliced(line, 0, text.length - 1) : line];
}

function isOneWord(vocabulary: Vocabulary, first: string, second: string): boolean {
  if (vocabulary.has((first + second).toLowerCase())) return true;
  if (vocabulary.has(`${first}-${second}`.toLowerCase())) return false;
  return !PREFIXES.has(first.toLowerCase()) && !vocabulary.has(first.toLowerCase());
}

const PREFIXES = new Set(['non', 'inter', 'anti', 'co', 'sub', 'multi', 'self', 'cross', 'post', 'pre']);
