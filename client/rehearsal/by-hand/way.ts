import type { PersonId } from '../../../domain/obligation/parties.ts';
import { dayAt, fromMs, type Instant, toMs } from '../../../domain/time/instant.ts';
import { someAtATime } from '../conductor.ts';
import { Player } from '../player.ts';
import { type Begun, begin, type Given, type RehearsalHouse } from '../rehearse.ts';
import type { Playing, Stop, Turn } from '../stage.ts';

/** A house of its own, for one way through the rehearsal. */
export interface FreshHouse {
  house: RehearsalHouse;
  close(): Promise<void>;
}

/** Who is played by hand, and whether the cast plays the others. */
export interface Hands {
  as: PersonId | null;
  castPlays: boolean;
}

/** Whatever comes next: a stop of an obligation, what happens to all, or the launch of a cycle. */
export type Ahead = Stop | { obligation: null; at: Instant; act: null; about: string };

/** One way through a rehearsal, from its beginning on, in a house of its own. */
export interface Way {
  fresh: FreshHouse;
  staged: Begun;
  players: Player[];
  turns: readonly Turn[];
  playing: Playing;
  /** What a series launches next. */
  launch: Ahead | undefined;
}

const TURN = 'a session that moves';
/** What is launched at a moment is launched a second later. */
const LAUNCHED_MS = 1000;

const byId = (one: Player, other: Player): number => (one.obligation.id < other.obligation.id ? -1 : 1);

/** The earlier; of two at one moment the first. */
const soonest = (one: Ahead | undefined, other: Ahead | undefined): Ahead | undefined =>
  one !== undefined && (other === undefined || one.at <= other.at) ? one : other;

async function nextLaunch({ fresh, staged }: Way, now: Instant): Promise<Ahead | undefined> {
  const launch = await fresh.house.nextLaunch(now);
  if (launch === undefined || dayAt(launch.at, fresh.house.zone) > (staged.cyclesUntil ?? ''))
    return undefined;
  const at = fromMs(toMs(launch.at) + LAUNCHED_MS);
  return { obligation: null, at, act: null, about: `the launch of ${launch.duty}@${launch.key}` };
}

export const beginningOf = ({ players }: Way): Instant =>
  players.reduce((last, { now }) => (now > last ? now : last), fromMs(0));

/** Begins one. Throws as `begin`. */
export async function enter(
  open: () => Promise<FreshHouse>,
  given: Given,
  hands: Readonly<Hands>,
): Promise<Way> {
  const fresh = await open();
  try {
    const staged = await begin(fresh.house, given);
    const playing = {
      ...staged.playing,
      plays: (person: PersonId) => hands.castPlays && person !== hands.as,
    };
    const players = staged.onStage.map((each) => new Player(fresh.house, each, playing)).sort(byId);
    for (const player of players) await player.enter();
    const turns = [...staged.playing.turns].sort((one, other) => (one.at < other.at ? -1 : 1));
    const way: Way = { fresh, staged, players, turns, playing, launch: undefined };
    return { ...way, launch: await nextLaunch(way, beginningOf(way)) };
  } catch (error) {
    await fresh.close();
    throw error;
  }
}

/** The earliest of all that comes of itself, always the same: of two at one moment that of the lesser id. */
export function nextOn({ players, turns, launch }: Way, now: Instant): Ahead | undefined {
  const turn = turns.find(({ at }) => at > now);
  const stops = players.flatMap((player) => player.nextStop() ?? []);
  const first = stops.reduce<Ahead | undefined>((next, each) => soonest(next, each), undefined);
  const toAll: Ahead | undefined = turn && { obligation: null, at: turn.at, act: null, about: TURN };
  return soonest(launch, soonest(toAll, first));
}

/** All go on from that moment to the other; what happens to all finds all there, and what is launched on the way goes with them. */
export async function liveOn(way: Way, from: Instant, until: Instant): Promise<void> {
  const { players, turns } = way;
  for (const turn of turns.filter(({ at }) => at > from && at <= until)) {
    await join(way, turn.at);
    await someAtATime(players, (player) => player.liveUntil(turn.at));
    await turn.happens();
    for (const player of players) await player.hear();
  }
  await join(way, until);
  await someAtATime(players, (player) => player.liveUntil(until));
  way.launch = await nextLaunch(way, until);
}

/** What series launch up to that moment is played from then on. */
async function join({ staged, players, fresh, playing }: Way, end: Instant): Promise<void> {
  const joining = await staged.joins(end);
  for (const each of joining) {
    const player = new Player(fresh.house, each, playing);
    await player.enter();
    players.push(player);
  }
  if (joining.length > 0) players.sort(byId);
}
