import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { partyOf } from '../../../domain/obligation/seating.ts';
import { stageOf } from '../../../domain/obligation/stages.ts';
import type { Running } from '../../../domain/obligation/state.ts';
import { milestoneName, plainProduct } from '../../../domain/obligation/telling/names.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../../../domain/time/instant.ts';
import type { Player } from '../player.ts';
import type { RehearsalSession } from './session.ts';
import type { Ahead } from './way.ts';

/** A person, by id and by what they are called. */
export interface Named {
  id: PersonId;
  name: string;
}

/** Something that comes of itself. `obligation` null: to all of them. `act`: what the cast means to do; null: it is a reminder, or happens to all. */
export interface Coming {
  obligation: string | null;
  on: CivilDate;
  at: Instant;
  act: { type: string; by: Named } | null;
  about: string;
}

/** One obligation of a rehearsal, as it stands. */
export interface Standing {
  id: string;
  /** In words. */
  product: string;
  status: string;
  /** null where it does not run. */
  stage: string | null;
  holder: { post: string; person: Named | null; since: CivilDate } | null;
  /** How its file was closed, and when. */
  closed: { as: string; on: CivilDate } | null;
  /** What is waited for and from whom, the soonest first. */
  awaited: { key: string; name: string; due: CivilDate; post: string; person: Named | null }[];
  next: Coming | null;
  /** What the cast would do in the place of whoever you are. */
  yours: { type: string; on: CivilDate }[];
}

/** Where a rehearsal stands. Plain JSON. */
export interface Whereabouts {
  symbol: string;
  title: string | null;
  cast: { name: string; about: string };
  from: CivilDate;
  until: CivilDate;
  today: CivilDate;
  now: Instant;
  /** Who is played by hand; null: nobody. */
  as: Named | null;
  castPlays: boolean;
  next: Coming | null;
  obligations: Standing[];
  /** What was said so far that changed anything, as lines: said again, they lead to the same. */
  said: string[];
}

type Names = ReadonlyMap<string, string>;

const named = (id: PersonId, names: Names): Named => ({ id, name: names.get(id) ?? id });
const namedOrNobody = (id: PersonId | null, names: Names): Named | null =>
  id === null ? null : named(id, names);

export async function whereaboutsOf(session: RehearsalSession): Promise<Whereabouts> {
  const { mandate, staged, hands, today, now } = session;
  const { cast } = staged.playing;
  const names = await session.names();
  const next = session.next();
  return {
    ...{ symbol: mandate.symbol, title: mandate.title, from: staged.from, until: staged.until, today, now },
    cast: { name: cast.name, about: cast.about },
    ...{ as: namedOrNobody(hands.as, names), castPlays: hands.castPlays },
    next: next === undefined ? null : comingOf(next, session, names),
    obligations: session.players.map((player) => standingOf(player, session, names)),
    said: session.said,
  };
}

/** What comes of itself, for whoever knows no ids. */
export function comingOf(
  { obligation, at, act, about }: Ahead,
  { zone }: Pick<RehearsalSession, 'zone'>,
  names: Names,
): Coming {
  const by = act === null ? null : { type: act.type, by: named(act.actor, names) };
  return { obligation, on: dayAt(at, zone), at, act: by, about };
}

export function standingOf(player: Player, session: RehearsalSession, names: Names): Standing {
  const { obligation, state } = player;
  const { zone, hands } = session;
  const next = player.nextStop();
  return {
    ...{ id: obligation.id, product: plainProduct(obligation.product), status: state.status },
    stage: state.status === 'running' ? stageOf(state) : null,
    holder: state.status === 'running' ? holderOf(state, session, names) : null,
    closed: state.status === 'settled' ? { as: state.settledAs, on: dayAt(state.settledAt, zone) } : null,
    awaited: state.status === 'running' ? awaitedOf(state, names) : [],
    next: next === undefined ? null : comingOf(next, session, names),
    yours: (hands.as === null ? [] : player.plannedFor(hands.as)).map(({ at, command }) => ({
      ...{ type: command.type, on: dayAt(at, zone) },
    })),
  };
}

function holderOf(state: Running, { zone }: RehearsalSession, names: Names): Standing['holder'] {
  const { post, since } = state.holder;
  const person = namedOrNobody(partyOf(state, post).person, names);
  return { post, person, since: dayAt(since, zone) };
}

const awaitedOf = (state: Running, names: Names): Standing['awaited'] =>
  [...awaitedIn(state)]
    .sort((one, other) => (one.due < other.due ? -1 : 1))
    .map(({ key, due, post }) => ({
      ...{ key, name: milestoneName(key), due, post },
      person: namedOrNobody(partyOf(state, post).person, names),
    }));
