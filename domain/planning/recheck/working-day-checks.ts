import type { Skipped } from '../proof.ts';
import { fields, isWeekend, numberOf, textOf } from './day-numbers.ts';
import { type Check, comesToDay, dayBelow, spanOf, type Under } from './under.ts';

/** No step of a plan is longer than twenty years. */
const LONGEST = 7_305;

interface Span {
  /** Days that count when they are working days, as numbers, both included. */
  first: number;
  last: number;
  /** The end that the count came to: a working day. */
  end: number;
}

interface Count {
  days: number;
  station: string;
  holder: string | null;
  skipped: readonly Skipped[];
}

export const workingDaysFromTheDayAfter: Check<'working-days-from-the-day-after'> = (inputs, under) =>
  forwards({ ...inputs, holder: null }, under);

export const workingDaysAfter: Check<'working-days-after'> = (inputs, under) => {
  isAtMost(inputs, under);
  forwards(inputs, under);
};

/** The day itself counts when it is a working day; the day that it comes to is one too, and does not count. */
export const workingDaysBefore: Check<'working-days-before'> = (inputs, under) => {
  isAtMost(inputs, under);
  const start = numberOf(dayBelow(under));
  const end = endOf(under);
  if (inputs.days === 0) noDays(inputs, under);
  else if (end >= start) under.object(`${textOf(end)} does not lie before ${textOf(start)}`);
  else counts(inputs, { first: end + 1, last: start, end }, under);
};

function forwards(inputs: Count, under: Under): void {
  const start = numberOf(dayBelow(under));
  const end = endOf(under);
  if (inputs.days === 0) noDays(inputs, under);
  else if (end <= start) under.object(`${textOf(end)} does not lie after ${textOf(start)}`);
  else counts(inputs, { first: start + 1, last: end, end }, under);
}

const endOf = ({ step }: Under): number => numberOf(spanOf(step.result)?.to ?? '');

function noDays({ skipped, station }: Count, under: Under): void {
  if (under.known !== undefined && !under.known.stations.has(station)) {
    under.object(`no holidays are known of ${station}`);
  }
  comesToDay(under, dayBelow(under), 'with no working days the day');
  if (skipped.length > 0) under.object('nothing can be skipped where no day is counted');
}

function isAtMost({ days, usual }: { days: number; usual: number }, { object }: Under): void {
  if (days > usual) object(`${days} working days are more than the usual ${usual}`);
}

/** Goes through the days once more; what the count skipped must be what there was to skip, and nothing else. */
function counts({ days, station, holder, skipped }: Count, { first, last, end }: Span, under: Under): void {
  if (last - first > LONGEST) {
    under.object(`it goes through ${last - first} days; ${LONGEST} are the most`);
    return;
  }
  const quiet = new Set(skipped.map(({ on }) => numberOf(on)));
  if (quiet.size < skipped.length) under.object('it skips a day twice');
  for (const day of quiet) {
    if (day < first || day > last) under.object(`it skips ${textOf(day)}, which it does not pass`);
    else if (isWeekend(day)) under.object(`it skips ${textOf(day)}, which is no weekday`);
  }
  againstTheHolidays({ station, holder, skipped }, { first, last, end }, under);
  let worked = 0;
  for (let day = first; day <= last; day += 1) if (!isWeekend(day) && !quiet.has(day)) worked += 1;
  if (worked !== days)
    under.object(`from ${textOf(first)} to ${textOf(last)} there are ${worked} working days, not ${days}`);
  if (isWeekend(end) || quiet.has(end) || isHoliday(end, station, under))
    under.object(`${textOf(end)} is no working day`);
}

function againstTheHolidays(
  { station, holder, skipped }: Omit<Count, 'days'>,
  { first, last }: Span,
  under: Under,
): void {
  if (under.known === undefined) return;
  const list = under.known.stations.get(station);
  if (list === undefined) {
    under.object(`no holidays are known of ${station}`);
    return;
  }
  const named = new Map(skipped.map(({ on, name }) => [String(on), name]));
  const [firstYear] = fields(textOf(first));
  const [lastYear] = fields(textOf(last));
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { on, name } of list.of(year)) {
      const day = numberOf(on);
      if (day < first || day > last || isWeekend(day)) continue;
      const skippedAs = named.get(on);
      named.delete(on);
      if (skippedAs === undefined) under.object(`it does not skip ${on}, ${name} in ${station}`);
      else if (skippedAs !== name)
        under.object(`it skips ${on} as ${skippedAs}; in ${station} that is ${name}`);
    }
  }
  // What is left are the absences of whoever holds the step.
  if (holder !== null) return;
  for (const on of named.keys()) under.object(`it skips ${on}, which is no holiday in ${station}`);
}

const isHoliday = (day: number, station: string, { known }: Under): boolean => {
  const [year] = fields(textOf(day));
  return (
    known?.stations
      .get(station)
      ?.of(year)
      .some(({ on }) => numberOf(on) === day) ?? false
  );
};
