import type { CalendarChange } from './calendar-change.ts';
import type { Calendar, Sitting } from './calendars/calendar.ts';
import { CALENDARS } from './calendars/index.ts';
import type { Cited } from './citation.ts';
import { type CivilDate, toEpochDay, yearOf } from './civil-date.ts';
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
  const meetings = [...days.meetings];
  const stations = new Map(days.stations);
  for (const change of changes) {
    switch (change.kind) {
      case 'body':
        bodies.set(change.body, { ...NEW_BODY, ...(bodies.get(change.body) ?? {}), ...named(change) });
        break;
      case 'session': {
        const calendar = bodies.get(change.body);
        if (calendar === undefined) throw new RangeError(`no such body: ${change.body}`);
        bodies.set(change.body, { ...calendar, table: withSitting(calendar.table, change) });
        break;
      }
      case 'meeting': {
        const { body, session, for: symbol, on, source, grade } = change;
        const same = meetings.findIndex(
          (each) => each.body === body && each.session === session && each.for === symbol,
        );
        if (same >= 0) meetings.splice(same, 1);
        meetings.push({ body, session, for: symbol, on, source, grade });
        break;
      }
      case 'holiday':
      case 'working-day': {
        const holidays = stations.get(change.station);
        if (holidays === undefined) throw new RangeError(`no such station: ${change.station}`);
        stations.set(change.station, withDay(holidays, change));
        break;
      }
    }
  }
  return known(bodies, meetings, stations);
}

const NEW_BODY = { table: [], rules: [], parts: [] };

const named = ({ body, name, byYear, station }: Extract<CalendarChange, { kind: 'body' }>) => ({
  body,
  name,
  byYear,
  station,
});

function withSitting(
  table: readonly Sitting[],
  { number, opens, closes, source, grade }: Extract<CalendarChange, { kind: 'session' }>,
): Sitting[] {
  return [...table.filter((row) => row.number !== number), { number, opens, closes, source, grade }];
}

function withDay(
  holidays: StationHolidays,
  change: Extract<CalendarChange, { kind: 'holiday' | 'working-day' }>,
): StationHolidays {
  const { on, source, grade } = change;
  const year = yearOf(on);
  return {
    station: holidays.station,
    of: (asked) => {
      const before = holidays.of(asked);
      if (asked !== year) return before;
      const others = before.filter((each) => each.on !== on);
      const added: Holiday[] = change.kind === 'holiday' ? [{ on, name: change.name, source, grade }] : [];
      return [...others, ...added].sort((a, b) => toEpochDay(a.on) - toEpochDay(b.on));
    },
  };
}
