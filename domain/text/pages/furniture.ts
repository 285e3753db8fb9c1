import { type PageLine, textOfLine } from './page.ts';

/** A running header or footer stands within this share of the height from the edge of the page. */
const EDGE = 0.14;
/** A gap wider than this, as a share of the larger size, parts a header or footer from the text. */
const APART = 1.45;
const MOST_LINES = 8;
const LONGEST = 200;

/** What a page carries by itself, as the United Nations set it; each stands alone on its line or piece of a line. */
const KNOWN = [
  /^\d{2}-\d{5}( ?\([A-Z]\))?( +\d{6})?$/,
  /^(GE|V)\.\d{2}-\d{5}( ?\([A-Z]\))?( +\d{6})*$/,
  /^\*\d{6,}\*$/,
  /^\d{1,4}\s?\/\s?\d{1,4}$/,
  /^(\d{1,4}\/\d{1,4} +)?\d{2}-\d{5}( +\d{1,4}\/\d{1,4})?$/,
  /^[-–—]? ?\d{1,4} ?[-–—]?$/,
  /^(Page|page) \d{1,4}( of \d{1,4})?$/,
  /^Please recycle\b.*$/,
];
const SYMBOL = /^(United Nations )?[A-Z]+(\/[A-Z0-9.()-]+)+( \(\d{4}\))?$/;

/** Tells apart what belongs to the page: headers and footers, by their place and because they return on other pages. */
export function furnitureMarked(pages: PageLine[][]): PageLine[][] {
  const returning = returningLines(pages);
  return pages.map((lines, at) => {
    const page = new Set<PageLine>();
    for (const [edge, from] of [
      ['top', topmost(lines)],
      ['bottom', lowest(lines)],
    ] as const) {
      for (const line of from) {
        // The masthead of the first page tells the symbol, which returns at the head of the others.
        if (at === 0 && edge === 'top' && SYMBOL.test(short(line))) continue;
        if (returning.has(keyOf(line, edge)) || isKnown(line)) page.add(line);
      }
      // A running title that stands on one page only, beside or under what is known: page 2 of 2.
      if (at > 0) {
        const block = blockAtEdge(from);
        if (block.some((line) => page.has(line) || SYMBOL.test(short(line)))) {
          for (const line of block) page.add(line);
        }
      }
    }
    return lines.map((line) => (page.has(line) ? { ...line, role: 'page' as const } : line));
  });
}

const isKnown = (line: PageLine): boolean => KNOWN.some((pattern) => pattern.test(short(line)));

const short = (line: PageLine): string => textOfLine(line).slice(0, LONGEST).replaceAll('\u00a0', ' ').trim();

/** From the edge inwards. */
const topmost = (lines: PageLine[]): PageLine[] =>
  lines
    .filter(({ base, page, role }) => role === 'body' && base <= EDGE * page.height)
    .sort((one, other) => one.base - other.base);
const lowest = (lines: PageLine[]): PageLine[] =>
  lines
    .filter(({ base, page, role }) => role === 'body' && base >= (1 - EDGE) * page.height)
    .sort((one, other) => other.base - one.base);

/** The lines nearest to the edge, up to the gap that parts them from the text; none when no gap does. */
function blockAtEdge(from: PageLine[]): PageLine[] {
  for (let at = 1; at < Math.min(from.length, MOST_LINES); at += 1) {
    const [before, line] = [from[at - 1], from[at]];
    if (before === undefined || line === undefined) break;
    if (Math.abs(line.base - before.base) > APART * Math.max(before.size, line.size))
      return from.slice(0, at);
  }
  return [];
}

/** Left and right pages may mirror each other. */
const keyOf = (line: PageLine, edge: string): string => `${edge} ${Math.round(line.base / 8)} ${short(line)}`;

/** Lines that stand at the same edge at about the same height on at least two pages, and are no words of the text. */
function returningLines(pages: PageLine[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set<string>();
    for (const line of topmost(lines).slice(0, MOST_LINES)) keys.add(keyOf(line, 'top'));
    for (const line of lowest(lines).slice(0, MOST_LINES)) keys.add(keyOf(line, 'bottom'));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times > 1).map(([key]) => key));
}
