import type { Delivery, MandatePlace, Obligation } from '../obligation/obligation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { cycleId, isSamePlace } from './series.ts';
import type { BegunSeries } from './state.ts';

/** A cycle as the calendars tell it: its key, its day by the rhythm, and who has it when. */
export interface CycleFacts {
  key: string;
  day: CivilDate;
  deliveries: Delivery[];
}

/** What of a series says what its cycles are. */
type Recurring = Pick<BegunSeries, 'duty' | 'terms' | 'renewals'>;

/**
 * The obligation that a cycle is: the duty as it was confirmed, with what is due this time. It keeps the words of the
 * first mandate and names the later ones under which it is owed. `from`: the day of its launch, or from
 * which it was under way elsewhere.
 */
export function obligationOfCycle(series: Recurring, cycle: CycleFacts, from: CivilDate): Obligation {
  const { duty } = series;
  const { key, day, deliveries } = cycle;
  const id = cycleId(duty.id, key);
  return { ...duty, id, deliveries, cycle: { of: duty.id, key, from, under: underFor(series, day) } };
}

function underFor({ terms, renewals }: Recurring, day: CivilDate): MandatePlace[] {
  const changes = terms.flatMap(({ from, by }) => (by !== null && from !== null && from <= day ? [by] : []));
  return [...renewals, ...changes].filter(
    (place, at, all) => all.findIndex((each) => isSamePlace(each, place)) === at,
  );
}
