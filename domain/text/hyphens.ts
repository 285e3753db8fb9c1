import { type Line, SOFT_HYPHEN } from './lines.ts';
import { joined, made, sliced, type Traced } from './traced.ts';
import { countOf, type Vocabulary } from './vocabulary.ts';

const TORN = /(\p{L}+)-$/u;
const HEAD = /^(\p{Ll}+)/u;
const SPACE = made(' ');

/** How a document sets its lines. */
export interface Setting {
  vocabulary: Vocabulary;
  /** Whether it tears words at the ends of lines; most documents of today do not. */
  tears: boolean;
}

export function settingOf(lines: readonly Line[], vocabulary: Vocabulary): Setting {
  const torn = lines.filter(
    ({ words }) => words.text.endsWith('-') && TORN.test(words.text.slice(-LONGEST)),
  ).length;
  return { vocabulary, tears: torn >= FEW && torn * RARE >= lines.length };
}

const FEW = 4;
const RARE = 50;
const LONGEST = 40;

/**
 * Joins the lines of a block. A hyphen at a line's end is kept or dropped as the document itself writes the word
 * elsewhere; where it does not, it is dropped in a document that tears words, unless after what is a word itself.
 */
export const joinLines = (lines: readonly Traced[], setting: Setting): Traced =>
  joined(lines.flatMap((line, at) => linked(setting, line, lines[at + 1])));

/** A line as it stands before the next one. */
function linked(setting: Setting, line: Traced, next: Traced | undefined): Traced[] {
  const { text } = line;
  if (text.endsWith(SOFT_HYPHEN)) return [sliced(line, 0, text.length - 1)];
  if (next === undefined) return [line];
  const [, first] = TORN.exec(text.slice(-LONGEST)) ?? [];
  const [, second] = HEAD.exec(next.text.slice(0, LONGEST)) ?? [];
  if (first === undefined || second === undefined) return [line, SPACE];
  return [isOneWord(setting, first.toLowerCase(), second) ? sliced(line, 0, text.length - 1) : line];
}

function isOneWord({ vocabulary, tears }: Setting, first: string, second: string): boolean {
  if (countOf(first + second, vocabulary) > 0) return true;
  if (vocabulary.has(`${first}-${second}`)) return false;
  return tears && !PREFIXES.has(first) && !vocabulary.has(first);
}

const PREFIXES = new Set(['non', 'inter', 'anti', 'co', 'sub', 'multi', 'self', 'cross', 'post', 'pre']);
