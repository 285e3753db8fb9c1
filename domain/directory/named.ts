import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Directory, holderOn, saidOf, standing, wasNamed } from './directory.ts';
import type { NamedFact } from './facts.ts';

/** A post with the person who is said to hold it, as somebody names them at a launch. */
export interface NamedParty {
  post: string;
  person: { id: PersonId; name: string };
}

/** Where, from when on, and under which post new posts are. */
export interface NamedWhere {
  station: string;
  on: CivilDate;
  supervisor: string;
}

/** A post that the directory gives to another than was named. */
export interface OtherHolder {
  post: string;
  holder: PersonId;
  named: NamedParty['person'];
}

export const otherHolders = (
  directory: Directory,
  parties: readonly NamedParty[],
  on: CivilDate,
): OtherHolder[] =>
  parties.flatMap(({ post, person: named }) => {
    const holder = holderOn(directory, post, on);
    return holder === undefined || holder === named.id ? [] : [{ post, holder, named }];
  });

/** What the directory does not know yet of those who were named: persons, posts, and that they hold them from that day on. */
export function factsNamed(
  directory: Directory,
  parties: readonly NamedParty[],
  { station, on, supervisor }: NamedWhere,
): NamedFact[] {
  const each = [...new Map(parties.map((party) => [party.post, party])).values()];
  const persons = [...new Map(each.map(({ person }) => [person.id, person])).values()];
  const posts = each
    .map(({ post }) => post)
    .filter((post) => standing(saidOf(directory, 'post', post), on) === undefined);
  // Whoever is above others is known before them.
  posts.sort((one, other) => Number(other === supervisor) - Number(one === supervisor));
  return [
    ...persons
      .filter(({ id }) => saidOf(directory, 'person', id).length === 0)
      .map(({ id: person, name }): NamedFact => ({ kind: 'person', person, name })),
    ...posts.map((post): NamedFact => {
      const from = wasNamed(directory, post) ? on : null;
      return {
        kind: 'post',
        post,
        unit: null,
        station,
        supervisor: post === supervisor ? null : supervisor,
        from,
      };
    }),
    ...each
      .filter(({ post }) => holderOn(directory, post, on) === undefined)
      .map(
        ({ post, person }): NamedFact => ({ kind: 'holding', post, person: person.id, from: on, to: null }),
      ),
  ];
}
