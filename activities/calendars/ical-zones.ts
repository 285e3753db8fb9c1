import ICAL from 'ical.js';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { fromMs, toMs } from '../../domain/time/instant.ts';
import { timeZoneOf } from '../zones.ts';
import type { CalendarEvent } from './ical-event.ts';
import type { CalendarHead, Line } from './ical-lines.ts';
import type { Clock, Wall } from './ical-moments.ts';
import { ruleOf } from './ical-rule.ts';
import { LONGEST_PROPERTY } from './limits.ts';

/** The clocks by which the events of one file are read, each made once. */
export interface Clocks {
  /** Of the zone in which an event begins; of its station where it begins in UTC or says no zone. An unknown zone is said. */
  of(event: CalendarEvent, station: string): Clock | undefined;
}

export function clocksOfFile(): Clocks {
  const named = new Map<string, Clock | undefined>();
  const defined = new Map<CalendarHead, Map<string, Clock>>();
  const byName = (timeZone: string): Clock | undefined => {
    if (!named.has(timeZone)) named.set(timeZone, clockOfName(timeZone));
    return named.get(timeZone);
  };
  return {
    of: (event, station) => {
      const [start] = event.all('DTSTART');
      const tzid = start?.getFirstParameter('tzid');
      if (tzid === undefined) return start?.type === 'date' ? UTC : byName(timeZoneOf(station));
      const zones = defined.get(event.calendar) ?? definedIn(event.calendar);
      defined.set(event.calendar, zones);
      const expected =
        'a TZID that the calendar defines (VTIMEZONE) or that is a zone such as America/New_York';
      return zones.get(tzid) ?? byName(tzid) ?? event.wrong('DTSTART', expected, tzid);
    },
  };
}

/** A whole day is the same day everywhere, whatever else in its event is written in UTC. */
const UTC: Clock = (at) => wallFrom(`${at.slice(0, 10)} ${at.slice(11, 19)}`);

function definedIn({ zones }: CalendarHead): Map<string, Clock> {
  const clocks = new Map<string, Clock>();
  for (const lines of zones.slice(0, MOST_ZONES)) {
    const clock = clockOfDefinition(lines);
    if (clock !== undefined) clocks.set(clock.tzid, clock.clock);
  }
  return clocks;
}

const MOST_ZONES = 50;

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

const wallFrom = (text: string): Wall => {
  const day = parseCivilDate(text.slice(0, 10));
  if (day === undefined) throw new RangeError(`no day in ${text}`);
  return { day, time: text.slice(11, 19) };
};

/** More changes of clocks than any zone has had. */
const MOST_OBSERVANCES = 200;

/** Undefined for a definition that the library cannot follow, or would follow without end. */
function clockOfDefinition(lines: Line[]): { tzid: string; clock: Clock } | undefined {
  if (lines.length > MOST_OBSERVANCES * 10 || lines.some(({ text }) => text.length > LONGEST_PROPERTY))
    return undefined;
  try {
    const component = ICAL.Component.fromString(lines.map(({ text }) => text).join('\r\n'));
    const observances = component.getAllSubcomponents();
    const rules = observances.flatMap((observance) => observance.getAllProperties('rrule'));
    if (observances.length > MOST_OBSERVANCES || rules.some((rule) => 'expected' in ruleOf(rule)))
      return undefined;
    const zone = new ICAL.Timezone(component);
    const clock: Clock = (at) => {
      const time = ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`).convertToZone(zone);
      return wallFrom(time.toString());
    };
    // Tried once: what is missing in it shows only now.
    clock(fromMs(0));
    return { tzid: zone.tzid, clock };
  } catch {
    return undefined;
  }
}
