import type { ProposedDates, Redated } from '../../dates.ts';

export interface DatesFacts {
  /** The calendar has changed. Takes the place of what was proposed before and is open; without moves it only takes it back. */
  DatesProposed: ProposedDates;
  /** An officer has taken the proposal of that event: what of the plan that gives is here, all else is in the proposal. */
  DatesAccepted: { proposal: number } & Redated;
  /** An officer has turned it down; the comment says why. */
  DatesKept: { proposal: number };
}
