import { ADDIS_ABABA } from './addis-ababa.ts';
import { BANGKOK } from './bangkok.ts';
import { BEIRUT } from './beirut.ts';
import { GENEVA } from './geneva.ts';
import type { StationHolidays } from './holiday.ts';
import { NAIROBI } from './nairobi.ts';
import { NEW_YORK } from './new-york.ts';
import { SANTIAGO } from './santiago.ts';
import { stationHolidays } from './station.ts';
import { VIENNA } from './vienna.ts';

/** Every duty station that plans can be made for, with its official holidays. */
export const STATION_HOLIDAYS: readonly StationHolidays[] = [
  NEW_YORK,
  GENEVA,
  VIENNA,
  NAIROBI,
  ADDIS_ABABA,
  BANGKOK,
  BEIRUT,
  SANTIAGO,
].map(stationHolidays);

/**
 * Whether any holiday of that station and year is ours by rule, so that an officer should look at the station's own list.
 * Throws a RangeError for a place that is no duty station.
 */
export function isAssumed(station: string, year: number): boolean {
  const holidays = STATION_HOLIDAYS.find((each) => each.station === station);
  if (holidays === undefined) throw new RangeError(`no such station: ${station}`);
  return holidays.of(year).some(({ grade }) => grade === 'assumed');
}
