import type { Command } from 'commander';
import { readCalendarFile } from '../../activities/calendars/read-calendar-file.ts';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { deliveryKey } from '../../domain/obligation/confirm-deliveries.ts';
import { SHIPPED_WORLD, type World, worldWith } from '../../domain/planning/world.ts';
import { canonicalBody } from '../../domain/time/body-aliases.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';

/** Options with which a command is told of calendars beside those that the program ships with. */
export interface CalendarOptions {
  calendar?: string[];
  station?: string;
}

export const addCalendarOptions = (command: Command): Command =>
  command
    .option('--calendar <file...>', 'sessions, meetings and holidays besides, from iCalendar or CSV files')
    .option('--station <place>', 'the duty station of holidays that name none, and of the work');

/** The world as shipped, with what these files say. Throws `calendar.*`. */
export function worldIn({ calendar = [], station }: CalendarOptions): World {
  if (station !== undefined) stationIn(station, SHIPPED_WORLD.known);
  return calendar.reduce((world, file) => {
    const given = station === undefined ? {} : { station };
    return worldWith(world, readCalendarFile(bytesOf(file), file, { known: world.known, ...given }));
  }, SHIPPED_WORLD);
}

/** The station as it is called here. Throws `calendar.unknown-station`. */
export function stationIn(text: string, { stations }: KnownDays): string {
  const found = [...stations.keys()].find((station) => station.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new Fault(
    'calendar.unknown-station',
    `“${text}” is no duty station.`,
    `There are ${[...stations.keys()].join(', ')}.`,
  );
}

/** The body as it is called here, from whatever people call it, or as deliveries have it. Throws `calendar.unknown-body`. */
export function bodyIn(text: string, { bodies }: KnownDays): string {
  const body = bodies.has(text)
    ? text
    : (canonicalBody(text) ?? [...bodies.keys()].find((each) => deliveryKey(each, null) === text));
  if (body !== undefined) return body;
  throw new Fault(
    'calendar.unknown-body',
    `“${text}” is no body that is known here.`,
    'See the bodies with: rapporteur calendar. One more is made known with a row “body” in a CSV file.',
  );
}
