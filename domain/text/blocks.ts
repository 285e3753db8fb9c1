import { headingOf } from './heading.ts';
import { joinLines, settingOf } from './hyphens.ts';
import { BREAK, type Line } from './lines.ts';
import { replaced, type Traced } from './traced.ts';
import type { Vocabulary } from './vocabulary.ts';

const NUMBERED = /^(\d{1,3}\. ?\D|\([a-z]{1,4}\) )/;
const ENDED = /[.;:,”)\]]\d{0,3}$/;

/**
 * Joins wrapped lines into blocks: paragraphs, headings, lines that stand alone. A block begins where the layout says so;
 * where it does not tell, after a blank line, at a number or an indent after a finished one. A block that a page break cut
 * in two is made whole.
 */
export function blocks(lines: Line[], vocabulary: Vocabulary): Traced[] {
  const setting = settingOf(lines, vocabulary);
  const done: Traced[][] = [];
  let blank = true;
  let torn = false;
  for (const line of lines) {
    const { text } = line.words;
    if (line === BREAK) torn = true;
    if (line === BREAK || text === '') {
      blank = true;
      continue;
    }
    const open = done.at(-1);
    const before = open?.at(-1)?.text ?? '.';
    if (open === undefined || isApart(line, before)) done.push([line.words]);
    else open.push(line.words);
    blank = false;
    torn = false;
  }
  return done.map((block) => tidy(joinLines(block, setting)));

  function isApart(line: Line, before: string): boolean {
    const { text } = line.words;
    if (torn) return !goesOn(done.at(-1)?.[0]?.text ?? '', before, text);
    if (line.begins !== null) return line.begins;
    return blank || startsAnew(before, line.indent > 0, text);
  }
}

const startsAnew = (before: string, indented: boolean, words: string): boolean =>
  ENDED.test(before.slice(-5)) && (NUMBERED.test(words.slice(0, 8)) || (indented && /^\p{Lu}/u.test(words)));

/** What a page's end tears fills its last line; a short line that nothing ends, and the title of a resolution, are headings. */
const goesOn = (first: string, before: string, words: string): boolean =>
  !NUMBERED.test(words.slice(0, 8)) &&
  (/^\p{Ll}/u.test(words) ||
    (before.length >= SHORTEST_FULL_LINE &&
      !ENDED.test(before.slice(-5)) &&
      !isInCapitals(words) &&
      headingOf(first) === undefined));

const SHORTEST_FULL_LINE = 50;

/** As headings are: "ARTICLE 4". */
const isInCapitals = (words: string): boolean => words.length < 200 && words === words.toUpperCase();

/** What typesetting leaves, and what stands there in a text that was never typeset. */
const TIDY: [RegExp, string][] = [
  [/ {2,}/g, ' '],
  [/(?<! ) (?=[,;:.)\]”’]{1,3}(?: |$|\d{1,3}$))/g, ''],
  [/(?<=[(“]) /g, ''],
  [/(?<=\p{L}) (?=-\p{L})/gu, ''],
];

const tidy = (block: Traced): Traced =>
  TIDY.reduce((text, [pattern, instead]) => replaced(text, pattern, () => instead), block);
