import type { Word } from './page.ts';
import type { PlacedRun } from './rows.ts';

/** A gap of this share of the size is a space, even where no blank was set. */
const SPACE = 0.17;
/** A blank that was set counts from this share on: some programs set a blank and then step back over it. */
const SPACE_WITH_BLANK = 0.08;
/** A raised mark hangs on the word before it across a gap up to this. */
const HANGS = 0.6;
/** How far letters reach above and below the base line, as shares of the size. */
const ASCENT = 0.9;
const DESCENT = 0.22;

/** The words of runs on one base line, from left to right. */
export function wordsOf(runs: PlacedRun[]): Word[] {
  const words: Word[] = [];
  let before: PlacedRun | undefined;
  for (const run of runs) {
    const text = run.raised ? raised(run.text) : run.text;
    const top = run.base - ASCENT * run.size;
    const bottom = run.base + DESCENT * run.size;
    const open = words.at(-1);
    const blank = before === undefined || open === undefined ? '' : blankBetween(before, run);
    if (open === undefined || blank !== '') {
      words.push({ text, left: run.left, right: run.right, top, bottom, blank });
    } else {
      open.text += text;
      open.right = Math.max(open.right, run.right);
      open.top = Math.min(open.top, top);
      open.bottom = Math.max(open.bottom, bottom);
    }
    before = run;
  }
  return words;
}

/** Whether a gap is a space is decided by its width against the size of the letters around it. */
function blankBetween(before: PlacedRun, run: PlacedRun): Word['blank'] {
  const gap = (run.left - before.right) / Math.max(before.size, run.size);
  if (run.raised && !before.raised && gap < HANGS) return '';
  if (run.blank !== '' && gap >= SPACE_WITH_BLANK) return run.blank;
  return gap >= SPACE ? ' ' : '';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (mark: string): string => mark.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
