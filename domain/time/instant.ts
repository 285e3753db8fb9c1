import { type CivilDate, civilDate, fromEpochDay, parseCivilDate, toEpochDay } from './civil-date.ts';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly brand: 'Instant' };

/**
 * A station's distance from UTC in minutes, by the day from which it holds, oldest first. Taken from the time-zone
 * data once, when the plan is made, so that no later change of that data moves a running obligation.
 */
export interface Zone {
  station: string;
  offsets: Offset[];
}

export interface Offset {
  from: CivilDate;
  /** The moment at which clocks change on that day; where it is not said, 02:00 by the offset before. */
  since?: Instant;
  minutes: number;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CLOCKS_CHANGE = 2;

export function parseInstant(text: string): Instant | undefined {
  const [, day] = INSTANT.exec(text) ?? [];
  return day !== undefined && parseCivilDate(day) ? (text as Instant) : undefined;
}

/** The same for a moment that must be right: throws a RangeError when it is not. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) {
    throw new RangeError(`not a moment: ${JSON.stringify(text)}; expected YYYY-MM-DDTHH:mm:ss.sssZ`);
  }
  return parsed;
}

/** Milliseconds since 1970. */
export function toMs(at: Instant): number {
  const hours = Number(at.slice(11, 13));
  const minutes = Number(at.slice(14, 16));
  const seconds = Number(at.slice(17, 19));
  const day = toEpochDay(civilDate(at.slice(0, 10)));
  return day * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(at.slice(20, 23));
}

export function fromMs(ms: number): Instant {
  const day = Math.floor(ms / DAY_MS);
  const rest = ms - day * DAY_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const millis = String(rest % 1000).padStart(3, '0');
  return `${fromEpochDay(day)}T${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}.${millis}Z` as Instant;
}

/** The calendar day at the station at that moment. */
export function dayAt(at: Instant, zone: Zone): CivilDate {
  const ms = toMs(at);
  return fromEpochDay(Math.floor((ms + offsetAt(ms, zone) * MINUTE_MS) / DAY_MS));
}

/**
 * The moment at which a day of the station reaches `hour` (0 to 24; 24 is its end). An hour that comes twice is the
 * first; one that is left out is as much later as clocks are put forward. Throws a RangeError beyond the ends of the
 * calendar: the last day of 9999 has no end.
 */
export function momentOf(day: CivilDate, hour: number, zone: Zone): Instant {
  const wall = toEpochDay(day) * DAY_MS + hour * 60 * MINUTE_MS;
  // No place is a day away from UTC, and no clock changes twice in two days.
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  const offset = [before, after].find((minutes) => offsetAt(wall - minutes * MINUTE_MS, zone) === minutes);
  return fromMs(wall - (offset ?? before) * MINUTE_MS);
}

/** The offset that holds at a moment; before all that is known, the oldest. */
function offsetAt(ms: number, { offsets }: Zone): number {
  const changes = changesOf(offsets);
  let [low, high] = [0, changes.length];
  // The last change at or before the moment; plans ask for thousands of moments of one zone.
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (ms >= (changes[middle] ?? 0)) low = middle;
    else high = middle;
  }
  return offsets[low]?.minutes ?? 0;
}

const KNOWN_CHANGES = new WeakMap<readonly Offset[], number[]>();

/** When each offset begins to hold, in milliseconds. */
function changesOf(offsets: readonly Offset[]): number[] {
  const known = KNOWN_CHANGES.get(offsets);
  if (known !== undefined) return known;
  const changes = offsets.map((offset, at) => changeAt(offset, offsets[at - 1]));
  KNOWN_CHANGES.set(offsets, changes);
  return changes;
}

function changeAt(offset: Offset, before: Offset | undefined): number {
  if (before === undefined) return Number.NEGATIVE_INFINITY;
  return offset.since === undefined
    ? toEpochDay(offset.from) * DAY_MS + (CLOCKS_CHANGE * 60 - before.minutes) * MINUTE_MS
    : toMs(offset.since);
}
