import { seatsByHand } from '../../../../domain/obligation/launch.ts';
import type { Assignments, PersonId } from '../../../../domain/obligation/parties.ts';
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
);
