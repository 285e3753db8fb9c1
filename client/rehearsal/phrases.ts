import type { DayOfYear, Takes, When } from '../../domain/rehearsal/cast.ts';
import { always, type Count } from '../../domain/rehearsal/luck.ts';
import {
  type CivilDate,
  dateOf,
  dayOfMonth,
  monthNamed,
  monthOf,
  parseCivilDate,
} from '../../domain/time/civil-date.ts';

/** How a cast says days and how long things take. Each answers null for words that it does not understand. */

export const WHEN_FORM =
  '“on the day”, “3 days before”, “2 working days after”, “a week before”, or a range: “5 to 2 days before”, “1 to 10, usually 3, days after”, “8 working days before to 5 after, usually 2 before”';
export const TAKES_FORM =
  '“at once”, “2 working days”, or a range: “2 to 10 working days”, “2 to 10, usually 4, working days”';
export const DAY_FORM = 'a day, like 2009-08-03 or 3 August 2009';

const NUMBER = String.raw`(?:\d{1,3}|an?|one|two|three|four|five|six)`;
const COUNT = String.raw`(${NUMBER})(?:\s+to\s+(${NUMBER})(?:,\s*usually\s+(${NUMBER}),)?)?`;
const WHEN = new RegExp(String.raw`^${COUNT}\s+(working\s+)?(days?|weeks?)\s+(before|after)$`, 'i');
const SIDE = String.raw`(${NUMBER})\s+(before|after)`;
/** From before a day to after it: with its usual, which may be the day. */
const ACROSS = new RegExp(
  String.raw`^(${NUMBER})\s+(working\s+)?(days?|weeks?)\s+before\s+to\s+(${NUMBER})\s+after(?:,\s*usually\s+(?:(on\s+the\s+day)|${SIDE}))?$`,
  'i',
);
const TAKES = new RegExp(String.raw`^${COUNT}\s+(?:working\s+)(days?|weeks?)$`, 'i');
const SAID: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

export function parseWhen(text: string): When | null {
  if (/^on the day$/i.test(text)) return { count: always(0), working: false };
  const across = ACROSS.exec(text);
  if (across !== null) return acrossDay(across);
  const found = WHEN.exec(text);
  if (found === null) return null;
  const [, from, to, usually, working, unit = '', side = ''] = found;
  const isWorking = working !== undefined;
  const count = countOf([from, to, usually], /^week/i.test(unit) ? (isWorking ? 5 : 7) : 1);
  return count && { count: /^before$/i.test(side) ? before(count) : count, working: isWorking };
}

function acrossDay([
  ,
  before,
  working,
  unit = '',
  after,
  onDay,
  usually,
  side = '',
]: RegExpExecArray): When | null {
  const isWorking = working !== undefined;
  const days = /^week/i.test(unit) ? (isWorking ? 5 : 7) : 1;
  const [least, most] = [0 - numberOf(before) * days, numberOf(after) * days];
  const said =
    usually === undefined ? undefined : numberOf(usually) * days * (/^before$/i.test(side) ? -1 : 1);
  const usual = onDay === undefined ? (said ?? Math.round((least + most) / 2)) : 0;
  return usual < least || usual > most ? null : { count: { least, usual, most }, working: isWorking };
}

export function parseTakes(text: string): Takes | null {
  if (/^at once$/i.test(text)) return always(0);
  const found = TAKES.exec(text);
  return found && countOf([found[1], found[2], found[3]], /^week/i.test(found[4] ?? '') ? 5 : 1);
}

export const LENGTH_FORM = 'how long it takes, like “10 working days” or “2 working weeks”';

/** In working days; a plan reckons with one length, never with a range. */
export function parseLength(text: string): number | null {
  const takes = parseTakes(text);
  return takes === null || takes.least !== takes.most ? null : takes.usual;
}

/** The usual of a range is its middle, where nothing else is said. Null where it lies outside of it. */
function countOf([from, to, usually]: (string | undefined)[], unit: number): Count | null {
  const numbers = [from, to ?? from].map((word) => numberOf(word) * unit);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const usual = usually === undefined ? Math.round((least + most) / 2) : numberOf(usually) * unit;
  return usual < least || usual > most ? null : { least, usual, most };
}

const numberOf = (word = ''): number => SAID[word.toLowerCase()] ?? Number(word);

const before = ({ least, usual, most }: Count): Count => ({
  least: 0 - most,
  usual: 0 - usual,
  most: 0 - least,
});

/** The longest that a phrase can say; more is said as this. */
const LONGEST = 999;

/** What `parseTakes` understands as that. Nothing takes less than no time. */
export function takesInWords(takes: Takes): string {
  const { least, usual, most } = said(takes);
  if (least === most) return most === 0 ? 'at once' : `${most} working ${daysFor(most)}`;
  return `${least} to ${most}, usually ${usual}, working days`;
}

/** What `parseWhen` understands as that. */
export function whenInWords({ count, working }: When): string {
  const { least, usual, most } = said(count);
  const kind = working ? 'working ' : '';
  const side = most > 0 ? 'after' : 'before';
  if (least === most) {
    return most === 0 ? 'on the day' : `${Math.abs(most)} ${kind}${daysFor(most)} ${side}`;
  }
  if (least < 0 && most > 0) {
    const top = usual === 0 ? 'on the day' : `${Math.abs(usual)} ${usual < 0 ? 'before' : 'after'}`;
    return `${-least} ${kind}${daysFor(least)} before to ${most} after, usually ${top}`;
  }
  return `${Math.abs(least)} to ${Math.abs(most)}, usually ${Math.abs(usual)}, ${kind}days ${side}`;
}

const daysFor = (count: number): string => (Math.abs(count) === 1 ? 'day' : 'days');

const said = ({ least, usual, most }: Count): Count => {
  const within = (days: number): number => Math.max(-LONGEST, Math.min(LONGEST, days));
  return { least: within(least), usual: within(usual), most: within(most) };
};

export function parseDay(text: string): CivilDate | null {
  const written = /^(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$/.exec(text.trim());
  if (written === null) return parseCivilDate(text.trim()) ?? null;
  const month = monthNamed(written[2] ?? '');
  try {
    return month === undefined ? null : dateOf(Number(written[3]), month, Number(written[1]));
  } catch {
    return null;
  }
}

export const AWAY_FORM = 'a day, like 2009-08-03 or 3 August 2009, or one of every year, like 3 August';

/** A day; without a year one of every year, 29 February among them. */
export function parseDayOrYearly(text: string): CivilDate | DayOfYear | null {
  const written = /^(\d{1,2})\s+([A-Za-z]+)$/.exec(text.trim());
  if (written === null) return parseDay(text);
  const leap = parseDay(`${text.trim()} 2000`);
  return leap && { month: monthOf(leap), day: dayOfMonth(leap) };
}

export const SHIFT_FORM =
  'a day, like 2009-08-25, or how much it moves, like “3 weeks earlier” or “10 days later”';

const SHIFT = new RegExp(String.raw`^(${NUMBER})\s+(days?|weeks?)\s+(earlier|later)$`, 'i');

export function parseShift(text: string): CivilDate | { daysLater: number } | null {
  const found = SHIFT.exec(text.trim());
  if (found === null) return parseDay(text);
  const days = numberOf(found[1]) * (/^week/i.test(found[2] ?? '') ? 7 : 1);
  return { daysLater: /^earlier$/i.test(found[3] ?? '') ? 0 - days : days };
}

export const KNOWN_FORM = 'how long before the session, like “20 weeks before”';

const BEFORE = new RegExp(String.raw`^(${NUMBER})\s+(days?|weeks?)\s+before$`, 'i');

export function parseKnown(text: string): { daysBefore: number } | null {
  const found = BEFORE.exec(text.trim());
  return found && { daysBefore: numberOf(found[1]) * (/^week/i.test(found[2] ?? '') ? 7 : 1) };
}
