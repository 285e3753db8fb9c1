import { type CivilDate, monthNamed, parseCivilDate, yearOf } from '../time/civil-date.ts';
import { phrasebook } from './phrasebook.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { BEFORE_DATE_STRONG, BEFORE_DATE_WEAK, PARTS_OF_TIME } from './words/times.ts';

/** A day, a month or a year that a text names, and the token after it. */
export interface DateFound {
  /** `2009-06-01`, `2009-06` or `2009`. */
  date: string;
  to: number;
  /** The text gives no year; the next such day after the adoption was taken. */
  yearGuessed: boolean;
}

const introduction = phrasebook([
  [BEFORE_DATE_STRONG, 'last day' as const],
  [BEFORE_DATE_WEAK, 'weak' as const],
]);
const parts = phrasebook([[PARTS_OF_TIME, null]]);

/** "no later than 1 June 2009", "by the end of April 2024", "by 31 August"; a weak "in" or "on" also before a year. */
export function dueDateAt(sentence: Sentence, at: number): (DateFound & { weak: boolean }) | undefined {
  const introduced = introduction(sentence.all, at);
  if (introduced === undefined) return undefined;
  const found = dateAt(sentence, parts(sentence.all, introduced.to)?.to ?? introduced.to);
  const weak = introduced.means === 'weak';
  if (found === undefined || (weak && found.date.length < 7 && wordAt(sentence, at) !== 'in'))
    return undefined;
  return isPast(found.date, sentence.setting.adopted) ? undefined : { ...found, weak };
}

/** A day, month or year without anything before it: "1 June 2009", "June 2009", "2009". */
export function dateAt(sentence: Sentence, at: number): DateFound | undefined {
  const { adopted } = sentence.setting;
  const first = wordAt(sentence, at);
  const second = wordAt(sentence, at + 1);
  return (
    (monthNamed(second) === undefined ? undefined : within(`-${month(second)}`, first, sentence, at + 2)) ??
    (monthNamed(first) === undefined || !DAY.test(second)
      ? undefined
      : within(`-${month(first)}`, second, sentence, at + 2)) ??
    (monthNamed(first) === undefined ? undefined : ofYear(`-${month(first)}`, sentence, at + 1, adopted)) ??
    (YEAR.test(first) ? { date: first, to: at + 1, yearGuessed: false } : undefined)
  );
}

const DAY = /^\d{1,2}$/;
const YEAR = /^(19|20)\d{2}$/;

function within(month: string, day: string, sentence: Sentence, at: number): DateFound | undefined {
  if (!DAY.test(day)) return undefined;
  const found = ofYear(`${month}-${day.padStart(2, '0')}`, sentence, at, sentence.setting.adopted);
  return found === undefined || parseCivilDate(found.date) === undefined ? undefined : found;
}

/** The year that follows; where there is none, that of the first such day or month not before the adoption. */
function ofYear(
  rest: string,
  sentence: Sentence,
  at: number,
  adopted: CivilDate | null,
): DateFound | undefined {
  const year = wordAt(sentence, wordAt(sentence, at) === ',' ? at + 1 : at);
  if (YEAR.test(year))
    return { date: year + rest, to: wordAt(sentence, at) === ',' ? at + 2 : at + 1, yearGuessed: false };
  if (adopted === null) return undefined;
  const sameYear = `${yearOf(adopted)}${rest}`;
  const date = isPast(sameYear, adopted) ? `${yearOf(adopted) + 1}${rest}` : sameYear;
  return { date, to: at, yearGuessed: true };
}

const month = (name: string): string => String(monthNamed(name)).padStart(2, '0');

const isPast = (date: string, adopted: CivilDate | null): boolean =>
  adopted !== null && date < adopted.slice(0, date.length);
