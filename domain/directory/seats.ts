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
  wasNamed,
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
    away: holding === undefined ? [] : absencesOf(directory, holding, on).slice(0, MOST_AHEAD).map(written),
  };
}

/** Of absences and of who may act, the nearest: nobody plans by more. */
const MOST_AHEAD = 100;

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
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .slice(0, MOST_AHEAD);
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
 * A post as somebody is to be told of it who was told otherwise before; undefined when there is nothing new. What is over
 * since then is not new. A post that the directory knew and that is not there any more is vacant; of one that it never
 * knew it says nothing.
 */
export function seatToTell(
  directory: Directory,
  post: string,
  told: Seat | undefined,
  on: CivilDate,
): Seat | undefined {
  const now = seatOf(directory, post, on) ?? vacated(directory, told);
  if (now === undefined) return undefined;
  const before = told && JSON.stringify(inForce(told, on));
  return before === JSON.stringify(inForce(now, on)) ? undefined : now;
}

const vacated = (directory: Directory, told: Seat | undefined): Seat | undefined =>
  told && wasNamed(directory, told.post) ? { ...told, holder: null, acting: [], away: [] } : undefined;

/** The duty station by whose days a post lives on or about a day; undefined when there never was such a post. */
export function stationAbout(directory: Directory, post: string, day: CivilDate): string | undefined {
  const list = saidOf(directory, 'post', post);
  const said = standing(list, day) ?? list.find(({ from }) => from > day) ?? list.at(-1);
  return said?.fact.station;
}

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
