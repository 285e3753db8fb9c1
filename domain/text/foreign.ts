import { headingOf } from './heading.ts';
import { BREAK, type Line } from './lines.ts';
import { sliced } from './traced.ts';

/** Words that stand in every few lines of a language, and in no other of these. Add a language as a row. */
const COMMON: Record<string, ReadonlySet<string>> = {
  English: new Set(
    'the of and to in for by with from which that this its on at shall has or one see'.split(' '),
  ),
  French: new Set(
    'le la les des du de et à au aux que qui dans par pour sur une un l d ce cette voir résolution'.split(
      ' ',
    ),
  ),
  Spanish: new Set('el los las del de y que en por para con una un al su sobre resolución'.split(' ')),
};

const OTHER = /(?<!\p{L})(?:les?|des?|du|et|los|las|del|y)(?!\p{L})/u;
const FEW_LINES = 4;

const WORD = /\p{L}+/gu;
/** As many characters of a line as tell its language. */
const FAR = 2_000;
/** Fewer words than this are a chance find. */
const ENOUGH_WORDS = 60;
const GLUED = /(?<=[\].] )(?=\p{Ll}+ \p{L}+ )/gu;
const SHORTEST_GLUED = 80;
const MOST_TRIES = 8;

/** What a language's words make up of a document, and its lines without those in other languages. */
export interface InEnglish {
  lines: Line[];
  /** Whether most of the document is in another language. */
  foreign: boolean;
}

/**
 * Old official records print two languages side by side; what is not English becomes a page break, so that a paragraph
 * that another language interrupts goes on after it. A line of neither goes with the lines around it,
 * but for the headings of resolutions.
 */
export function inEnglish(lines: Line[]): InEnglish {
  if (!isTouched(lines)) return { lines, foreign: false };
  const languages = lines.map(({ words }) => languageOf(words.text));
  const counts = new Map<string, number>();
  for (const { name, words } of languages) counts.set(name, (counts.get(name) ?? 0) + words);
  const english = counts.get('English') ?? 0;
  const other = Math.max(counts.get('French') ?? 0, counts.get('Spanish') ?? 0);
  if (other < ENOUGH_WORDS || other * 10 < english) return { lines, foreign: false };
  if (english * 6 < other) return { lines, foreign: true };
  return {
    lines: withoutOthers(
      lines,
      languages.map(({ name }) => name),
    ),
    foreign: false,
  };
}

/** Whether as many lines as a column has may be in another language; most documents have none. */
function isTouched(lines: Line[]): boolean {
  let touched = 0;
  for (const { words } of lines) {
    if (OTHER.test(words.text.slice(0, FAR))) touched += 1;
    if (touched === FEW_LINES) return true;
  }
  return false;
}

function withoutOthers(lines: Line[], names: string[]): Line[] {
  const nexts = [...names];
  for (let at = names.length - 2; at >= 0; at -= 1) {
    if (nexts[at] === NEITHER) nexts[at] = nexts[at + 1] ?? NEITHER;
  }
  let before = NEITHER;
  return lines.map((line, at) => {
    const next = nexts[at] ?? NEITHER;
    before = next === NEITHER ? before : next;
    if (line.words.text === '' || (names[at] === NEITHER && headingOf(line.words.text) !== undefined))
      return line;
    return englishEnd(line) ?? (before === 'English' || before === NEITHER ? line : BREAK);
  });
}

/** English that a program glued to the end of a note in another language: it begins in mid-sentence after a full stop. */
function englishEnd(line: Line): Line | undefined {
  const { text } = line.words;
  const from = Math.max(0, text.length - FAR);
  const starts = [...text.slice(from).matchAll(GLUED)].slice(-MOST_TRIES);
  for (const start of starts) {
    const index = from + start.index;
    const isGlued =
      text.length - index >= SHORTEST_GLUED &&
      languageOf(text.slice(index)).name === 'English' &&
      isForeign(languageOf(text.slice(0, index)).name);
    if (isGlued) return { ...line, words: sliced(line.words, index) };
  }
  return undefined;
}

const isForeign = (name: string): boolean => name !== 'English' && name !== NEITHER;

const NEITHER = 'neither';

/** The language with the most common words in a line, and how many words it has; two are needed to tell. */
function languageOf(text: string): { name: string; words: number } {
  const words = text.slice(0, FAR).toLowerCase().match(WORD);
  if (words === null) return { name: NEITHER, words: 0 };
  const [best, second] = Object.entries(COMMON)
    .map(([name, common]) => ({ name, score: words.filter((word) => common.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const told =
    best !== undefined && best.score > (second?.score ?? 0) && (best.score > 1 || words.length < 12);
  return { name: told ? best.name : NEITHER, words: words.length };
}
