import type { PlacedRun, RowOfRuns } from './rows.ts';

/** Runs of one row with no wide gap between them. */
export interface Segment extends RowOfRuns {
  left: number;
  right: number;
}

/** A row without columns is parted by a gap of so many sizes (a masthead, a running head). */
const APART = 3;
/** Columns are parted by a strip that is free and so wide, as a share of the size. */
const STRIP = 0.9;
/** A column has at least so many rows, each so wide, in points. */
const ROWS = 4;
const WIDE = 60;
/** Left edges of a column differ by less, in points. */
const EDGE = 2;
/** Two columns stand side by side for at least this share of the shorter one. */
const BESIDE = 0.5;
/** So many rows of a page may be columns, and so many edges are tried: time stays linear, whatever the page. */
const MOST_ROWS = 300;
const MOST_EDGES = 4;

/**
 * The segments of a page in the order of reading: where two columns stand side by side the left one comes first; a row
 * that a wide gap parts gives its pieces from left to right.
 */
export function inReadingOrder(rows: RowOfRuns[]): Segment[] {
  const done: Segment[] = [];
  const edges = edgesIn(rows);
  let at = 0;
  while (at < rows.length) {
    const columns = columnsFrom(rows, at, edges);
    if (columns === undefined) {
      for (const segment of segmentsOf(rows[at], APART)) done.push(segment);
      at += 1;
    } else {
      for (const side of [columns.left, columns.right]) {
        for (const segment of inReadingOrder(side)) done.push(segment);
      }
      at = columns.end;
    }
  }
  return done;
}

/** Where columns may begin: the commonest left edges of wide segments, the outermost left apart. */
function edgesIn(rows: RowOfRuns[]): number[] {
  const counts = new Map<number, number>();
  let outermost = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    for (const { left, right } of segmentsOf(row, STRIP)) {
      outermost = Math.min(outermost, left);
      if (right - left < WIDE) continue;
      const edge = Math.round(left / EDGE) * EDGE;
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([edge, count]) => count >= ROWS && edge > outermost + WIDE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_EDGES)
    .map(([edge]) => edge - EDGE);
}

interface Columns {
  left: RowOfRuns[];
  right: RowOfRuns[];
  /** The row after the last. */
  end: number;
}

/** The columns that begin in this row: rows that keep the strip before an edge free, with words on both sides of it. */
function columnsFrom(rows: RowOfRuns[], start: number, edges: number[]): Columns | undefined {
  for (const edge of edges) {
    let end = start;
    while (end < Math.min(rows.length, start + MOST_ROWS) && isFree(rows[end], edge)) end += 1;
    const stretch = rows.slice(start, end);
    const left = side(stretch, ({ right }) => right <= edge);
    const right = side(stretch, (run) => run.right > edge);
    if (areBeside(left.filter(isWide), right.filter(isWide))) return { left, right, end };
  }
  return undefined;
}

const isFree = (row: RowOfRuns | undefined, edge: number): boolean =>
  row?.runs.every(
    ({ left, right, size }) => right <= edge - STRIP * Math.min(size, row.size) || left >= edge,
  ) ?? false;

/** The part of each row on one side of an edge, with a base line and size of its own: columns need not be level. */
function side(rows: RowOfRuns[], keeps: (run: PlacedRun) => boolean): RowOfRuns[] {
  return rows.flatMap((row) => {
    const runs = row.runs.filter(keeps);
    const [first] = runs;
    if (first === undefined) return [];
    const { base, size } = runs.find(({ raised }) => !raised) ?? first;
    return [{ base, size, runs }];
  });
}

function areBeside(left: RowOfRuns[], right: RowOfRuns[]): boolean {
  if (left.length < ROWS || right.length < ROWS) return false;
  const [one, other] = [heightOf(left), heightOf(right)];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > BESIDE * Math.min(one.bottom - one.top, other.bottom - other.top);
}

const heightOf = (rows: RowOfRuns[]): { top: number; bottom: number } => ({
  top: rows[0]?.base ?? 0,
  bottom: rows.at(-1)?.base ?? 0,
});

function isWide({ runs }: RowOfRuns): boolean {
  return (runs.at(-1)?.right ?? 0) - (runs[0]?.left ?? 0) >= WIDE;
}

/** The number of a paragraph belongs to its words, however far they are indented. */
const isNumber = ({ runs }: Segment): boolean =>
  runs.length <= 4 &&
  /^(\d{1,3}\.|\([a-z]{1,4}\)|[A-Z]\.|[•–—·])$/.test(runs.map(({ text }) => text).join(''));

function segmentsOf(row: RowOfRuns | undefined, apart: number): Segment[] {
  const segments: Segment[] = [];
  for (const run of row?.runs ?? []) {
    const open = segments.at(-1);
    const gap = open === undefined ? Number.POSITIVE_INFINITY : run.left - open.right;
    if (open === undefined || (gap > apart * Math.max(run.size, 8) && !isNumber(open))) {
      segments.push({
        base: run.raised ? (row?.base ?? run.base) : run.base,
        size: run.size,
        runs: [run],
        left: run.left,
        right: run.right,
      });
    } else {
      open.runs.push(run);
      open.right = Math.max(open.right, run.right);
      open.size = Math.max(open.size, run.raised ? 0 : run.size);
    }
  }
  return segments;
}
