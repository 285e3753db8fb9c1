import { type People, partiesOf } from '../client/api/contract.ts';
import { seatsByHand } from '../domain/obligation/launch.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Posts } from '../domain/series/series.ts';

/** Who does what, as a person named them by hand: posts, and who holds them. */

const everyParty = ({ officer, drafter, clearance, supervisor }: People) => [
  officer,
  drafter,
  ...clearance.flatMap(partiesOf),
  supervisor,
];

/** Everybody who is named, once. */
export const personsIn = (people: People) => [
  ...new Map(everyParty(people).map(({ person }) => [person.id, person])).values(),
];

/** Which posts do what, and who holds them at a station; and the officer. */
export function postsOf(people: People, station: string): { officer: PersonId; posts: Posts } {
  const { officer, drafter, clearance, supervisor } = people;
  const named = everyParty(people).map(({ post, person }) => ({ post, person: person.id as PersonId }));
  return {
    officer: officer.person.id as PersonId,
    posts: {
      directorySeq: 0,
      seats: seatsByHand(named, supervisor.post, station),
      assignments: {
        officer: officer.post,
        drafter: drafter.post,
        clearance: clearance.map((stage) => {
          const posts = partiesOf(stage).map(({ post }) => post);
          return { key: stage.key, meaning: stage.meaning, posts, needs: stage.needs ?? posts.length };
        }),
        supervisor: supervisor.post,
      },
    },
  };
}
