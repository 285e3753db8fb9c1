import { addDays, type CivilDate, dateOf } from '../domain/time/civil-date.ts';
import type { Zone } from '../domain/time/instant.ts';

/** Where conference services receive, and the zone of that place. */
const STATIONS: Record<string, string> = {
  'New York': 'America/New_York',
  Geneva: 'Europe/Zurich',
  Vienna: 'Europe/Vienna',
  Nairobi: 'Africa/Nairobi',
};

/** The station's offsets from UTC over some years, taken once from the time-zone data of this machine. */
export function zoneOf(station: string, fromYear: number, toYear: number): Zone {
  const timeZone = STATIONS[station];
  if (timeZone === undefined) throw new RangeError(`no such station: ${station}`);
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const minutesOn = (day: CivilDate): number => {
    const name = format
      .formatToParts(new Date(`${day}T12:00:00Z`))
      .find(({ type }) => type === 'timeZoneName');
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? [];
    return sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  };
  const offsets: Zone['offsets'] = [];
  for (let day = dateOf(fromYear, 1, 1); day <= dateOf(toYear, 12, 31); day = addDays(day, 1)) {
    const minutes = minutesOn(day);
    if (offsets.at(-1)?.minutes !== minutes) offsets.push({ from: day, minutes });
  }
  return { station, offsets };
}
