import type { PersonId } from '../obligation/parties.ts';
import { actingOn } from '../obligation/seating.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { allOf, type Directory } from './directory.ts';
import { seatOf } from './seats.ts';

/** A post for which somebody may do what is asked of it, and by whose authority. */
export interface MayAct {
  post: string;
  as: 'holder' | 'delegate' | 'substitute';
  /** Who holds the post. */
  for: PersonId;
}

/** For whom each person may act on that day: the posts that they hold, and those of others; each post once. */
export function whoMayAct(directory: Directory, on: CivilDate): ReadonlyMap<PersonId, readonly MayAct[]> {
  const all = new Map<PersonId, MayAct[]>();
  const add = (person: PersonId, may: MayAct): void => {
    const posts = all.get(person) ?? [];
    all.set(person, posts);
    if (!posts.some(({ post }) => post === may.post)) posts.push(may);
  };
  const posts = allOf(directory, 'post').filter(({ from, to }) => from <= on && on <= to);
  for (const { fact } of posts) {
    const seat = seatOf(directory, fact.post, on);
    if (seat === undefined || seat.holder === null) continue;
    const { post, holder } = seat;
    add(holder, { post, as: 'holder', for: holder });
    for (const { person, as } of actingOn(seat, on)) add(person, { post, as, for: holder });
  }
  return all;
}
