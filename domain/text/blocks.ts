import { lineJoiner } from './hyphens.ts';
import { PAGE_BREAK } from './raw-lines.ts';

const NUMBERED = /^(\d{1,3}\. ?\D|\([a-z]{1,4}\) )/;
const ENDED = /[.;:,”)\]]\d{0,3}$/;

/**
 * Joins wrapped lines into blocks: paragraphs, headings, lines that stand alone. A block begins after a blank line, at
 * a number or an indent after a finished one; a block that a page break cut in two is made whole.
 */
export function blocks(lines: string[]): string[] {
  const join = lineJoiner(lines);
  const done: string[][] = [];
  let blank = true;
  let torn = false;
  for (const line of lines) {
    const words = line.trim();
    if (line === PAGE_BREAK) torn = true;
    if (line === PAGE_BREAK || words === '') {
      blank = true;
      continue;
    }
    const open = done.at(-1);
    const before = open?.at(-1) ?? '.';
    const apart = blank ? !(torn && goesOn(before, words)) : startsAnew(before, line, words);
    if (open === undefined || apart) done.push([words]);
    else open.push(words);
    blank = false;
    torn = false;
  }
  return done.map((block) => tidy(join(block)));
}

const startsAnew = (before: string, line: string, words: string): boolean =>
  ENDED.test(before.slice(-5)) &&
  (NUMBERED.test(words.slice(0, 8)) || (line.startsWith(' ') && /^\p{Lu}/u.test(words)));

const goesOn = (before: string, words: string): boolean =>
  !NUMBERED.test(words.slice(0, 8)) && (/^\p{Ll}/u.test(words) || !ENDED.test(before.slice(-5)));

/** One space between words and none before a comma, as in a text that was never typeset. */
const tidy = (block: string): string =>
  block
    .replace(/ {2,}/g, ' ')
    .replace(/(?<! ) (?=[,;:.)\]”’](?: |$))/g, '')
    .replace(/(?<=[(“]) /g, '')
    .replace(/(?<=\p{L}) (?=-\p{L})/gu, '');
