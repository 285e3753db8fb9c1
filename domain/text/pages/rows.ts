import type { Run } from './page.ts';

/** Runs that stand on one base line, from left to right, with the raised marks that hang on them. */
export interface RowOfRuns {
  base: number;
  size: number;
  runs: PlacedRun[];
}

export type PlacedRun = Run & { raised: boolean };

/** Base lines that differ by less than this share of the size are one. */
const SAME_LINE = 0.2;
/** A raised mark is at most this large, and stands this far above the line, as shares of the size of the line. */
const RAISED_SIZE = 0.82;
const RAISED_LEAST = 0.12;
const RAISED_MOST = 0.7;
/** So many rows below a mark are looked at. */
const MOST_ROWS = 6;

/** The rows of a page from top to bottom. */
export function rowsOf(runs: Run[]): RowOfRuns[] {
  const rows = onBaseLines(runs);
  const own: RowOfRuns[] = [];
  for (const [at, row] of rows.entries()) {
    const marks: PlacedRun[] = [];
    const rest: PlacedRun[] = [];
    for (const run of row.runs) {
      const host = isMark(run) ? hostOf(run, rows, at) : undefined;
      if (host === undefined) rest.push(run);
      else {
        marks.push(run);
        host.runs.push({ ...run, raised: true });
      }
    }
    if (marks.length === 0) own.push(row);
    else if (rest.length > 0) own.push({ ...row, runs: rest });
  }
  for (const row of own) row.runs.sort((one, other) => one.left - other.left);
  return own;
}

function onBaseLines(runs: Run[]): RowOfRuns[] {
  const rows: RowOfRuns[] = [];
  for (const run of [...runs].sort((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    const near = SAME_LINE * Math.max(run.size, row?.size ?? 0);
    if (row !== undefined && run.base - row.base <= near && !differs(run.size, row.size)) {
      row.runs.push({ ...run, raised: false });
      row.size = Math.max(row.size, run.size);
    } else {
      rows.push({ base: run.base, size: run.size, runs: [{ ...run, raised: false }] });
    }
  }
  return mergedOnSameLine(rows);
}

/** Sizes of one line may differ (small capitals); a note's number is much smaller than the line that it hangs on. */
const differs = (one: number, other: number): boolean =>
  Math.min(one, other) < RAISED_SIZE * Math.max(one, other);

/** A title in large letters and a small symbol on the very same base line are one row all the same. */
function mergedOnSameLine(rows: RowOfRuns[]): RowOfRuns[] {
  const merged: RowOfRuns[] = [];
  for (const row of rows) {
    const before = merged.at(-1);
    if (before !== undefined && row.base - before.base <= SAME_LINE * Math.min(before.size, row.size)) {
      for (const run of row.runs) before.runs.push(run);
      before.size = Math.max(before.size, row.size);
    } else {
      merged.push(row);
    }
  }
  return merged;
}

const isMark = (run: Run): boolean => /^[\d*†‡,]{1,4}$/.test(run.text);

/** The row below, or above for a file that sets marks a little lower, on which a small mark hangs. */
function hostOf(mark: PlacedRun, rows: RowOfRuns[], at: number): RowOfRuns | undefined {
  for (let next = at + 1; next < Math.min(rows.length, at + MOST_ROWS); next += 1) {
    const row = rows[next];
    if (row === undefined || row.base - mark.base > RAISED_MOST * row.size) return undefined;
    if (mark.size > RAISED_SIZE * row.size || row.base - mark.base < RAISED_LEAST * row.size) continue;
    if (row.runs.some((run) => touches(mark, run, row.size))) return row;
  }
  return undefined;
}

const touches = (mark: Run, run: Run, size: number): boolean =>
  mark.left <= run.right + size && mark.right >= run.left - size;
