import { cardinal } from './ordinals.ts';
import { phrasebook } from './phrasebook.ts';
import type { DueElement } from './reading.ts';
import { type Sentence, said, wordAt } from './sentence.ts';
import { dateAt } from './time-dates.ts';
import { phrases } from './words/phrases.ts';
import { COUNTED_FROM, POINTS, RECURRENCES, UNITS } from './words/times.ts';

/** An element of time that is counted, and the token after it. */
export interface PeriodFound {
  element: DueElement;
  to: number;
}

const named = phrasebook(RECURRENCES);
const countedFrom = phrasebook([[COUNTED_FROM, null]]);
const within = phrasebook([
  [phrases('within; no later than; not later than; by no later than; in; after'), null],
]);
const pointAt = phrasebook(POINTS);
const LINKS = new Set(['of', 'from', 'after', 'following', 'before', 'prior']);
const LONGEST_POINT = 12;
const LONGEST_EVENT = 30;

/** "annually", "every 120 days starting from 16 October 2019", "on a biennial basis". */
export function recurrenceAt(sentence: Sentence, at: number): PeriodFound | undefined {
  const phrase = named(sentence.all, at);
  const found = phrase === undefined ? countedAt(sentence, at) : { period: phrase.means, to: phrase.to };
  if (found === undefined) return undefined;
  const to = wordAt(sentence, found.to) === 'thereafter' ? found.to + 1 : found.to;
  const start = countedFrom(sentence.all, to);
  const day = start === undefined ? undefined : dateAt(sentence, start.to);
  const element: DueElement = { type: 'recurring', every: found.period };
  return day === undefined || day.date.length < 10
    ? { element, to }
    : { element: { ...element, from: day.date }, to: day.to };
}

/** "every 90 days", "every six months", "90-day" */
function countedAt(sentence: Sentence, at: number): Length | undefined {
  const [, digits] = /^(\d{1,3})-day$/.exec(wordAt(sentence, at)) ?? [];
  if (digits !== undefined) return { period: `P${digits}D`, to: at + 1 };
  if (wordAt(sentence, at) === 'every') return lengthAt(sentence, at + 1);
  return intervalAt(sentence, at);
}

/** "at two-week intervals", "in 30-day intervals", "at intervals of six months" */
function intervalAt(sentence: Sentence, at: number): Length | undefined {
  if (!['at', 'in'].includes(wordAt(sentence, at))) return undefined;
  if (wordAt(sentence, at + 1) === 'intervals' && wordAt(sentence, at + 2) === 'of') {
    return lengthAt(sentence, at + 3);
  }
  const [number = '', unit = ''] = wordAt(sentence, at + 1).split('-');
  const joined = unit !== '' && wordAt(sentence, at + 2) === 'intervals';
  const apart = unit === '' && wordAt(sentence, at + 3) === 'intervals';
  if (!joined && !apart) return undefined;
  const length = lengthOf(number, joined ? unit : wordAt(sentence, at + 2));
  return length === undefined ? undefined : { period: length, to: joined ? at + 3 : at + 4 };
}

/** "within 60 days of the adoption of this resolution", "30 days before the expiry of its mandate". */
export function relativeAt(sentence: Sentence, at: number): PeriodFound | undefined {
  const introduced = within(sentence.all, at);
  const length = lengthAt(sentence, introduced?.to ?? at);
  if (length === undefined) return undefined;
  const link = wordAt(sentence, length.to);
  if (!LINKS.has(link)) {
    const alone = wordAt(sentence, at) === 'within';
    return alone ? relative(length, 'adoption', length.to) : undefined;
  }
  for (let index = length.to + 1; index < length.to + LONGEST_POINT && !isEnd(sentence, index); index += 1) {
    const point = pointAt(sentence.all, index);
    if (point !== undefined) return relative(length, point.means, point.to);
  }
  const to = endOfEvent(sentence, length.to);
  if (link === 'before' || link === 'prior')
    return { element: { type: 'event', text: said(sentence, at, to) }, to };
  return introduced && relative(length, `other: ${said(sentence, length.to + 1, to)}`, to);
}

const relative = ({ period, working }: Length, from: string, to: number): PeriodFound => ({
  element: { type: 'relative', within: period, from, ...(working && { working }) },
  to,
});

interface Length {
  period: string;
  /** Of working days. */
  working?: true;
  to: number;
}

/** "nine months", "30 days", "45 calendar days", "20 working days" */
function lengthAt(sentence: Sentence, at: number): Length | undefined {
  const unit = ['working', 'calendar'].includes(wordAt(sentence, at + 1)) ? at + 2 : at + 1;
  const period = lengthOf(wordAt(sentence, at), wordAt(sentence, unit));
  if (period === undefined) return undefined;
  const isWorking = wordAt(sentence, at + 1) === 'working' && period.endsWith('D');
  return { period, to: unit + 1, ...(isWorking && { working: true as const }) };
}

/** "six" and "months" as `P6M`; twelve months are a year. */
function lengthOf(count: string, unit: string): string | undefined {
  const number = cardinal(count);
  const letter = UNITS[unit];
  if (number === undefined || number === 0 || letter === undefined) return undefined;
  return letter === 'M' && number % 12 === 0 ? `P${number / 12}Y` : `P${number}${letter}`;
}

/** An event goes on to the next comma. */
export function endOfEvent(sentence: Sentence, at: number): number {
  let to = at;
  while (to < at + LONGEST_EVENT && !isEnd(sentence, to)) to += 1;
  return to;
}

const isEnd = (sentence: Sentence, at: number): boolean =>
  ['', ',', ';', '.', ':', ')', '”'].includes(wordAt(sentence, at));
