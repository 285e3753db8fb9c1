import { PAGE_BREAK } from './raw-lines.ts';

/** What a page carries besides the text: page comments, job numbers, bar codes, distribution. */
const FURNITURE = [
  /^<!--.*-->$/,
  /^\d{2}-\d{5}( ?\(E\).*)?( \d+\/\d+)?$/,
  /^\d+\/\d+( \d{2}-\d{5})?$/,
  /^(GE|V)\.\d{2}-\d{5}\b.*$/,
  /^\*\d{6,}\*$/,
  /^Distr\. ?: .*$/,
  /^Original ?: .*$/,
  /^Please recycle.*$/,
];
const SYMBOL_ALONE = /^(United Nations )?[A-Z]+(\/[A-Z0-9.()-]+)+$/;
const JOB_NUMBER = /^(\d+\/\d+ )?\d{2}-\d{5}( \d+\/\d+)?$/;
const LONGEST_LINE = 200;
const LONGEST_HEADER = 6;

/** Puts a page break in the place of every line that belongs to the page and not to the text. */
export function withoutFurniture(lines: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const header = SYMBOL_ALONE.test(line.slice(0, LONGEST_LINE)) ? headerLength(lines, at) : 0;
    if (header > 0 || isFurniture(line)) {
      kept.push(PAGE_BREAK);
      at += Math.max(0, header - 1);
    } else {
      kept.push(lines[at] ?? '');
    }
  }
  return kept;
}

const isFurniture = (line: string): boolean =>
  line.length > 0 && line.length <= LONGEST_LINE && FURNITURE.some((pattern) => pattern.test(line));

/** A running header is the symbol, the title repeated and the job number; without a job number it is the symbol alone. */
function headerLength(lines: string[], start: number): number {
  for (let length = 2; length <= LONGEST_HEADER; length += 1) {
    if (JOB_NUMBER.test((lines[start + length - 1] ?? '').trim())) return length;
  }
  return 1;
}
