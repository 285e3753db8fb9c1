import { BREAK, type Line } from './lines.ts';

/** What a page carries besides the text: page comments, job numbers, bar codes, distribution, names of volumes. */
const FURNITURE = [
  /^<!--.*-->$/,
  /^\d{2}-\d{5}( ?\(E\).*)?( \d+\/\d+)?$/,
  /^\d+\/\d+( \d{2}-\d{5}( ?\(E\).*)?)?$/,
  /^(\d+(\/\d+)? )?(GE|V|K|N|NY|HQ)\.\d{2}-\d{5}\b.*$/,
  /^\*\d{6,}\*$/,
  /^(General Assembly |Security Council |Economic and Social Council )?Distr\. ?: .*$/,
  /^Original ?: .*$/,
  /^Please recycle.*$/,
  /^[IVX]+\. Resolutions adopted (on|without) .*$/,
  /^Resolutions adopted on the reports? of the .*$/,
  /^(\d{1,4} )?(General Assembly|Economic and Social Council) ?[—–-] ?\S+ [Ss]ession( \d{1,4})?$/,
];
const SYMBOL_ALONE = /^(United Nations )?[A-Z]+(\/[A-Za-z0-9.()-]+)+( \(\d{4}\))?$/;
const SYMBOL_FIRST = /^[A-Z]+(\/[A-Z0-9.()-]+){2,} /;
const JOB_NUMBER = /^(\d+\/\d+ )?\d{2}-\d{5}( \d+\/\d+)?$/;
const PAGE_NUMBER = /^(\d{1,4}|[—–-] ?\d{1,4} ?[—–-])$/;
const LONGEST_LINE = 200;
const LONGEST_HEADER = 6;
/** A header repeats words that stand among the first lines. */
const FIRST_LINES = 80;
const SHORTEST_REPEAT = 15;

/** Puts a page break in the place of every line that belongs to the page and not to the text. */
export function withoutFurniture(lines: Line[]): Line[] {
  const kept: Line[] = [];
  const repeats = repetitions(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? BREAK;
    const words = line.words.text;
    const header = SYMBOL_ALONE.test(words.slice(0, LONGEST_LINE)) ? headerLength(lines, at) : 0;
    if (header > 0 || line.role === 'page' || isFurniture(words) || isPageNumber(lines, at) || repeats(at)) {
      kept.push(BREAK);
      at += Math.max(0, header - 1);
    } else {
      kept.push(line);
    }
  }
  return kept;
}

const isFurniture = (words: string): boolean =>
  words.length > 0 && words.length <= LONGEST_LINE && FURNITURE.some((pattern) => pattern.test(words));

/** A number on a line of its own, with nothing before it or after it on the page. */
const isPageNumber = (lines: Line[], at: number): boolean =>
  PAGE_NUMBER.test(lines[at]?.words.text.slice(0, 12) ?? '') &&
  (lines[at]?.begins === true || isBlank(lines[at - 1])) &&
  (lines[at + 1]?.begins === true || isBlank(lines[at + 1]));

const isBlank = (line: Line | undefined): boolean => (line?.words.text ?? '') === '';

/** A running header is the symbol, the title repeated and the job number; without a job number it is the symbol alone. */
function headerLength(lines: Line[], start: number): number {
  for (let length = 2; length <= LONGEST_HEADER; length += 1) {
    if (JOB_NUMBER.test(lines[start + length - 1]?.words.text.slice(0, LONGEST_LINE) ?? '')) return length;
  }
  return 1;
}

/** A running header in columns: the symbol and a line of the title side by side, more of the title above or below. */
function repetitions(lines: Line[]): (at: number) => boolean {
  const first = lines
    .slice(0, FIRST_LINES)
    .map(({ words }) => words.text.slice(0, LONGEST_LINE))
    .join(' ')
    .toLowerCase();
  const known = (words: string): boolean =>
    words.length >= SHORTEST_REPEAT && words.length <= LONGEST_LINE && first.includes(words.toLowerCase());
  const inColumns = (words: string): boolean => {
    const [symbol] = SYMBOL_FIRST.exec(words.slice(0, LONGEST_LINE)) ?? [];
    return symbol !== undefined && known(words.slice(symbol.length));
  };
  const wordsAt = (at: number): string => lines[at]?.words.text ?? '';
  return (at) =>
    inColumns(wordsAt(at)) ||
    (at >= SHORTEST_MASTHEAD &&
      known(wordsAt(at)) &&
      (inColumns(wordsAt(at - 1)) || inColumns(wordsAt(at + 1))));
}

const SHORTEST_MASTHEAD = 10;
