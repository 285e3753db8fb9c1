import { addDays, type CivilDate } from '../time/civil-date.ts';
import {
  allOf,
  type Days,
  type Directory,
  LAST,
  type Said,
  saidOf,
  shared,
  standing,
  standsInFor,
} from './directory.ts';
import type { DelegationFact, HoldingFact, SubstituteFact } from './facts.ts';
import type { Absence, Acting, Seat } from './seat.ts';

/**
 * A post as it is on that day; undefined when there is no such post then. Of absences and of who may act it tells also
 * what lies ahead, nothing that is over.
 */
export function seatOf(directory: Directory, post: string, on: CivilDate): Seat | undefined {
  const what = postOn(directory, post, on)?.fact;
  if (what === undefined) return undefined;
  const { unit, station, supervisor } = what;
  const holding = standing(saidOf(directory, 'holding', post), on);
  return {
    ...{ post, unit, station },
    holder: holding?.fact.person ?? null,
    // A post that is no longer there hears of nothing.
    supervisor: supervisor !== null && postOn(directory, supervisor, on) ? supervisor : null,
    acting: holding === undefined ? [] : actingFor(directory, holding, on),
    away: holding === undefined ? [] : absencesOf(directory, holding, on).map(written),
  };
}

/** Those of the posts that there are on that day, in the order in which they are asked for, each once. */
export const seatsOf = (directory: Directory, posts: readonly string[], on: CivilDate): Seat[] =>
  [...new Set(posts)].flatMap((post) => seatOf(directory, post, on) ?? []);

const postOn = (directory: Directory, post: string, on: CivilDate) =>
  standing(saidOf(directory, 'post', post), on);

const absencesOf = (directory: Directory, { fact }: Said<HoldingFact>, on: CivilDate): Days[] =>
  saidOf(directory, 'absence', fact.person).filter(({ to }) => to >= on);

/** Whom the holder has named, and who stands in for them on the days on which they are away; as long as they hold the post. */
function actingFor(directory: Directory, holding: Said<HoldingFact>, on: CivilDate): Acting[] {
  const { post, person: holder } = holding.fact;
  const delegates = saidOf(directory, 'delegation', holder)
    .filter(({ fact }) => fact.posts.includes(post))
    .flatMap((said) => acting('delegate', said, holding, said));
  const standIns = [{ person: holder }, { post }].flatMap((whom) =>
    saidOf(directory, 'substitute', standsInFor(whom)),
  );
  const away = absencesOf(directory, holding, on);
  const substitutes = standIns.flatMap((said) =>
    away.flatMap((absence) => acting('substitute', said, holding, said, absence)),
  );
  return [...delegates, ...substitutes]
    .filter(({ to }) => to === null || to >= on)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

const orderOf = ({ from, as, person }: Acting): string => `${from} ${as} ${person}`;

function acting(
  as: Acting['as'],
  { fact }: Said<DelegationFact | SubstituteFact>,
  holding: Said<HoldingFact>,
  ...when: Days[]
): Acting[] {
  // Nobody acts for themselves, also when they have come to the post since.
  if (fact.person === holding.fact.person) return [];
  const days = when.reduce<Days | undefined>((left, each) => left && shared(left, each), holding);
  return days === undefined ? [] : [{ person: fact.person, for: holding.fact.person, as, ...written(days) }];
}

const written = ({ from, to }: Days): Absence => ({ from, to: to === LAST ? null : to });

/** The days on which a post, or who holds it, turns to something else by itself, each with the station at which it begins. */
export function turnsAfter(directory: Directory, on: CivilDate): { station: string; on: CivilDate }[] {
  const turns = [...allOf(directory, 'post'), ...allOf(directory, 'holding')].flatMap(({ fact, from, to }) =>
    (to === LAST ? [from] : [from, addDays(to, 1)]).map((day) => ({ post: fact.post, day })),
  );
  return turns.flatMap(({ post, day }) => {
    if (day <= on) return [];
    // On the day on which it ends there is only the post of the day before.
    const there = postOn(directory, post, day) ?? postOn(directory, post, addDays(day, -1));
    return there === undefined ? [] : [{ station: there.fact.station, on: day }];
  });
}

/**
 * Those of the seats that say something else than what was told before. What is over since then is no difference; a post
 * that was told of and is not there any more is vacant.
 */
export function differing(told: readonly Seat[], now: readonly Seat[], on: CivilDate): Seat[] {
  const before = new Map(told.map((seat) => [seat.post, JSON.stringify(inForce(seat, on))]));
  const there = new Set(now.map(({ post }) => post));
  const gone = told.filter(({ post }) => !there.has(post)).map(vacated);
  return [...now, ...gone].filter((seat) => before.get(seat.post) !== JSON.stringify(inForce(seat, on)));
}

const vacated = (seat: Seat): Seat => ({ ...seat, holder: null, acting: [], away: [] });

/** In one form, whoever made it. */
function inForce(seat: Seat, on: CivilDate): unknown[] {
  const ahead = <T extends Absence>(list: readonly T[]): T[] =>
    list.filter(({ to }) => to === null || to >= on);
  return [
    ...[seat.unit, seat.station, seat.holder, seat.supervisor],
    ahead(seat.acting).map(({ person, for: whom, as, from, to }) => [person, whom, as, from, to]),
    ahead(seat.away).map(({ from, to }) => [from, to]),
  ];
}
