import type { CivilDate } from '../../domain/time/civil-date.ts';
import { type Instant, parseInstant } from '../../domain/time/instant.ts';
import { existing } from './days.ts';
import type { Property } from './ical-event.ts';

/** What a clock on a wall reads. */
export interface Wall {
  day: CivilDate;
  /** HH:MM:SS */
  time: string;
}

/** The clock of a place. */
export type Clock = (at: Instant) => Wall;

/** A day, a day with its hour on the wall, or a moment in UTC, which is some day only at some place. */
export type Moment = { day: CivilDate; time: string | null } | { utc: Instant };

export const MOMENT_FORMS = 'a day such as 20090601, or a day with its hour, such as 20090601T150000';

/** The moments that a property gives, or what was expected of one of them. */
export function momentsOf(property: Property): Moment[] | { expected: string } {
  const moments: Moment[] = [];
  const values: unknown[] = property.jCal.slice(3);
  for (const value of values) {
    const moment = typeof value === 'string' ? momentFrom(value) : { expected: MOMENT_FORMS };
    if ('expected' in moment) return moment;
    moments.push(moment);
  }
  return moments;
}

/** From the form in which ical.js keeps it: 2009-06-01, 2009-06-01T15:00:00, 2009-06-01T15:00:00Z. */
export function momentFrom(value: string): Moment | { expected: string } {
  const [, iso, time, utc] =
    /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z?))?$/.exec(value) ?? [];
  if (iso === undefined) return { expected: MOMENT_FORMS };
  const day = existing(iso);
  if (typeof day !== 'string') return day;
  const at = utc === 'Z' ? parseInstant(`${day}T${time}.000Z`) : undefined;
  return at === undefined ? { day, time: time ?? null } : { utc: at };
}

/** As it is on the wall of the event: a day without hour begins at midnight. */
export function wallOf(moment: Moment, clock: Clock): Wall {
  return 'utc' in moment ? clock(moment.utc) : { day: moment.day, time: moment.time ?? MIDNIGHT };
}

export const MIDNIGHT = '00:00:00';
