import type { CivilDate } from '../time/civil-date.ts';
import { cardinal } from './ordinals.ts';
import { phrasebook } from './phrasebook.ts';
import type { DueElement } from './reading.ts';
import { dateAt } from './time-dates.ts';
import { spanOf, type Token } from './tokens.ts';
import { COUNTED_FROM, RECURRENCES, UNITS } from './words/times.ts';

/** An element of time that is counted, and the token after it. */
export interface PeriodFound {
  element: DueElement;
  to: number;
}

const named = phrasebook(RECURRENCES);
const countedFrom = phrasebook([[COUNTED_FROM, null]]);
const WITHIN = phrasebook([
  [['within', 'no later than', 'not later than', 'in', 'after', 'by no later than'], null],
]);
const ADOPTION = phrasebook([
  [
    [
      'adoption of this resolution',
      'adoption of the present resolution',
      'adoption of the resolution',
      'its adoption',
      'adoption',
      'this resolution',
      'date of this resolution',
      'date of adoption',
      'date of its adoption',
      'the present resolution',
    ],
    'adoption',
  ],
  [
    [
      'expiry of the mandate',
      'expiration of the mandate',
      'expiry of its mandate',
      'expiration of its mandate',
      'end of the mandate',
      'end of its mandate',
      'mandate expires',
      'expiration of this mandate',
      'expiry of the current mandate',
      'expiry of this mandate',
      'mandate expiry',
    ],
    'mandate_expiry',
  ],
]);
const LONGEST_POINT = 12;

/** "annually", "every 120 days starting from 16 October 2019", "on a biennial basis". */
export function recurrenceAt(all: Token[], at: number, adopted: CivilDate | null): PeriodFound | undefined {
  const phrase = named(all, at);
  const found = phrase === undefined ? counted(all, at) : { every: phrase.means, to: phrase.to };
  if (found === undefined) return undefined;
  const to = all[found.to]?.word === 'thereafter' ? found.to + 1 : found.to;
  const start = countedFrom(all, to);
  const day = start === undefined ? undefined : dateAt(all, start.to, adopted);
  if (day === undefined || day.date.length < 10)
    return { element: { type: 'recurring', every: found.every }, to };
  return { element: { type: 'recurring', every: found.every, from: day.date }, to: day.to };
}

/** "every 90 days", "every six months", "90-day" */
function counted(all: Token[], at: number): { every: string; to: number } | undefined {
  const [, digits] = /^(\d{1,3})-day$/.exec(all[at]?.word ?? '') ?? [];
  if (digits !== undefined) return { every: `P${digits}D`, to: at + 1 };
  if (all[at]?.word !== 'every') return undefined;
  const length = lengthAt(all, at + 1);
  return length === undefined ? undefined : { every: length.period, to: length.to };
}

/** "within 60 days of the adoption of this resolution", "30 days before the expiry of its mandate". */
export function relativeAt(all: Token[], at: number, text: string): PeriodFound | undefined {
  const within = WITHIN(all, at);
  const length = lengthAt(all, within?.to ?? at);
  if (length === undefined) return undefined;
  const link = all[length.to]?.word ?? '';
  if (!['of', 'from', 'after', 'following', 'before', 'prior'].includes(link)) {
    return all[at]?.word === 'within' ? relative(length.period, 'adoption', length.to) : undefined;
  }
  for (let index = length.to + 1; index < length.to + LONGEST_POINT; index += 1) {
    const point = ADOPTION(all, index);
    if (point !== undefined) return relative(length.period, point.means, point.to);
    if ([',', ';', '.', undefined].includes(all[index]?.word)) break;
  }
  const to = endOfPoint(all, length.to);
  if (link === 'before' || link === 'prior')
    return { element: { type: 'event', text: said(all, at, to, text) }, to };
  return within === undefined
    ? undefined
    : relative(length.period, `other: ${said(all, length.to + 1, to, text)}`, to);
}

const relative = (within: string, from: string, to: number): PeriodFound => ({
  element: { type: 'relative', within, from },
  to,
});

/** "nine months", "30 days", "eight weeks" */
function lengthAt(all: Token[], at: number): { period: string; to: number } | undefined {
  const number = cardinal(all[at]?.word ?? '');
  if (number === undefined || number === 0) return undefined;
  const unitAt = ['working', 'calendar'].includes(all[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const unit = UNITS[all[unitAt]?.word ?? ''];
  return unit === undefined ? undefined : { period: `P${number}${unit}`, to: unitAt + 1 };
}

/** An event goes on to the next comma or the next "and". */
export function endOfPoint(all: Token[], at: number): number {
  let to = at;
  while (to < Math.min(all.length, at + 30) && ![',', ';', '.', ':', ')', '”'].includes(all[to]?.word ?? ','))
    to += 1;
  return to;
}

export function said(all: Token[], from: number, to: number, text: string): string {
  const { start, end } = spanOf(all, from, to);
  return text.slice(start, end);
}
