import type { CalendarChange } from '../../domain/time/calendar-change.ts';
import type { Place } from './broken-row.ts';

/** A change, and where its file says it. */
export interface Fact {
  place: Place;
  change: CalendarChange;
  /** Gives way where the same file says something else of that day: a holiday that was cancelled, and moved there. */
  yields?: true;
}
