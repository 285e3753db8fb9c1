import type { Spans } from '../time/spans.ts';
import { daysOf, type LifeDays } from './life-days.ts';
import type { Party } from './parties.ts';

/** A post, the person who holds it, and the days that are charged to them. */
export interface Holder {
  party: Party;
  days: Spans;
}

/**
 * Charges each day of a life to exactly one post and person: to whoever has the move at its end, the day of the settlement
 * to whoever settled it. In order of first holding; who never had the move at the end of a day is not among them.
 */
export const holdersIn = (life: LifeDays): Holder[] =>
  daysOf(life, ({ holder: { post, person } }) => [{ post, person }], partyName).map(({ thing, days }) => ({
    party: thing,
    days,
  }));

export const isSameParty = (a: Party, b: Party): boolean => a.post === b.post && a.person === b.person;

/** Different for different posts, and for different persons in one post. */
export const partyName = ({ post, person }: Party): string => `${person} ${post}`;
