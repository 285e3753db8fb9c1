import type { Seat } from '../../domain/directory/seat.ts';
import type { Assignments } from '../../domain/obligation/parties.ts';
import type { People } from '../api/contract.ts';

/** What a post is without a holder, to a cast: nobody is called so. */
export const VACANT = { id: 'nobody', name: 'nobody' };

/** Who does what of an obligation that runs, as a launch would have named it: by who holds its posts now. */
export function peopleOfRecord(
  { officer, drafter, clearance, supervisor }: Assignments,
  seats: Readonly<Record<string, Seat>>,
  names: ReadonlyMap<string, string>,
): People {
  const party = (post: string): People['officer'] => {
    const id = Object.hasOwn(seats, post) ? seats[post]?.holder : null;
    return { post, person: id == null ? VACANT : { id, name: names.get(id) ?? id } };
  };
  return {
    officer: party(officer),
    drafter: party(drafter),
    clearance: clearance.map(({ key, meaning, posts, needs }) => ({
      ...{ key, meaning, needs, parties: posts.map(party) },
    })),
    supervisor: party(supervisor),
  };
}

export const isVacant = ({ person }: People['officer']): boolean => person.id === VACANT.id;
