import { ADDIS_ABABA } from './addis-ababa.ts';
import { BANGKOK } from './bangkok.ts';
import { BEIRUT } from './beirut.ts';
import { GENEVA } from './geneva.ts';
import type { StationHolidays } from './holiday.ts';
import { NAIROBI } from './nairobi.ts';
import { NEW_YORK } from './new-york.ts';
import { SANTIAGO } from './santiago.ts';
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
];

/** Whether any holiday of that year is ours by rule, so that an officer should look at the station's own list. */
export const isAssumed = ({ of }: StationHolidays, year: number): boolean =>
  of(year).some(({ grade }) => grade === 'assumed');
