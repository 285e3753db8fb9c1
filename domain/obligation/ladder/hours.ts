import type { StationHours } from '../../directory/station-hours.ts';
import type { Zone } from '../../time/instant.ts';
import { type WorkingDays, workingDaysWithout } from '../../time/working-days.ts';
import { seatOf } from '../seating.ts';
import type { Life } from '../state.ts';

/** The hours of the station at which a post sits; where they are not known, those of the plan's station without holidays. */
export function hoursOf(life: Life, post: string): StationHours {
  const station = seatOf(life, post)?.station ?? life.plan.zone.station;
  return life.hours.find(({ zone }) => zone.station === station) ?? hoursOfPlan(life);
}

const hoursOfPlan = ({ hours, plan }: Life): StationHours =>
  hours.find(({ zone }) => zone.station === plan.zone.station) ?? { zone: plan.zone, quiet: [] };

export const zoneFor = (life: Life, post: string): Zone => hoursOf(life, post).zone;

export function workingDaysIn(life: Life, post: string): WorkingDays {
  const { zone, quiet } = hoursOf(life, post);
  return workingDaysWithout(zone.station, quiet);
}
