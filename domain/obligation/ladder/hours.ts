import type { StationHours } from '../../directory/station-hours.ts';
import { type CivilDate, fromEpochDay, toEpochDay } from '../../time/civil-date.ts';
import { type Instant, momentOf, type Zone } from '../../time/instant.ts';
import { countWorkingDays, type WorkingDays, workingDaysWithout } from '../../time/working-days.ts';
import { seatOf } from '../seating.ts';
import type { Life } from '../state.ts';

/** The hours of the station at which a post sits; where they are not known, those of the plan's station without holidays. */
export function hoursOf(life: Life, post: string): StationHours {
  const station = seatOf(life, post)?.station ?? life.plan.zone.station;
  return life.hours.find(({ zone }) => zone.station === station) ?? hoursOfPlan(life);
}

const hoursOfPlan = ({ hours, plan: { zone } }: Life): StationHours =>
  hours.find((each) => each.zone.station === zone.station) ??
  remembered(WITHOUT_HOLIDAYS, zone, () => ({ zone, quiet: [] }));

export const zoneFor = (life: Life, post: string): Zone => hoursOf(life, post).zone;

export const workingDaysIn = (life: Life, post: string): WorkingDays => daysOf(hoursOf(life, post));

/** Nobody is spoken to before nine in the morning, nor on a quiet day. */
export const MORNING = 9;

/**
 * The morning so many working days after a day, or before it; for none, of that day itself or of the last working day before.
 * Each wait of an obligation asks for all of its ladders' mornings: they are counted once.
 */
export function morningOf(life: Life, post: string, day: CivilDate, count: number): Instant {
  const hours = hoursOf(life, post);
  const mornings = remembered(MORNINGS, hours, () => new Map<string, Instant>());
  const key = `${day}/${count}`;
  const known = mornings.get(key);
  if (known !== undefined) return known;
  const morning = momentOf(shifted(daysOf(hours), day, count), MORNING, hours.zone);
  mornings.set(key, morning);
  return morning;
}

const daysOf = (hours: StationHours): WorkingDays =>
  remembered(DAYS, hours, ({ zone, quiet }) => workingDaysWithout(zone.station, quiet));

function shifted(days: WorkingDays, due: CivilDate, count: number): CivilDate {
  if (count !== 0) return countWorkingDays(days, due, count).on;
  let day = toEpochDay(due);
  while (!days.isWorking(day)) day -= 1;
  return fromEpochDay(day);
}

const WITHOUT_HOLIDAYS = new WeakMap<Zone, StationHours>();
const DAYS = new WeakMap<StationHours, WorkingDays>();
const MORNINGS = new WeakMap<StationHours, Map<string, Instant>>();

/** What was made of the same thing before. */
function remembered<K extends object, V>(known: WeakMap<K, V>, of: K, make: (of: K) => V): V {
  const before = known.get(of);
  if (before !== undefined) return before;
  const made = make(of);
  known.set(of, made);
  return made;
}
