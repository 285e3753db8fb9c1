import type { Absence, Acting, Seat } from '../directory/seat.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Party, type PersonId, postsIn } from './parties.ts';
import type { Life } from './state.ts';

/** Who holds the posts of an obligation, by what the directory said last. */

export const seatOf = (life: Life, post: string): Seat | undefined =>
  Object.hasOwn(life.seats, post) ? life.seats[post] : undefined;

/** The post and who holds it; nobody while it is vacant or not known yet. */
export const partyOf = (life: Life, post: string): Party => ({
  post,
  person: seatOf(life, post)?.holder ?? null,
});

/** Posts that the obligation names and of which the directory was not asked yet. */
export const unseatedPosts = (life: Life): string[] =>
  postsIn(life.assignments).filter((post) => seatOf(life, post) === undefined);

const covers = ({ from, to }: Absence, day: CivilDate): boolean => from <= day && (to === null || day <= to);

export const isAway = (seat: Seat, day: CivilDate): boolean =>
  seat.away.some((absence) => covers(absence, day));

/** Who may act for the holder on that day: whoever the holder has named, and while the holder is away, who stands in. */
export const actingOn = (seat: Seat, day: CivilDate): Acting[] =>
  seat.acting.filter(
    (acting) =>
      acting.for === seat.holder && covers(acting, day) && (acting.as === 'delegate' || isAway(seat, day)),
  );

/** Whether that person holds a post of the obligation and is away on that day. */
export const isPersonAway = ({ seats }: Pick<Life, 'seats'>, person: PersonId, day: CivilDate): boolean =>
  Object.values(seats).some((seat) => seat.holder === person && isAway(seat, day));

/**
 * Whether anybody can do on that day what is asked of a post: who holds it, or who may act for a holder who is away and is not away,
 * too. Nobody can for a vacant one; of a post that is not known yet it is taken that somebody can.
 */
export function isManned(life: Life, post: string, day: CivilDate): boolean {
  const seat = seatOf(life, post);
  if (seat === undefined) return true;
  if (seat.holder === null) return false;
  return !isAway(seat, day) || actingOn(seat, day).some(({ person }) => !isPersonAway(life, person, day));
}

/** By whose authority somebody acts: one's own, or that of whoever is acted for. */
export const authorityOf = ({ by, onBehalfOf }: { by: PersonId; onBehalfOf: PersonId | null }): PersonId =>
  onBehalfOf ?? by;
