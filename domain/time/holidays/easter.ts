import { addDays, type CivilDate, dateOf } from '../civil-date.ts';
import { julianDay } from './julian.ts';

/** Easter Sunday of the Gregorian calendar: the Sunday after the church's full moon, by the anonymous computus of 1876. */
export function easter(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapsLeftOut = Math.floor(century / 4);
  const moon = century - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) - leapsLeftOut;
  const epact = (19 * golden + moon + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(dateOf(year, 3, 22), epact + toSunday - 7 * correction);
}

/** Easter Sunday of the Orthodox churches, by the Julian calendar (Meeus), as a day of the Gregorian calendar. */
export function orthodoxEaster(year: number): CivilDate {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  return addDays(julianDay(year, 3, 22), fullMoon + toSunday);
}
