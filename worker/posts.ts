import { type People, partiesOf } from '../client/api/contract.ts';
import type { Seat } from '../domain/directory/seat.ts';
import type { StationHours } from '../domain/directory/station-hours.ts';
import { seatsByHand } from '../domain/obligation/launch.ts';
import { type Assignments, type PersonId, postsIn } from '../domain/obligation/parties.ts';
import { partyOf } from '../domain/obligation/seating.ts';
import type { Life } from '../domain/obligation/state.ts';

const everyParty = ({ officer, drafter, clearance, supervisor }: People) => [
  officer,
  drafter,
  ...clearance.flatMap(partiesOf),
  supervisor,
];

/** Every person that is named, once. */
export const personsIn = (people: People) => [
  ...new Map(everyParty(people).map(({ person }) => [person.id, person])).values(),
];

/** Who does what by which post, and who holds the posts, as a person named them for this launch. */
export interface Posts {
  officer: PersonId;
  assignments: Assignments;
  seats: Seat[];
  hours: StationHours[];
}

/** The same as the record has it; nobody is away and nobody stands in, as far as this launch knows. */
export function postsOf(people: People, hours: StationHours): Posts {
  const { officer, drafter, clearance, supervisor } = people;
  const named = everyParty(people).map(({ post, person }) => ({ post, person: person.id as PersonId }));
  return {
    officer: officer.person.id as PersonId,
    assignments: {
      officer: officer.post,
      drafter: drafter.post,
      clearance: clearance.map((stage) => {
        const posts = partiesOf(stage).map(({ post }) => post);
        return { key: stage.key, meaning: stage.meaning, posts, needs: stage.needs ?? posts.length };
      }),
      supervisor: supervisor.post,
    },
    seats: seatsByHand(named, supervisor.post, hours.zone.station),
    hours: [hours],
  };
}

/** Whether an obligation runs by the same posts, held by the same persons. */
export const isSamePeople = (life: Life, { assignments, seats }: Posts): boolean =>
  namedIn(life.assignments) === namedIn(assignments) &&
  postsIn(assignments).every(
    (post) => partyOf(life, post).person === seats.find((seat) => seat.post === post)?.holder,
  );

/** Told in one order, whatever order the record has. */
const namedIn = ({ officer, drafter, clearance, supervisor }: Assignments): string =>
  JSON.stringify([
    ...[officer, drafter, supervisor],
    ...clearance.map(({ key, meaning, posts, needs }) => [key, meaning, posts, needs]),
  ]);
