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

/** By whose authority somebody acts: one's own, or that of whoever is acted for. */
export const authorityOf = ({ by, onBehalfOf }: { by: PersonId; onBehalfOf: PersonId | null }): PersonId =>
  onBehalfOf ?? by;
