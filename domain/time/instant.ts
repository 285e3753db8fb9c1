import {
  addDays,
  type CivilDate,
  civilDate,
  fromEpochDay,
  parseCivilDate,
  toEpochDay,
} from './civil-date.ts';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly brand: 'Instant' };

/**
 * A station's distance from UTC in minutes, by the day from which it holds, oldest first. Taken from the time-zone
 * data once, when the plan is made, so that no later change of that data moves a running obligation.
 */
export interface Zone {
  station: string;
  offsets: { from: CivilDate; minutes: number }[];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;
const DAY_MS = 86_400_000;
/** Where clocks change they do so in the night, by this hour: until then the offset of the day before holds. */
const CLOCKS_CHANGE = 3;

export function parseInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text);
  return match && parseCivilDate(match[1] ?? '') ? (text as Instant) : undefined;
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
  return instant(
    `${fromEpochDay(day)}T${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}.${millis}Z`,
  );
}

/** The calendar day at the station at that moment. */
export function dayAt(at: Instant, zone: Zone): CivilDate {
  const utcDay = fromEpochDay(Math.floor(toMs(at) / DAY_MS));
  const near = [addDays(utcDay, 1), utcDay];
  return near.find((day) => momentOf(day, 0, zone) <= at) ?? addDays(utcDay, -1);
}

/** The moment at which a day of the station reaches `hour` (0 to 24; 24 is its end). */
export function momentOf(day: CivilDate, hour: number, zone: Zone): Instant {
  const offset = offsetOn(hour < CLOCKS_CHANGE ? addDays(day, -1) : day, zone);
  return fromMs((toEpochDay(day) * 1440 + hour * 60 - offset) * 60_000);
}

function offsetOn(day: CivilDate, zone: Zone): number {
  return zone.offsets.findLast((offset) => offset.from <= day)?.minutes ?? zone.offsets[0]?.minutes ?? 0;
}
