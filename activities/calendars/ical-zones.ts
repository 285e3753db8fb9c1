import { toMs } from '../../domain/time/instant.ts';
import { timeZoneOf } from '../zones.ts';
import type { CalendarEvent } from './ical-event.ts';
import type { CalendarHead, Line } from './ical-lines.ts';
import type { Clock } from './ical-moments.ts';
import { clockOfDefinition, wallFrom } from './zone-definition.ts';

/** The clocks by which the events of one file are read, each made once. */
export interface Clocks {
  /** Of the zone in which an event begins; of its station where it begins in UTC or says no zone. An unknown zone is said. */
  of(event: CalendarEvent, station: string): Clock | undefined;
}

export function clocksOfFile(): Clocks {
  const named = new Map<string, Clock | undefined>();
  const defined = new Map<Line[], Clock | undefined>();
  const byName = (timeZone: string): Clock | undefined => {
    if (!named.has(timeZone)) named.set(timeZone, clockOfName(timeZone));
    return named.get(timeZone);
  };
  const byDefinition = (tzid: string, { zones }: CalendarHead): Clock | undefined => {
    const lines = zones.find((zone) =>
      zone.some(({ text }) => text.toUpperCase() === `TZID:${tzid.toUpperCase()}`),
    );
    if (lines === undefined) return undefined;
    if (!defined.has(lines) && defined.size < MOST_DEFINITIONS) defined.set(lines, clockOfDefinition(lines));
    return defined.get(lines);
  };
  return {
    of: (event, station) => {
      const [start] = event.all('DTSTART');
      const tzid = start?.getFirstParameter('tzid');
      if (tzid === undefined) return start?.type === 'date' ? UTC : byName(timeZoneOf(station));
      const expected =
        'a TZID that the calendar defines (VTIMEZONE) or that is a zone such as America/New_York';
      return byDefinition(tzid, event.calendar) ?? byName(tzid) ?? event.wrong('DTSTART', expected, tzid);
    },
  };
}

/** A whole day is the same day everywhere, whatever else in its event is written in UTC. */
const UTC: Clock = (at) => wallFrom(`${at.slice(0, 10)} ${at.slice(11, 19)}`);

/** A file that really has more zones is read as far as their names are those of the time-zone data. */
const MOST_DEFINITIONS = 20;

/** The clock of an IANA zone; undefined when there is none of that name. */
export function clockOfName(timeZone: string): Clock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  } catch {
    return undefined;
  }
  return (at) => wallFrom(format.format(toMs(at)));
}
