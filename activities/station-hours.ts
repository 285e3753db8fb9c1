import type { StationHours } from '../domain/directory/station-hours.ts';
import { fromEpochDay, yearOf } from '../domain/time/civil-date.ts';
import type { Zone } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';

/**
 * The clock of a station with the weekdays on which nobody works there, by what is known now, for the years of the zone:
 * an obligation keeps them, so that no later change of the calendars moves what it has said.
 */
export function stationHours(
  known: KnownDays,
  zone: Zone,
  years: { from: number; to: number },
): StationHours {
  const days = known.workingDays(zone.station);
  const quiet = [];
  for (let year = years.from; year <= years.to; year += 1) {
    for (const { epochDay } of days.quietIn(year)) quiet.push(fromEpochDay(epochDay));
  }
  return { zone, quiet };
}

/** How long an obligation is planned for, from the year before its mandate was adopted. */
export const YEARS_AHEAD = 12;

/** The years for which the clock and the quiet days of a station are kept. */
export const yearsFrom = (adopted: Parameters<typeof yearOf>[0]): { from: number; to: number } => ({
  from: yearOf(adopted) - 1,
  to: yearOf(adopted) + YEARS_AHEAD,
});
