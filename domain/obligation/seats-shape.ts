import type { Absence, Acting, Seat } from '../directory/seat.ts';
import type { StationHours } from '../directory/station-hours.ts';
import { parseCivilDate } from '../time/civil-date.ts';
import { parseInstant } from '../time/instant.ts';
import { parsePersonId } from './parties.ts';

/** What the directory says of the posts of an obligation, and how many facts its record had then. */
export interface SeatsGiven {
  directorySeq: number;
  seats: Seat[];
  /** Of stations that the obligation may not know yet. */
  hours: StationHours[];
}

/** Whether an unknown value is that: every field with its shape, none else, no post twice. */
export function isSeats(value: unknown): value is SeatsGiven {
  if (!isObject(value, ['directorySeq', 'seats', 'hours'])) return false;
  const { directorySeq, seats, hours } = value;
  if (!Number.isSafeInteger(directorySeq) || Number(directorySeq) < 0 || !Array.isArray(seats)) return false;
  return (
    seats.length > 0 &&
    seats.length <= MOST &&
    seats.every(isSeat) &&
    isListOf(hours, isHours) &&
    new Set(seats.map(({ post }) => post)).size === seats.length
  );
}

const MOST = 100;
/** Ten holidays a year, for as long as anybody plans; clocks change twice a year. */
const MOST_DAYS = 2000;

function isHours(value: unknown): value is StationHours {
  if (!isObject(value, ['zone', 'quiet']) || !isObject(value.zone, ['station', 'offsets'])) return false;
  const { station, offsets } = value.zone;
  return (
    isText(station) &&
    Array.isArray(offsets) &&
    offsets.length <= MOST_DAYS &&
    offsets.every(isOffset) &&
    Array.isArray(value.quiet) &&
    value.quiet.length <= MOST_DAYS &&
    value.quiet.every(isDay)
  );
}

function isOffset(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, since, minutes, ...rest } = value as Record<string, unknown>;
  return (
    isDay(from) &&
    (since === undefined || (typeof since === 'string' && parseInstant(since) !== undefined)) &&
    Number.isInteger(minutes) &&
    Object.keys(rest).length === 0
  );
}

function isSeat(value: unknown): value is Seat {
  if (!isObject(value, ['post', 'unit', 'station', 'holder', 'supervisor', 'acting', 'away'])) return false;
  const { post, unit, station, holder, supervisor, acting, away } = value;
  return (
    isText(post) &&
    isText(station) &&
    (unit === null || isText(unit)) &&
    (holder === null || isPerson(holder)) &&
    (supervisor === null || isText(supervisor)) &&
    isListOf(acting, isActing) &&
    isListOf(away, isAbsence)
  );
}

const isActing = (value: unknown): value is Acting =>
  isObject(value, ['person', 'for', 'as', 'from', 'to']) &&
  isPerson(value.person) &&
  isPerson(value.for) &&
  (value.as === 'delegate' || value.as === 'substitute') &&
  isPeriod(value);

const isAbsence = (value: unknown): value is Absence => isObject(value, ['from', 'to']) && isPeriod(value);

const isPeriod = ({ from, to }: Record<string, unknown>): boolean =>
  isDay(from) && (to === null || (isDay(to) && from <= to));

function isObject(value: unknown, fields: string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === fields.length &&
    fields.every((field) => Object.hasOwn(value, field))
  );
}

const isListOf = (value: unknown, holds: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= MOST && value.every(holds);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 300;
const isPerson = (value: unknown): boolean => typeof value === 'string' && parsePersonId(value) !== undefined;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && parseCivilDate(value) !== undefined;
