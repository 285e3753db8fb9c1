import { dayAt, type Instant } from '../../time/instant.ts';
import type { Party } from '../parties.ts';
import { actingOn, isAway, partyOf, seatOf } from '../seating.ts';
import type { Life } from '../state.ts';
import { zoneFor } from './hours.ts';
import type { Rung } from './rungs.ts';

/** To whom a rung speaks, none twice. A vacant post is heard above it; for who is away hears who stands in, if anybody. */
export function hearersOf(life: Life, { awaited, to }: Rung, at: Instant): Party[] {
  const { officer, supervisor } = life.assignments;
  const above = seatOf(life, awaited.post)?.supervisor ?? supervisor;
  const posts = to.map((hearer) =>
    hearer === 'officer' ? officer : hearer === 'supervisor' ? above : awaited.post,
  );
  const heard = posts.flatMap((post) => whoHears(life, post, at, [supervisor, officer]));
  const once = new Map(heard.map((party) => [party.person ?? party.post, party]));
  return [...once.values()];
}

function whoHears(life: Life, post: string, at: Instant, instead: string[]): Party[] {
  const seat = seatOf(life, post);
  if (seat === undefined || seat.holder === null) {
    const [next, ...rest] = instead;
    return next === undefined ? [partyOf(life, post)] : whoHears(life, next, at, rest);
  }
  const today = dayAt(at, zoneFor(life, post));
  const acting = isAway(seat, today) ? actingOn(seat, today) : [];
  return acting.length > 0 ? acting.map(({ person }) => ({ post, person })) : [partyOf(life, post)];
}
