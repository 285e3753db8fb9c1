import type { CivilDate } from '../../time/civil-date.ts';
import { dayAt, type Instant, momentOf } from '../../time/instant.ts';
import type { Alive } from '../state.ts';

/** Of what is done in the house the day is that on which it is recorded, unless somebody says another. */

/** The day that somebody says, for the facts of an event. */
export const saidOn = ({ happenedOn }: { happenedOn?: CivilDate | null }): { happenedOn?: CivilDate } =>
  happenedOn == null ? {} : { happenedOn };

/** A day has no hour: what was begun on it is reckoned from noon. */
const NOON = 12;
/** And what was ended on it from its last hour. */
export const LAST_HOUR = 23;

/** The moment that counts for an event recorded at `at`: that one, or an hour of the other day on which it is said to have been. */
export function momentSaid(
  { plan: { zone } }: Alive,
  { at, facts: { happenedOn } }: { at: Instant; facts: { happenedOn?: CivilDate } },
  hour = NOON,
): Instant {
  return happenedOn === undefined || happenedOn >= dayAt(at, zone) ? at : momentOf(happenedOn, hour, zone);
}
