import { chancesOf, type LifeChances, NO_RUNS, type Tally, tallied } from '../../domain/rehearsal/chances.ts';
import { drawnBy, hasRange, type Luck } from '../../domain/rehearsal/luck.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { conduct } from './conductor.ts';
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

/** What came of many runs, each with other luck. Plain JSON. */
export interface RehearsedByChance {
  symbol: string;
  title: string | null;
  cast: Rehearsed['cast'];
  from: CivilDate;
  /** How many there were: 1 where the cast leaves nothing to luck. */
  runs: number;
  seed: number;
  /** Whether the cast has any range in it. */
  varies: boolean;
  chances: (LifeChances & { product: string })[];
  names: Rehearsed['names'];
  notOwn: Rehearsed['notOwn'];
}

export interface Often {
  runs: number;
  seed: number;
  /** How many obligations are lived through at a time, and how many one house lives through before another takes its place. */
  atOnce?: number;
  perHouse?: number;
  /** Hears how many runs are done. */
  progress?(done: number, of: number): void;
}

const AT_ONCE = 6;
/** A house and its server grow by 3 MB with every obligation of two years that they have lived through: `docs/performance.md`. */
const PER_HOUSE = 100;

interface Tallied {
  tally: Tally;
  product: string;
}

/**
 * Lives through a mandate as often as is asked, in one house after another. Of a run that is done only counts are kept. The same seed
 * gives the same answer, however many are lived through at a time: whatever is drawn is told from the seed, the number of the run, and of
 * what it is. Throws as `begin`.
 */
export async function rehearseByChance(
  open: () => Promise<{ house: ChanceHouse; close(): Promise<void> }>,
  given: Omit<Given, 'luck' | 'progress'>,
  { runs, seed, atOnce = AT_ONCE, perHouse = PER_HOUSE, progress = () => {} }: Often,
): Promise<RehearsedByChance> {
  const luck = drawnBy(seed);
  const { mandate, cast } = given;
  const varies = hasRange(cast.cast);
  const all = varies ? runs : 1;
  const tallies = new Map<string, Tallied>();
  let done = 0;
  let told: Pick<RehearsedByChance, 'from' | 'names' | 'notOwn'> | undefined;
  while (done < all) {
    const { house, close } = await open();
    try {
      const begun = await begin(house, { ...given, luck });
      const { runs: launched, playing } = begun;
      const many = launched.length === 0 ? all : Math.max(1, Math.floor(perHouse / launched.length));
      const numbers = Array.from({ length: Math.min(many, all - done) }, (_, at) => done + 1 + at);
      const play = async (some: readonly number[]): Promise<void> => {
        const stage: OnStage[] = [];
        for (const number of some)
          for (const run of launched)
            stage.push(await staged(house, run, number, number === numbers[0], luck));
        const before = done;
        const lived = await conduct(house, stage, {
          ...playing,
          // Of runs that are lived through together.
          progress: (over) => {
            if (some.length > 1) progress(before + Math.floor(over / launched.length), all);
          },
        });
        for (const [at, each] of lived.entries()) {
          const { id, product } = launched[at % launched.length]?.obligation ?? each.obligation;
          const outcome = await outcomeOfLived(house, each);
          const known = tallies.get(id) ?? { tally: NO_RUNS, product };
          tallies.set(id, { product, tally: tallied(known.tally, outcome) });
        }
        done += some.length;
        progress(done, all);
      };
      // What happens to all in a house happens once: then all of its runs are lived through together, up to it and on from it.
      const groups = playing.turns.length > 0 ? [numbers] : numbers.map((number) => [number]);
      await inLanes(groups, Math.max(1, Math.floor(atOnce / Math.max(1, launched.length))), play);
      told ??= { from: begun.from, names: Object.fromEntries(await house.names()), notOwn: begun.notOwn };
    } finally {
      await close();
    }
  }
  if (told === undefined) throw new RangeError(`${runs} runs`);
  return {
    ...{ symbol: mandate.symbol, title: mandate.title, from: told.from },
    cast: { name: cast.cast.name, about: cast.cast.about },
    ...{ runs: all, seed, varies },
    chances: [...tallies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, { tally, product }]) => ({ ...chancesOf(id, tally), product })),
    ...{ names: told.names, notOwn: told.notOwn },
  };
}

/** The first run of a house is what was launched there; the others are launched again as that was. */
async function staged(
  house: ChanceHouse,
  launched: RehearsedRun,
  number: number,
  isFirst: boolean,
  luck: Luck,
): Promise<OnStage> {
  const { id, mandate } = launched.obligation;
  const run = isFirst ? launched : await house.copy(launched, `${mandate.symbol} (run ${number})`);
  return { ...onStage(house, run), luck: (count, key) => luck(count, `run ${number} ${id} ${key}`) };
}

async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const lane = async (): Promise<void> => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
