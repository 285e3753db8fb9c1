import type { MandatePlace } from '../obligation/obligation.ts';
import type { Effect } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { isSamePlace } from './series.ts';
import type { BegunSeries } from './state.ts';

/** What a later mandate was read as doing to a duty of an earlier one. */
export interface ReadEffect {
  by: MandatePlace;
  /** When that mandate was adopted. */
  adopted: CivilDate;
  does: Effect['does'];
  words: string;
  /** The paragraph that it names; null: only the mandate. */
  of: string | null;
}

/**
 * What an officer is asked of a series: what was read in later mandates about its own, and nobody has answered. Nothing
 * follows from it by itself. `effects`: those that name the mandate of the series.
 */
export const openProposals = (series: BegunSeries, effects: readonly ReadEffect[]): ReadEffect[] =>
  effects.filter(
    ({ by, adopted, of }) =>
      adopted > series.duty.mandate.adopted &&
      concerns(series, series.duty.mandate.symbol, of) &&
      !series.answered.some((place) => isSamePlace(place, by)),
  );

/** Whether a mandate, or one paragraph of it, is what a series comes from. */
export const concerns = (
  { duty: { mandate, evidence, furtherEvidence = [] } }: BegunSeries,
  symbol: string | null,
  paragraph: string | null,
): boolean =>
  mandate.symbol === symbol &&
  (paragraph === null || [evidence, ...furtherEvidence].some((each) => each.paragraph === paragraph));
