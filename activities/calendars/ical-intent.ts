import type { Wrong } from './broken-row.ts';
import type { Listed } from './directory.ts';
import type { Given } from './given.ts';
import { type CalendarEvent, headText, type PropertyName } from './ical-event.ts';
import { sessionTitled, TITLE_FORMS, takenUp } from './session-names.ts';

/** What an event is meant to say. `certain`: it says so itself, and is not only in a calendar of holidays. */
export type Intent =
  | { kind: 'session'; listed: Listed; number: number }
  | { kind: 'meeting'; listed: Listed; number: number; for: string | null }
  | { kind: 'holiday' | 'working-day'; station: string; name: string; certain: boolean };

/** Why it is not understood: what `CalendarEvent.wrong` takes. */
export interface NotUnderstood {
  field: PropertyName;
  expected: string;
  found?: string;
  unknown?: Wrong['unknown'];
}

const CATEGORIES: ReadonlyMap<string, Intent['kind']> = new Map([
  ...(['session', 'meeting', 'holiday', 'working day'] as const).flatMap((name) => {
    const kind = name === 'working day' ? 'working-day' : name;
    return [name, `${name}s`, name.replace(' ', '-')].map((each): [string, Intent['kind']] => [each, kind]);
  }),
  ['public holiday', 'holiday'],
  ['official holiday', 'holiday'],
]);

/** By its category where it has one of ours, else by its title, else a holiday of a calendar of holidays. */
export function intentOf(event: CalendarEvent, given: Given): Intent | NotUnderstood {
  const kinds = new Set(
    event
      .all('CATEGORIES')
      .flatMap(categoriesIn)
      .flatMap((name) => CATEGORIES.get(name) ?? []),
  );
  const [kind] = kinds;
  if (kinds.size > 1)
    return { field: 'CATEGORIES', expected: 'one of SESSION, MEETING, HOLIDAY, WORKING DAY' };
  if (kind === 'holiday' || kind === 'working-day') return dayIntent(kind, event, given, true);
  const title = event.text('SUMMARY');
  const titled = sessionTitled(title, given.directory);
  if (titled === undefined)
    return kind === undefined ? untitled(event, given) : { field: 'SUMMARY', expected: TITLE_FORMS };
  if ('unknown' in titled) {
    return { field: 'SUMMARY', expected: given.directory.bodies(), found: titled.unknown, unknown: 'body' };
  }
  const { listed, number, rest } = titled;
  if (rest === '')
    return kind === 'meeting' ? { kind, listed, number, for: null } : { kind: 'session', listed, number };
  const symbol = kind === 'session' ? undefined : takenUp(rest);
  if (symbol === undefined) return { field: 'SUMMARY', expected: TITLE_FORMS };
  return { kind: 'meeting', listed, number, for: symbol };
}

function categoriesIn(property: { getValues(): unknown[] }): string[] {
  try {
    return property.getValues().map((value) => String(value).trim().toLowerCase());
  } catch {
    return [];
  }
}

/** An event that names no session is a holiday only in a calendar that is said to be one of holidays. */
function untitled(event: CalendarEvent, given: Given): Intent | NotUnderstood {
  const title = event.text('SUMMARY');
  const ofHolidays = given.station !== undefined || /holiday/i.test(headText(event.calendar, 'X-WR-CALNAME'));
  if (ofHolidays && !/\bsessions?\b/i.test(title) && !given.directory.speaksOfBody(title)) {
    return dayIntent('holiday', event, given, false);
  }
  return { field: 'SUMMARY', expected: `${TITLE_FORMS}, or for a holiday CATEGORIES:HOLIDAY` };
}

function dayIntent(
  kind: 'holiday' | 'working-day',
  event: CalendarEvent,
  given: Given,
  certain: boolean,
): Intent | NotUnderstood {
  const { directory } = given;
  const named = directory.stationIn(event.text('LOCATION')) ?? given.station;
  const station = named ?? directory.stationIn(headText(event.calendar, 'X-WR-CALNAME'));
  const name = event.text('SUMMARY');
  if (station === undefined) return { field: 'LOCATION', expected: directory.stations, unknown: 'station' };
  if (name === '' && kind === 'holiday') return { field: 'SUMMARY', expected: 'the name of the holiday' };
  return { kind, station, name, certain };
}
