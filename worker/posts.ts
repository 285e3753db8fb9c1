import { type People, partiesOf } from '../client/api/contract.ts';
import type { NamedParty } from '../domain/directory/named.ts';
import type { Seat } from '../domain/directory/seat.ts';
import type { StationHours } from '../domain/directory/station-hours.ts';
import { seatsByHand } from '../domain/obligation/launch.ts';
import { type Assignments, type PersonId, postsIn } from '../domain/obligation/parties.ts';
import { partyOf } from '../domain/obligation/seating.ts';
import type { Life } from '../domain/obligation/state.ts';
import type { Posts as SeriesPosts } from '../domain/series/series.ts';

const everyParty = ({ officer, drafter, clearance, supervisor }: People) => [
  officer,
  drafter,
  ...clearance.flatMap(partiesOf),
  supervisor,
];

/** Every post that is named, with its person. */
export const partiesNamed = (people: People): NamedParty[] =>
  everyParty(people).map(({ post, person: { id, name } }) => ({
    post,
    person: { id: id as PersonId, name },
  }));

/** Every person that is named, once. */
export const personsIn = (people: People) => [
  ...new Map(partiesNamed(people).map(({ person }) => [person.id, person])).values(),
];

/** Who does what by which post, and who holds the posts, as a person named them for this launch. */
export interface Posts extends SeriesPosts {
  officer: PersonId;
  hours: StationHours[];
}

/** The same as the record has it; nobody is away and nobody stands in, as far as this launch knows. */
export const postsOf = (people: People, hours: StationHours): Posts => ({
  ...postsAt(people, hours.zone.station),
  officer: people.officer.person.id as PersonId,
  hours: [hours],
});

/** Which posts do what, and who holds them at a station, named by hand. */
export function postsAt(people: People, station: string): SeriesPosts {
  const { officer, drafter, clearance, supervisor } = people;
  const named = everyParty(people).map(({ post, person }) => ({ post, person: person.id as PersonId }));
  return {
    directorySeq: 0,
    assignments: {
      officer: officer.post,
      drafter: drafter.post,
      clearance: clearance.map((stage) => {
        const posts = partiesOf(stage).map(({ post }) => post);
        return { key: stage.key, meaning: stage.meaning, posts, needs: stage.needs ?? posts.length };
      }),
      supervisor: supervisor.post,
    },
    seats: seatsByHand(named, supervisor.post, station),
  };
}

/** Whether an obligation runs by the same posts, held by the same persons. */
export const isSamePeople = (life: Life, named: SeriesPosts): boolean =>
  isSameSeating(life, named, (post) => partyOf(life, post).person);

/** The same of a series: whether its cycles are launched with them. */
export const isSameInSeries = (posts: SeriesPosts, named: SeriesPosts): boolean =>
  isSameSeating(posts, named, (post) => holderIn(posts.seats, post));

const isSameSeating = (
  { assignments }: Pick<SeriesPosts, 'assignments'>,
  named: SeriesPosts,
  holder: (post: string) => PersonId | null | undefined,
): boolean =>
  namedIn(assignments) === namedIn(named.assignments) &&
  postsIn(named.assignments).every((post) => holder(post) === holderIn(named.seats, post));

const holderIn = (seats: readonly Seat[], wanted: string): PersonId | null | undefined =>
  seats.find(({ post }) => post === wanted)?.holder;

/** Told in one order, whatever order the record has. */
const namedIn = ({ officer, drafter, clearance, supervisor }: Assignments): string =>
  JSON.stringify([
    ...[officer, drafter, supervisor],
    ...clearance.map(({ key, meaning, posts, needs }) => [key, meaning, posts, needs]),
  ]);
