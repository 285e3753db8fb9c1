import { Player } from './player.ts';
import type { Lived, OnStage, Playing, StageHouse } from './stage.ts';

/** So many obligations are lived through at a time: none has to do with another but at a turn. */
const AT_ONCE = 6;

/**
 * Lives through all of them: each travels to what the cast does next in it, on the way its own timers ring, and there whoever is to
 * act does. What happens to all (a turn) finds all at that moment. Each obligation goes its own way between two turns, so what it
 * lives through does not depend on how many others there are. What is launched on the way (cycles of a series) comes on the stage then.
 */
export async function conduct(
  house: StageHouse,
  onStage: readonly OnStage[],
  playing: Playing,
): Promise<Lived[]> {
  const players = onStage.map((each) => new Player(house, each, playing));
  const turns = [...playing.turns]
    .filter(({ at }) => at < playing.until)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const player of players) await player.enter();
  for (const end of [...turns, null]) {
    for (const each of (await playing.joins?.(end?.at ?? playing.until)) ?? []) {
      const player = new Player(house, each, playing);
      await player.enter();
      players.push(player);
    }
    await someAtATime(players, async (player) => {
      await player.playUntil(end?.at ?? playing.until);
      playing.progress?.(players.filter(({ isOver }) => isOver).length, players.length);
    });
    await end?.happens();
    for (const player of players) await player.hear();
  }
  return inOrder(players).map((player) => player.lived());
}

/** Does that with each, some at a time. */
export async function someAtATime<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Cycles of one duty stand together, the earliest first, where the first of them stands. */
function inOrder(players: readonly Player[]): Player[] {
  const duties = [...new Set(players.map(dutyOf))];
  return duties.flatMap((duty) => players.filter((player) => dutyOf(player) === duty));
}

const dutyOf = ({ obligation: { id, cycle } }: Player): string => cycle?.of ?? id;
