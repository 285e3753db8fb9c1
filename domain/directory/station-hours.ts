import type { CivilDate } from '../time/civil-date.ts';
import type { Zone } from '../time/instant.ts';

/** When people at a duty station can be spoken to: its clock, and the weekdays on which nobody works there. */
export interface StationHours {
  zone: Zone;
  /** Official holidays that fall on weekdays, oldest first, for as many years as were known when this was taken. */
  quiet: CivilDate[];
}
