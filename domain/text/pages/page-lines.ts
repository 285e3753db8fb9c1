import { inReadingOrder, type Segment } from './columns.ts';
import type { Page, PageLine } from './page.ts';
import { rowsOf } from './rows.ts';
import { wordsOf } from './words.ts';

/** The lines of a page in the order of reading. What is turned (a watermark, a mark in the margin) belongs to the page. */
export function pageLines(page: Page): PageLine[] {
  const upright = inReadingOrder(rowsOf(page.runs.filter((run) => run.upright)));
  const turned = page.runs
    .filter((run) => !run.upright)
    .map((run) => lineOf(page, { ...run, runs: [{ ...run, raised: false }] }, 'page'));
  return [...upright.map((segment) => lineOf(page, segment, 'body')), ...turned];
}

const lineOf = (page: Page, segment: Segment, role: PageLine['role']): PageLine => ({
  page,
  words: wordsOf(segment.runs),
  left: segment.left,
  right: segment.right,
  base: segment.base,
  size: segment.size,
  role,
});
