import type { Seat } from '../../../../domain/directory/seat.ts';
import { seatsByHand } from '../../../../domain/obligation/launch.ts';
import type { Assignments, PersonId } from '../../../../domain/obligation/parties.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { PEOPLE } from '../../../setup/sample.ts';

/** Few people for many posts, so that paths cross. */
export const CROWD: PersonId[] = [
  ...[PEOPLE.officer, PEOPLE.drafter, PEOPLE.chief, PEOPLE.director, PEOPLE.stranger],
  'p-deputy' as PersonId,
];

export const ASKED = ['Austria', 'Belarus', 'IOM'];
export const SPARE_POSTS = ['Deputy Chief', 'Legal Adviser'];

/** Two posts of one stage, in any order, and a stage of one. */
export const ASSIGNMENTS: Assignments = {
  officer: 'Documents officer',
  drafter: 'Drafting officer',
  clearance: [
    { key: 'section', meaning: 'reviewed', posts: ['Chief of Section', 'Deputy Chief'], needs: 2 },
    { key: 'division', meaning: 'cleared', posts: ['Director', 'Legal Adviser'], needs: 1 },
  ],
  supervisor: 'Director',
};

/** One person in both posts of the first stage, with somebody who may act for them: the shortest way to be two. */
export const crossed = (seats: readonly Seat[]): Seat[] =>
  seats.map((seat) =>
    seat.post === 'Deputy Chief' || seat.post === 'Chief of Section'
      ? {
          ...{ ...seat, holder: PEOPLE.chief },
          acting: ['p-deputy' as PersonId, PEOPLE.stranger].map((person) => {
            const from = civilDate('2008-12-18');
            return { person, for: PEOPLE.chief, as: 'delegate' as const, from, to: null };
          }),
        }
      : seat,
  );

/** Whoever clears has named whoever writes: the shortest way around four eyes. */
export const SEATS = seatsByHand(
  [
    { post: 'Documents officer', person: PEOPLE.officer },
    { post: 'Drafting officer', person: PEOPLE.drafter },
    { post: 'Chief of Section', person: PEOPLE.chief },
    { post: 'Deputy Chief', person: 'p-deputy' as PersonId },
    { post: 'Director', person: PEOPLE.director },
    { post: 'Legal Adviser', person: PEOPLE.stranger },
  ],
  'Director',
  'Vienna',
).map((seat) => {
  const { post, holder } = seat;
  const named = post === 'Drafting officer' || holder === null ? [] : [PEOPLE.drafter];
  const acting = named.map((person) => {
    return {
      person,
      for: holder as PersonId,
      as: 'delegate' as const,
      from: civilDate('2008-12-18'),
      to: null,
    };
  });
  return { ...seat, acting };
});
