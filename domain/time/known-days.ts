import type { CalendarChange } from './calendar-change.ts';
import type { Calendar, Sitting } from './calendars/calendar.ts';
import { CALENDARS } from './calendars/index.ts';
import type { Cited } from './citation.ts';
import { type CivilDate, yearOf } from './civil-date.ts';
import type { Holiday, StationHolidays } from './holidays/holiday.ts';
import { STATION_HOLIDAYS } from './holidays/index.ts';
import { type WorkingDays, workingDaysAt } from './working-days.ts';

/** The day on which a body takes up what is reported to it. */
export interface Meeting extends Cited {
  body: string;
  session: number;
  /** Only what is owed under the mandate of that symbol; null: all. */
  for: string | null;
  on: CivilDate;
}

/** Everything that is known of days: what the program ships with, and what officers said since. A value, never changed. */
export interface KnownDays {
  bodies: ReadonlyMap<string, Calendar>;
  meetings: readonly Meeting[];
  stations: ReadonlyMap<string, StationHolidays>;
  /** By station; throws a RangeError for a place that is no duty station. */
  workingDays(station: string): WorkingDays;
}

function known(
  bodies: ReadonlyMap<string, Calendar>,
  meetings: readonly Meeting[],
  stations: ReadonlyMap<string, StationHolidays>,
): KnownDays {
  const counted = new Map<string, WorkingDays>();
  return {
    bodies,
    meetings,
    stations,
    workingDays: (station) => {
      const before = counted.get(station);
      if (before !== undefined) return before;
      const holidays = stations.get(station);
      if (holidays === undefined) throw new RangeError(`no such station: ${station}`);
      const days = workingDaysAt(holidays);
      counted.set(station, days);
      return days;
    },
  };
}

/** As the program ships. */
export const SHIPPED: KnownDays = known(
  new Map(CALENDARS.map((calendar) => [calendar.body, calendar])),
  [],
  new Map(STATION_HOLIDAYS.map((holidays) => [holidays.station, holidays])),
);

/** What is known after these facts, the newest last. A fact of an unknown body or station throws a RangeError. */
export function withChanges(days: KnownDays, changes: readonly CalendarChange[]): KnownDays {
  if (changes.length === 0) return days;
  const bodies = new Map(days.bodies);
  const sittings = new Map<string, Map<number, Sitting>>();
  const meetings = new Map(days.meetings.map((meeting) => [keyOf(meeting), meeting]));
  const stationDays = new Map<string, Map<CivilDate, Holiday | null>>();
  for (const change of changes) {
    switch (change.kind) {
      case 'body': {
        const { body, name, byYear, station } = change;
        bodies.set(body, { ...NEW_BODY, ...bodies.get(body), body, name, byYear, station });
        break;
      }
      case 'session': {
        const calendar = bodies.get(change.body);
        if (calendar === undefined) throw new RangeError(`no such body: ${change.body}`);
        const { body, number, opens, closes, source, grade } = change;
        const table = sittings.get(body) ?? new Map(calendar.table.map((row) => [row.number, row]));
        sittings.set(body, table.set(number, { number, opens, closes, source, grade }));
        break;
      }
      case 'meeting': {
        const { kind: _, ...meeting } = change;
        meetings.delete(keyOf(meeting));
        meetings.set(keyOf(meeting), meeting);
        break;
      }
      case 'holiday':
      case 'working-day': {
        const { station, on, source, grade } = change;
        if (!days.stations.has(station)) throw new RangeError(`no such station: ${station}`);
        const said = stationDays.get(station) ?? new Map<CivilDate, Holiday | null>();
        const holiday = change.kind === 'holiday' ? { on, name: change.name, source, grade } : null;
        stationDays.set(station, said.set(on, holiday));
        break;
      }
    }
  }
  for (const [body, table] of sittings) {
    const calendar = bodies.get(body);
    if (calendar !== undefined) bodies.set(body, { ...calendar, table: [...table.values()] });
  }
  const stations = new Map(days.stations);
  for (const [station, said] of stationDays) {
    const before = days.stations.get(station);
    if (before !== undefined) stations.set(station, withDays(before, said));
  }
  return known(bodies, [...meetings.values()], stations);
}

const NEW_BODY = { table: [], rules: [], parts: [] };

const keyOf = (meeting: Meeting): string => JSON.stringify([meeting.body, meeting.session, meeting.for]);

/** The holidays of a station with what was said of single days: a holiday, or null for none. */
function withDays(before: StationHolidays, said: ReadonlyMap<CivilDate, Holiday | null>): StationHolidays {
  const years = new Map<number, [CivilDate, Holiday | null][]>();
  for (const [on, holiday] of said) {
    const year = years.get(yearOf(on)) ?? [];
    year.push([on, holiday]);
    years.set(yearOf(on), year);
  }
  return {
    station: before.station,
    of: (year) => {
      const changed = years.get(year);
      if (changed === undefined) return before.of(year);
      const others = before.of(year).filter(({ on }) => !said.has(on));
      const added = changed.flatMap(([, holiday]) => holiday ?? []);
      return [...others, ...added].sort((a, b) => (a.on < b.on ? -1 : 1));
    },
  };
}
