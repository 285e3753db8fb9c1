import { addMonths, type CivilDate, dateOf, yearOf } from '../time/civil-date.ts';
import type { Away, DayOfYear } from './cast.ts';

/** When somebody is away between two days: once; or each year, where no year is said, also over the turn of it. */
export function spansOf(
  { from, until }: Pick<Away, 'from' | 'until'>,
  first: CivilDate,
  last: CivilDate,
): { from: CivilDate; to: CivilDate }[] {
  if (typeof from === 'string' && typeof until === 'string') return [{ from, to: until }];
  const spans: { from: CivilDate; to: CivilDate }[] = [];
  for (let year = yearOf(first) - 1; year <= yearOf(last); year += 1) {
    const begins = inYear(from, year);
    const ends = inYear(until, year);
    const to = ends < begins ? inYear(until, year + 1) : ends;
    if (to >= first && begins <= last) spans.push({ from: begins, to });
  }
  return spans;
}

/** 29 February is the last of the month in other years. */
const inYear = (day: CivilDate | DayOfYear, year: number): CivilDate =>
  typeof day === 'string' ? day : addMonths(dateOf(2000, day.month, day.day), (year - 2000) * 12);
