import { type PageLine, textOfLine } from './page.ts';

const RULE = /^[_\u2014\u2015-]{5,}$/;
const LABEL = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\*{1,3}|[†‡]|\d{1,3}(?=\s))/;
/** Notes are set at most this large, as a share of the size of the text. */
const SMALLER = 0.93;

/** Tells apart the notes at the foot of each page: smaller letters at the end of it, after a rule or a raised number. */
export function notesMarked(pages: PageLine[][]): PageLine[][] {
  const usual = usualSize(pages);
  return pages.map((lines) => {
    const notes = notesOf(lines, usual);
    return lines.map((line) => {
      if (!notes.has(line)) return line;
      return { ...line, role: RULE.test(textOfLine(line).trim()) ? ('page' as const) : ('note' as const) };
    });
  });
}

/** The size in which most letters of the document are set. */
function usualSize(pages: PageLine[][]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    if (line.role !== 'body') continue;
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + textOfLine(line).length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 10;
}

/** The small lines at the end of each column, from the first rule or number among them. */
function notesOf(lines: PageLine[], usual: number): Set<PageLine> {
  const notes = new Set<PageLine>();
  let start: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.role !== 'body') continue;
    if (line.size > SMALLER * usual && !RULE.test(textOfLine(line).trim())) start = undefined;
    else if (start === undefined && opens(line)) start = at;
    if (start === undefined || !endsColumn(lines, at)) continue;
    for (const each of lines.slice(start, at + 1)) if (each.role === 'body') notes.add(each);
    start = undefined;
  }
  return notes;
}

const opens = (line: PageLine): boolean => {
  const text = textOfLine(line).trim();
  return RULE.test(text) || LABEL.test(text);
};

/** Nothing of the text follows, or what follows stands higher on the page: the next column. */
function endsColumn(lines: PageLine[], at: number): boolean {
  const next = lines.slice(at + 1).find(({ role }) => role === 'body');
  return next === undefined || next.base < (lines[at]?.base ?? 0) - next.size;
}
