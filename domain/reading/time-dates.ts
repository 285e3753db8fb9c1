import { type CivilDate, monthNamed, parseCivilDate, yearOf } from '../time/civil-date.ts';
import { phrasebook } from './phrasebook.ts';
import type { Token } from './tokens.ts';
import { BEFORE_DATE, BEFORE_DATE_STRONG } from './words/times.ts';

/** A day, a month or a year that a text names, and the token after it. */
export interface DateFound {
  date: string;
  to: number;
  /** The text gives no year; the next such day after the adoption was taken. */
  yearGuessed: boolean;
  /** Stands after "by" or "no later than", not after a mere "in" or "on". */
  last?: boolean;
}

const introduction = phrasebook(
  BEFORE_DATE.map((phrase) => [[phrase], BEFORE_DATE_STRONG.includes(phrase)] as const),
);

/** "no later than 1 June 2009", "by the end of April 2024", "by 31 August". A weak "in" or "on" needs a day or a month. */
export function dueDateAt(all: Token[], at: number, adopted: CivilDate | null): DateFound | undefined {
  const introduced = introduction(all, at);
  if (introduced === undefined) return undefined;
  const found = dateAt(all, skipPart(all, introduced.to), adopted);
  if (found === undefined || (!introduced.means && found.date.length < 7)) return undefined;
  if (adopted !== null && found.date < adopted.slice(0, found.date.length)) return undefined;
  return { ...found, last: introduced.means };
}

/** A day, month or year without anything before it. */
export function dateAt(all: Token[], at: number, adopted: CivilDate | null): DateFound | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((index) => all[index]?.word ?? '');
  return (
    dayAndMonth(first, second, third, at, adopted) ??
    dayAndMonth(second, first, third, at, adopted) ??
    monthOrYear(first, second, at, adopted)
  );
}

function dayAndMonth(
  day = '',
  name = '',
  year = '',
  at = 0,
  adopted: CivilDate | null,
): DateFound | undefined {
  const month = monthNamed(name);
  if (month === undefined || !/^\d{1,2}$/.test(day)) return undefined;
  const rest = `-${pad(month)}-${pad(Number(day))}`;
  if (/^\d{4}$/.test(year)) return valid(year + rest, at + 3, false);
  return adopted === null ? undefined : valid(next(adopted, rest), at + 2, true);
}

function monthOrYear(first = '', second = '', at = 0, adopted: CivilDate | null): DateFound | undefined {
  const month = monthNamed(first);
  if (month === undefined) return isYear(first) ? { date: first, to: at + 1, yearGuessed: false } : undefined;
  if (isYear(second)) return { date: `${second}-${pad(month)}`, to: at + 2, yearGuessed: false };
  return adopted === null
    ? undefined
    : { date: next(adopted, `-${pad(month)}`), to: at + 1, yearGuessed: true };
}

function valid(date: string, to: number, yearGuessed: boolean): DateFound | undefined {
  return parseCivilDate(date) === undefined ? undefined : { date, to, yearGuessed };
}

/** The first such day or month that is not before the adoption. */
function next(adopted: CivilDate, rest: string): string {
  const year = yearOf(adopted);
  const thisYear = `${year}${rest}`;
  return thisYear >= adopted.slice(0, thisYear.length) ? thisYear : `${year + 1}${rest}`;
}

const PARTS = phrasebook([
  [
    ['the end of', 'end of', 'the beginning of', 'the middle of', 'mid', 'early', 'late', 'the month of'],
    null,
  ],
]);

const skipPart = (all: Token[], at: number): number => PARTS(all, at)?.to ?? at;

const isYear = (word: string): boolean => /^(19|20)\d{2}$/.test(word);
const pad = (value: number): string => String(value).padStart(2, '0');
