/** Text for a page of a given width. Widths are in letters; a no-break space is one. */

const LEAST = 72;
const MOST = 120;
/** Where nobody says: for files, mail and pagers. */
const USUAL = 100;

/** How wide a page is: as the terminal, or as COLUMNS says, within what reads well. */
export function pageWidth(stream: { columns?: number }, columns: string | undefined): number {
  const width = stream.columns ?? (/^\d{1,4}$/.test(columns ?? '') ? Number(columns) : USUAL);
  return Math.min(MOST, Math.max(LEAST, width));
}

/** Where a line may end: between words, but not within "42 days", "1 June 2009", "para. 14". */
const BREAK = /(?<!(?:^| )\(?\d{1,3}(?:er|st|nd|rd|th)?|para\.|par\.|--when) (?!\d{4}\b)/u;

/** The text in lines of at most `width`, the first behind `first`, the others behind as many blanks. */
export function wrapped(text: string, width: number, first = ''): string[] {
  const hang = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(BREAK)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((each) => each.trimEnd());
}

/** `right`: set flush right. `gives`: its cells are broken into lines where the page is too narrow; at most one column does. */
export interface Column {
  right?: true;
  gives?: true;
}

const GAP = 2;

/** Rows of cells one under the other, each row as wide as the page at most. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  indent: string,
): string[] {
  const wanted = columns.map((_, at) => Math.max(0, ...rows.map((cells) => (cells[at] ?? '').length)));
  const others = columns.reduce((sum, { gives }, at) => (gives ? sum : sum + GAP + (wanted[at] ?? 0)), 0);
  const room = Math.max(MIN_ROOM, width - indent.length - others);
  const widths = columns.map(({ gives }, at) => Math.min(wanted[at] ?? 0, gives ? room : width));
  return rows.flatMap((cells) => {
    const broken = columns.map(({ gives }, at) =>
      gives ? wrapped(cells[at] ?? '', widths[at] ?? 0) : [cells[at] ?? ''],
    );
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) => {
      const line = columns.map(({ right }, at) => {
        const cell = broken[at]?.[row] ?? '';
        return right ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
      });
      return `${indent}${line.join(' '.repeat(GAP))}`.trimEnd();
    });
  });
}

const MIN_ROOM = 16;
