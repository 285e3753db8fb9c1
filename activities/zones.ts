import { type CivilDate, civilDate, dateOf } from '../domain/time/civil-date.ts';
import { fromMs, instant, type Offset, toMs, type Zone } from '../domain/time/instant.ts';

/** Where conference services receive, and the zone of that place. */
const STATIONS: Record<string, string> = {
  'New York': 'America/New_York',
  Geneva: 'Europe/Zurich',
  Vienna: 'Europe/Vienna',
  Nairobi: 'Africa/Nairobi',
  'Addis Ababa': 'Africa/Addis_Ababa',
  Bangkok: 'Asia/Bangkok',
  Beirut: 'Asia/Beirut',
  Santiago: 'America/Santiago',
};

const MINUTE_MS = 60_000;

/** The name of a station's zone in the time-zone data; throws a RangeError for a place that is no station. */
export function timeZoneOf(station: string): string {
  const timeZone = Object.hasOwn(STATIONS, station) ? STATIONS[station] : undefined;
  if (timeZone === undefined) {
    throw new RangeError(`no such station: ${station}; there are ${Object.keys(STATIONS).join(', ')}`);
  }
  return timeZone;
}

/** The station's offsets from UTC over some years, taken once from the time-zone data of this machine. */
export const zoneOf = (station: string, fromYear: number, toYear: number): Zone => ({
  station,
  offsets: offsetsOf(timeZoneOf(station), fromYear, toYear),
});

/** No zone keeps an offset for less: a change and its return are never both between two looks. */
const LOOK_EVERY_DAYS = 14;
const DAY_MS = 86_400_000;

/** The same for any zone of the time-zone data. */
export function offsetsOf(timeZone: string, fromYear: number, toYear: number): Offset[] {
  if (toYear < fromYear) return [];
  const minutesAt = reader(timeZone);
  const first = dateOf(fromYear, 1, 1);
  const end = noonOf(dateOf(toYear, 12, 31));
  const offsets: Offset[] = [{ from: first, minutes: minutesAt(noonOf(first)) }];
  for (let noon = noonOf(first); noon < end; ) {
    const next = Math.min(noon + LOOK_EVERY_DAYS * DAY_MS, end);
    const minutes = minutesAt(next);
    if (minutes !== offsets.at(-1)?.minutes) {
      const since = changeBetween(noon, next, minutesAt);
      // The first day whose noon has the new offset.
      const from = civilDate(new Date(since + DAY_MS / 2 - 1).toISOString().slice(0, 10));
      offsets.push({ from, since: fromMs(since), minutes });
    }
    noon = next;
  }
  return offsets;
}

const noonOf = (day: CivilDate): number => toMs(instant(`${day}T12:00:00.000Z`));

function reader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName');
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? [];
    return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  };
}

/** The first minute after `from` at which the offset is the one of `to`. */
function changeBetween(from: number, to: number, minutesAt: (ms: number) => number): number {
  const goal = minutesAt(to);
  let [old, now] = [from, to];
  while (now - old > MINUTE_MS) {
    const middle = old + Math.floor((now - old) / 2 / MINUTE_MS) * MINUTE_MS;
    if (minutesAt(middle) === goal) now = middle;
    else old = middle;
  }
  return now;
}
