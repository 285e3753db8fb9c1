import type { Cast } from '../../domain/rehearsal/cast.ts';
import { NO_RUNS, type Tally, tallied } from '../../domain/rehearsal/chances.ts';
import { drawnBy, type Luck } from '../../domain/rehearsal/luck.ts';
import { conduct } from './conductor.ts';
import { doneInNeither, type NeverDone, neverDone } from './never-done.ts';
import {
  begin,
  type Given,
  onStage,
  outcomeOfLived,
  type RehearsalHouse,
  type Rehearsed,
  type RehearsedRun,
} from './rehearse.ts';
import type { OnStage } from './stage.ts';

/** A house in which what was launched once can be lived through again. */
export interface ChanceHouse extends RehearsalHouse {
  /** The same obligation, launched in the same way, under a name of its own. */
  copy(run: RehearsedRun, name: string): Promise<RehearsedRun>;
}

/** Which of many runs one house lives through, and how. Plain JSON. */
export interface Share {
  seed: number;
  /** The number of the first of its runs, from 1, and how many there are at most. */
  first: number;
  most: number;
  /** How many obligations are lived through at a time, and in all. A run more is begun where there was none. */
  atOnce: number;
  perHouse: number;
}

/** What came of the runs of one house. Plain JSON. */
export interface SomeRuns extends Pick<Rehearsed, 'from' | 'names' | 'notOwn' | 'neverDone'> {
  /** How many of its share it has lived through: at least one. */
  runs: number;
  lives: { obligation: string; product: string; tally: Tally }[];
}

/**
 * Lives through a mandate as often as its share lets it, each time with other luck. Of a run that is done only counts are kept.
 * `progress` hears how many are done. Throws as `begin`.
 */
export async function liveThroughSome(
  house: ChanceHouse,
  given: Omit<Given, 'luck' | 'progress'>,
  { seed, first, most, atOnce, perHouse }: Share,
  progress: (done: number) => void,
): Promise<SomeRuns> {
  const luck = drawnBy(seed);
  const { from, notOwn, runs: launched, playing } = await begin(house, { ...given, luck });
  const lives = launched.map(({ obligation: { id, product } }) => ({
    ...{ obligation: id, product, tally: NO_RUNS },
  }));
  const runs =
    launched.length === 0 ? most : Math.min(most, Math.max(1, Math.floor(perHouse / launched.length)));
  const numbers = Array.from({ length: runs }, (_, at) => first + at);
  let done = 0;
  let never: NeverDone[] | undefined;
  const play = async (some: readonly number[]): Promise<void> => {
    const stage: OnStage[] = [];
    for (const number of some)
      for (const run of launched)
        stage.push(await staged(house, run, number, number === first, { luck, cast: playing.cast }));
    const before = done;
    const lived = await conduct(house, stage, {
      ...playing,
      // Of runs that are lived through together.
      progress: (over) => {
        if (some.length > 1) progress(before + Math.floor(over / launched.length));
      },
    });
    for (const [at, each] of lived.entries()) {
      const life = lives[at % lives.length];
      if (life !== undefined) life.tally = tallied(life.tally, await outcomeOfLived(house, each));
    }
    const neverHere = neverDone(given.cast, lived);
    never = never === undefined ? neverHere : doneInNeither(never, neverHere);
    done += some.length;
    progress(done);
  };
  // What happens to all in a house happens once: then all of its runs are lived through together, up to it and on from it.
  const groups = playing.turns.length > 0 ? [numbers] : numbers.map((number) => [number]);
  await inLanes(groups, Math.max(1, Math.floor(atOnce / Math.max(1, launched.length))), play);
  return {
    ...{ runs, from, notOwn, lives, neverDone: never ?? [] },
    names: Object.fromEntries(await house.names()),
  };
}

/** The first run of a house is what was launched there; the others are launched again as that was. */
async function staged(
  house: ChanceHouse,
  launched: RehearsedRun,
  number: number,
  isFirst: boolean,
  { luck, cast }: { luck: Luck; cast: Cast },
): Promise<OnStage> {
  const { id, mandate } = launched.obligation;
  const run = isFirst ? launched : await house.copy(launched, `${mandate.symbol} (run ${number})`);
  const acts = cast.acts.map((act) => (act.of === id ? { ...act, of: run.obligation.id } : act));
  return {
    ...onStage(house, run),
    cast: { ...cast, acts },
    luck: (count, key) => luck(count, `run ${number} ${id} ${key}`),
  };
}

async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
