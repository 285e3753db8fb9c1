import { type PageLine, textOfLine } from './page.ts';

const NUMBERED = /^(\d{1,3}\.\s*\D|\([a-z]{1,4}\)\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*\S)/;
const NOTE = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}(?=\s)|\*{1,3}(?=\s))\s*\S/;
const ENDED = /[.;:,”"’)\]!?][⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;
/** As shares of the size: a gap above that begins a block, an indent, two sizes that are one, and what the margin gives. */
const GAP = 1.12;
const INDENT = 0.8;
const FAR = 4;
const SAME_SIZE = 0.06;
const SLACK = 0.6;
const LEADING = 1.35;

/** How the lines of a column stand: its margins and the usual distance of its base lines. */
interface Setting {
  left: number;
  right: number;
  leading: number;
}

/**
 * Whether each line begins a new block, from its place under the line before it in the text; null where that cannot be
 * told (the first line of a page or column at the margin).
 */
export function beginnings(lines: PageLine[]): Map<PageLine, boolean | null> {
  const begins = new Map<PageLine, boolean | null>();
  for (const role of ['body', 'note', 'page'] as const) {
    const own = lines.filter((line) => line.role === role);
    for (const column of columnsOf(own)) {
      const setting = settingOf(column);
      for (const [at, line] of column.entries()) {
        begins.set(line, role === 'page' ? true : beginning(column[at - 1], line, setting));
      }
    }
  }
  const first = lines.find(({ role }) => role === 'body');
  if (first !== undefined) begins.set(first, true);
  return begins;
}

/** Lines that stand under one another; on a new page or column it starts anew. */
function columnsOf(lines: PageLine[]): PageLine[][] {
  const columns: PageLine[][] = [];
  for (const line of lines) {
    const before = columns.at(-1)?.at(-1);
    const goesOn =
      before !== undefined && before.page === line.page && line.base > before.base - before.size / 2;
    if (goesOn) columns.at(-1)?.push(line);
    else columns.push([line]);
  }
  return columns;
}

function settingOf(column: PageLine[]): Setting {
  const distances = column.slice(1).map((line, at) => (line.base - (column[at]?.base ?? 0)) / line.size);
  const usual = commonest(
    distances.filter((distance) => distance > 0.8 && distance < 2.2),
    20,
  );
  return {
    left:
      commonest(
        column.map(({ left }) => left),
        1,
      ) ?? 0,
    right: rightMargin(column.map(({ right }) => right)),
    leading: usual ?? LEADING,
  };
}

function beginning(before: PageLine | undefined, line: PageLine, setting: Setting): boolean | null {
  const text = textOfLine(line);
  const indent = line.left - setting.left > INDENT * line.size;
  if (line.role === 'note') {
    if (NOTE.test(text.slice(0, 12)) && (before === undefined || ENDED.test(endOf(before)))) return true;
    return before === undefined ? null : false;
  }
  if (NUMBERED.test(text.slice(0, 12)) && (before === undefined || indent || ENDED.test(endOf(before)))) {
    return true;
  }
  if (before === undefined) return indent && Math.abs(line.left - setting.left) < 80 ? true : null;
  if (Math.abs(before.size - line.size) > SAME_SIZE * Math.max(before.size, line.size)) return true;
  const distance = (line.base - before.base) / line.size;
  if (distance > setting.leading * GAP && distance > 1.15) return true;
  // Beside the line before: a piece of its own in the same row.
  if (distance < 0.5) return true;
  const moved = line.left - before.left > INDENT * line.size && !hangs(before, line);
  if (isFar(before, setting) && isFar(line, setting)) return null;
  const full = fills(before, line, setting);
  if (moved && (ENDED.test(endOf(before)) || Math.abs(before.left - setting.left) <= SLACK * line.size)) {
    return full && !ENDED.test(endOf(before)) ? null : true;
  }
  if (full) return false;
  return ENDED.test(endOf(before)) ? true : null;
}

const endOf = (line: PageLine): string => textOfLine(line).slice(-8);

/** Where most lines end; in a text that is not justified, where all but a tenth of them do. */
function rightMargin(ends: number[]): number {
  const sorted = [...ends].sort((one, other) => one - other);
  const usual = commonest(ends, 0.25) ?? 0;
  const many = ends.filter((end) => Math.abs(end - usual) <= 4).length;
  return many * 3 >= ends.length ? usual : (sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0);
}

/** Stands under the words that follow a number, which hangs out to the left. */
const hangs = (before: PageLine, line: PageLine): boolean =>
  NUMBERED.test(textOfLine(before).slice(0, 12)) &&
  before.words.slice(1, 4).some(({ left }) => Math.abs(left - line.left) < 2);

/** Centred or set to the right: where such lines are parted, their places do not tell. */
const isFar = (line: PageLine, { left }: Setting): boolean => line.left - left > FAR * line.size;

/** The line before was broken because the next words (up to a blank that may break) did not fit on it. */
function fills(before: PageLine, line: PageLine, { right }: Setting): boolean {
  let end = line.left;
  for (const [at, word] of line.words.entries()) {
    if (at > 0 && word.blank !== '\u00a0') break;
    end = word.right;
  }
  return before.right + (end - line.left) + 0.2 * line.size > right - SLACK * line.size;
}

/** The commonest of these, each rounded to a part of one. */
function commonest(values: number[], parts: number): number | undefined {
  const seen = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value * parts) / parts;
    seen.set(rounded, (seen.get(rounded) ?? 0) + 1);
  }
  return [...seen].sort(([, one], [, other]) => other - one)[0]?.[0];
}
