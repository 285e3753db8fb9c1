import { addDays, dateOf } from '../domain/time/civil-date.ts';
import { fromMs, instant, type Offset, toMs, type Zone } from '../domain/time/instant.ts';

/** Where conference services receive, and the zone of that place. */
const STATIONS: Record<string, string> = {
  'New York': 'America/New_York',
  Geneva: 'Europe/Zurich',
  Vienna: 'Europe/Vienna',
  Nairobi: 'Africa/Nairobi',
};

const MINUTE_MS = 60_000;

/** The station's offsets from UTC over some years, taken once from the time-zone data of this machine. */
export function zoneOf(station: string, fromYear: number, toYear: number): Zone {
  const timeZone = Object.hasOwn(STATIONS, station) ? STATIONS[station] : undefined;
  if (timeZone === undefined) {
    throw new RangeError(`no such station: ${station}; there are ${Object.keys(STATIONS).join(', ')}`);
  }
  return { station, offsets: offsetsOf(timeZone, fromYear, toYear) };
}

/** The same for any zone of the time-zone data. */
export function offsetsOf(timeZone: string, fromYear: number, toYear: number): Offset[] {
  const minutesAt = reader(timeZone);
  const offsets: Offset[] = [];
  let last: { noon: number; minutes: number } | undefined;
  for (let day = dateOf(fromYear, 1, 1); day <= dateOf(toYear, 12, 31); day = addDays(day, 1)) {
    const noon = toMs(instant(`${day}T12:00:00.000Z`));
    const minutes = minutesAt(noon);
    if (last === undefined) offsets.push({ from: day, minutes });
    else if (last.minutes !== minutes) {
      offsets.push({ from: day, since: fromMs(changeBetween(last.noon, noon, minutesAt)), minutes });
    }
    last = { noon, minutes };
  }
  return offsets;
}

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
