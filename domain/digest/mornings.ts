import { addDays, type CivilDate, fromEpochDay, toEpochDay } from '../time/civil-date.ts';
import { dayAt, type Instant, momentOf, type Zone } from '../time/instant.ts';
import type { WorkingDays } from '../time/working-days.ts';

/** A duty station at which people are told. */
export interface Station {
  zone: Zone;
  days: WorkingDays;
}

/** Half past nine: rungs are recorded at nine, and come along. Ours (assumed). */
const MORNING = 9.5;
/** Whoever could not be told in the morning, because nothing ran, is told later that day; not in the evening. Ours (assumed). */
const EVENING = 18;

/** A day at a station, and its morning: what is recorded later comes with the next one. */
export interface Morning {
  day: CivilDate;
  at: Instant;
}

/** The morning of which people at a station can be told at that moment; undefined at night, and on quiet days. */
export function morningToTell({ zone, days }: Station, at: Instant): Morning | undefined {
  const day = dayAt(at, zone);
  const morning = momentOf(day, MORNING, zone);
  const isTime = morning <= at && at < momentOf(day, EVENING, zone);
  return isTime && days.isWorking(toEpochDay(day)) ? { day, at: morning } : undefined;
}

/** The next morning of a working day there, later than that moment. */
export function nextMorning({ zone, days }: Station, at: Instant): Instant {
  const today = dayAt(at, zone);
  for (let day = toEpochDay(today); day <= toEpochDay(addDays(today, LONGEST_REST)); day += 1) {
    const morning = momentOf(fromEpochDay(day), MORNING, zone);
    if (days.isWorking(day) && morning > at) return morning;
  }
  return momentOf(addDays(today, 1), MORNING, zone);
}

/** No station rests for longer; should one, it is looked at every day. */
const LONGEST_REST = 31;
