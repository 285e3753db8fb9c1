import { type Found, isMarked, type Mark } from './marks.ts';

/** The share that must be right. */
export const FLOOR = 0.99;

/** What was found, held against what was marked. */
export interface Tally {
  marked: number;
  found: number;
  /** Found with the number and the text of a mark. */
  right: number;
  otherText: { mark: Mark; found: Found }[];
  missing: Mark[];
  surplus: Found[];
}

/** Each mark is met by one paragraph at most: first by number and text, then by number alone. */
export function tallyOf(marks: Mark[], found: Found[]): Tally {
  const left = [...found];
  const take = (fits: (one: Found) => boolean): Found | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const unmet = marks.filter(
    (mark) => take((one) => one.label === mark.label && isMarked(mark, one.text)) === undefined,
  );
  const otherText: Tally['otherText'] = [];
  const missing: Mark[] = [];
  for (const mark of unmet) {
    const other = take((one) => one.label === mark.label);
    if (other === undefined) missing.push(mark);
    else otherText.push({ mark, found: other });
  }
  const right = marks.length - unmet.length;
  return { marked: marks.length, found: found.length, right, otherText, missing, surplus: left };
}

/** F1: what is missing, what is surplus and what has another text count against it alike. 1 when all are right. */
export function share(all: Pick<Tally, 'marked' | 'found' | 'right'>[]): number {
  const sum = (of: 'marked' | 'found' | 'right'): number => all.reduce((total, one) => total + one[of], 0);
  return (2 * sum('right')) / (sum('marked') + sum('found'));
}
