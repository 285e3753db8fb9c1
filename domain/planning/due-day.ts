import { type CivilDate, inWords, parseCivilDate } from '../time/civil-date.ts';
import { addPeriod, type Period, parsePeriod, periodInWords } from '../time/period.ts';
import { type Anchor, day, type Element, elements, type NoDay, quoted, type Stated } from './anchor.ts';
import type { Grade } from './plan.ts';

/** A month is its last day, a year its last too: the latest day that keeps the word of the text. */
export function fromDate({ delivery, adopted, source }: Stated): Anchor | NoDay | undefined {
  const dates = elements(delivery, 'date');
  if (dates.length === 0) return undefined;
  const read = dates
    .flatMap(({ element, words }) => {
      const on = lastDayOf(element.date);
      return on === undefined ? [] : [{ on, words }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = read.find(({ on }) => on > adopted) ?? read[0];
  if (first === undefined) return { why: `“${dates[0]?.element.date}” names no day` };
  const { on, words } = first;
  const reason = quoted('day-in-the-text', `The text says “${words}”: that is ${inWords(on)}.`, source);
  const several = `${delivery.key}: the text names ${read.length} days; planned is ${inWords(on)}.`;
  return day(on, [reason], read.length > 1 ? [several] : []);
}

function lastDayOf(date: string): CivilDate | undefined {
  if (/^\d{4}$/.test(date)) return parseCivilDate(`${date}-12-31`);
  if (!/^\d{4}-\d{2}$/.test(date)) return parseCivilDate(date);
  return [31, 30, 29, 28].map((last) => parseCivilDate(`${date}-${last}`)).find((day) => day !== undefined);
}

/** "within 60 days of the adoption": counted from the day after. */
export function fromRelative({ delivery, adopted, source }: Stated): Anchor | NoDay | undefined {
  const [relative] = elements(delivery, 'relative');
  if (relative === undefined) return undefined;
  const { within, from } = relative.element;
  const start = from === 'adoption' ? adopted : parseCivilDate(from);
  const period = parsePeriod(within);
  if (period === undefined) return { why: `“${within}” is no length of time` };
  if (start === undefined) {
    return { why: `the day from which ${periodInWords(period)} are counted is not known (${from})` };
  }
  const on = addPeriod(start, period);
  if (on === undefined) return beyond(period, start);
  return day(on, [
    quoted('words-of-the-text', `The text says “${relative.words}”.`, source),
    {
      rule: 'counted-from-the-day-after',
      sentence: `${periodInWords(period)}, counted from the day after ${inWords(start)}, end on ${inWords(on)}; a weekend moves nothing.`,
      source: 'A/71/755, on A/RES/71/248',
      grade: 'primary',
    },
  ]);
}

/** "every 120 days starting from 16 October 2019": the first product is due one period after that day. */
export function fromCount({ delivery, source }: Stated): Anchor | NoDay | undefined {
  const counted = elements(delivery, 'recurring').find(({ element }) => element.from !== undefined);
  const start = parseCivilDate(counted?.element.from ?? '');
  if (counted === undefined) return undefined;
  if (start === undefined) return { why: `“${counted.element.from}” names no day` };
  return afterPeriod(counted, start, { source, grade: 'primary' });
}

/** A rhythm alone, "annually", does not say when it begins: counted from adoption, which is ours to assume. */
export function fromRhythm({ delivery, adopted, source }: Stated): Anchor | NoDay | undefined {
  const rhythm = elements(delivery, 'recurring').find(({ element }) => element.from === undefined);
  if (rhythm === undefined) return undefined;
  const anchor = afterPeriod(rhythm, adopted, { source, grade: 'assumed' });
  if ('why' in anchor) return anchor;
  const warning = `${delivery.key}: the text does not say when the series begins; counted from adoption.`;
  return { ...anchor, warnings: [warning] };
}

function afterPeriod(
  { element, words }: { element: Element<'recurring'>; words: string },
  start: CivilDate,
  { source, grade }: { source: string; grade: Grade },
): Anchor | NoDay {
  const period = parsePeriod(element.every);
  if (period === undefined) return { why: `“${words}” has no length in days` };
  const on = addPeriod(start, period);
  if (on === undefined) return beyond(period, start);
  const sentence = `The text says “${words}”: ${periodInWords(period)} after ${inWords(start)} is ${inWords(on)}.`;
  return day(on, [{ rule: 'first-of-the-series', sentence, source, grade }]);
}

const beyond = (period: Period, start: CivilDate): NoDay => ({
  why: `${periodInWords(period)} after ${inWords(start)} is beyond the calendar`,
});
