import type { ProposedDates, Redated, Slot } from '../../dates.ts';

export interface DatesFacts {
  /** The calendar has changed. Takes the place of what was proposed before and is open; without moves it only takes it back. */
  DatesProposed: ProposedDates & { slotsGivenUp?: Slot[] };
  /**
   * An officer has taken the proposal of that event: what of the plan that gives is here, all else is in the proposal. Slots that
   * are given up are named from when on they are not given up unsaid; before, each whose day was another one was.
   */
  DatesAccepted: { proposal: number; slotsGivenUp?: Slot[] } & Redated;
  /** An officer has turned it down; the comment says why. */
  DatesKept: { proposal: number };
}
