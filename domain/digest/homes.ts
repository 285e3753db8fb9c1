import { allOf, type Directory } from '../directory/directory.ts';
import { seatOf } from '../directory/seats.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';

/**
 * The station by whose mornings somebody lives: that of the post that they hold on that day, of several the first by name.
 * Who holds none in the directory is not here: they live by a post for which they hear something.
 */
export function homesIn(directory: Directory, on: CivilDate): Map<PersonId, string> {
  const held = allOf(directory, 'holding').filter(({ from, to }) => from <= on && on <= to);
  const homes = new Map<PersonId, string>();
  for (const { fact } of held.sort((one, other) => (one.fact.post < other.fact.post ? -1 : 1))) {
    const station = seatOf(directory, fact.post, on)?.station;
    if (station !== undefined && !homes.has(fact.person)) homes.set(fact.person, station);
  }
  return homes;
}

/** Whoever holds no post lives by one for which they hear something: the first station by name. */
export const homeOf = (
  homes: ReadonlyMap<PersonId, string>,
  person: PersonId,
  heard: readonly { station: string }[],
): string | undefined => homes.get(person) ?? heard.map(({ station }) => station).sort()[0];
