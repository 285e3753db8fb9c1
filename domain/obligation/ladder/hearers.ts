import { dayAt, type Instant } from '../../time/instant.ts';
import type { Party } from '../parties.ts';
import { actingOn, isAway, partyOf, seatOf } from '../seating.ts';
import type { Life } from '../state.ts';
import type { Awaited } from './awaited.ts';
import { zoneFor } from './hours.ts';
import type { Hearer } from './ladders.ts';
import type { Rung } from './rungs.ts';

/** To whom a rung speaks, none twice. */
export function hearersOf(life: Life, { awaited, to }: Rung, at: Instant): Party[] {
  const heard = to.flatMap((hearer) => whoHears(life, postOfHearer(life, awaited, hearer), at));
  const once = new Map(heard.map((party) => [party.person ?? party.post, party]));
  return [...once.values()];
}

/** The post that hears as that, of what is awaited. */
export function postOfHearer(life: Life, { post }: Pick<Awaited, 'post'>, hearer: Hearer): string {
  const { officer, supervisor } = life.assignments;
  if (hearer === 'awaited') return post;
  return hearer === 'officer' ? officer : (seatOf(life, post)?.supervisor ?? supervisor);
}

/** Who hears for a post: what is vacant is heard above it; for who is away hears who stands in, if anybody. */
export function whoHears(
  life: Life,
  post: string,
  at: Instant,
  instead: string[] = [life.assignments.supervisor, life.assignments.officer],
): Party[] {
  const seat = seatOf(life, post);
  if (seat === undefined || seat.holder === null) {
    const [next, ...rest] = instead;
    return next === undefined ? [partyOf(life, post)] : whoHears(life, next, at, rest);
  }
  const today = dayAt(at, zoneFor(life, post));
  const acting = isAway(seat, today) ? actingOn(seat, today) : [];
  return acting.length > 0 ? acting.map(({ person }) => ({ post, person })) : [partyOf(life, post)];
}
