import type { PlacedRun, RowOfRuns } from './rows.ts';

/** Runs of one row with no wide gap between them. */
export interface Segment extends RowOfRuns {
  left: number;
  right: number;
}

/** As shares of the size of the row: a gap that may part columns, and one that parts a row that has none. */
const GUTTER = 1.2;
const APART = 3;
/** A column has at least so many rows with words on both sides, and its segments are so wide, in points. */
const ROWS = 4;
const WIDE = 60;
/** No page has more rows, and no row more columns: what has is looked at in parts, so that time stays linear. */
const MOST_ROWS = 300;
const MOST_GAPS = 4;

/**
 * The segments of a page in the order of reading: where two columns stand side by side the left one comes first; a row
 * that a wide gap parts (a masthead, a running header) gives its pieces from left to right.
 */
export function inReadingOrder(rows: RowOfRuns[]): Segment[] {
  const done: Segment[] = [];
  let at = 0;
  while (at < rows.length) {
    const columns = columnsFrom(rows, at);
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

interface Gap {
  from: number;
  to: number;
}

/** The columns that begin in this row: rows that keep one strip free, with wide words on both sides of it. */
function columnsFrom(
  rows: RowOfRuns[],
  start: number,
): { left: RowOfRuns[]; right: RowOfRuns[]; end: number } | undefined {
  const first = rows[start];
  if (first === undefined) return undefined;
  for (const gap of gapsOf(first)) {
    let strip: Gap = gap;
    let both = 0;
    let end = start;
    for (; end < Math.min(rows.length, start + MOST_ROWS); end += 1) {
      const row = rows[end];
      const next = row === undefined ? undefined : narrowed(strip, row);
      if (row === undefined || next === undefined) break;
      strip = next;
      if (isWideOnBothSides(row, strip)) both += 1;
    }
    if (both >= ROWS && both * 3 >= end - start) return { ...parted(rows.slice(start, end), strip), end };
  }
  return undefined;
}

/** The part of the strip that this row keeps free too; undefined when it does not. */
function narrowed(strip: Gap, row: RowOfRuns): Gap | undefined {
  let { from, to } = strip;
  const middle = (from + to) / 2;
  for (const run of row.runs) {
    if (run.right <= middle) from = Math.max(from, run.right);
    else if (run.left >= middle) to = Math.min(to, run.left);
    else return undefined;
  }
  return to - from >= GUTTER * Math.min(row.size, 12) * 0.8 ? { from, to } : undefined;
}

function isWideOnBothSides({ runs }: RowOfRuns, { from, to }: Gap): boolean {
  const left = runs.filter((run) => run.right <= from);
  const right = runs.filter((run) => run.left >= to);
  return widthOf(left) >= WIDE && widthOf(right) >= WIDE;
}

function widthOf(runs: PlacedRun[]): number {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const run of runs) {
    left = Math.min(left, run.left);
    right = Math.max(right, run.right);
  }
  return right - left;
}

function parted(rows: RowOfRuns[], { from, to }: Gap): { left: RowOfRuns[]; right: RowOfRuns[] } {
  const middle = (from + to) / 2;
  const side = (keep: (run: PlacedRun) => boolean): RowOfRuns[] =>
    rows.map((row) => ({ ...row, runs: row.runs.filter(keep) })).filter(({ runs }) => runs.length > 0);
  return { left: side((run) => run.right <= middle), right: side((run) => run.right > middle) };
}

function gapsOf({ runs, size }: RowOfRuns): Gap[] {
  const gaps: Gap[] = [];
  for (let at = 1; at < runs.length; at += 1) {
    const gap = { from: runs[at - 1]?.right ?? 0, to: runs[at]?.left ?? 0 };
    if (gap.to - gap.from >= GUTTER * size) gaps.push(gap);
  }
  return gaps.slice(0, MOST_GAPS);
}

/** The number of a paragraph belongs to its words, however far they are indented. */
const isNumber = ({ runs }: Segment): boolean =>
  runs.length <= 4 &&
  /^(\d{1,3}\.|\([a-z]{1,4}\)|[A-Z]\.|[•–—·])$/.test(runs.map(({ text }) => text).join(''));

function segmentsOf(row: RowOfRuns | undefined, apart: number): Segment[] {
  const segments: Segment[] = [];
  for (const run of row?.runs ?? []) {
    const open = segments.at(-1);
    const base = row?.base ?? run.base;
    const gap = open === undefined ? Infinity : run.left - open.right;
    if (open === undefined || (gap > apart * Math.max(run.size, 8) && !isNumber(open))) {
      segments.push({ base, size: run.size, runs: [run], left: run.left, right: run.right });
    } else {
      open.runs.push(run);
      open.right = Math.max(open.right, run.right);
      open.size = Math.max(open.size, run.raised ? 0 : run.size);
    }
  }
  return segments;
}
