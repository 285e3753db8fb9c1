import { chancesOf, type LifeChances, merged, type Tally } from '../../domain/rehearsal/chances.ts';
import { hasRange } from '../../domain/rehearsal/luck.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { doneInNeither } from './never-done.ts';
import type { Given, Rehearsed } from './rehearse.ts';
import type { Share, SomeRuns } from './some-runs.ts';

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
  /** In no run. */
  neverDone: Rehearsed['neverDone'];
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
/** What a house and its server hold of an obligation they do not give back: `docs/performance.md`. */
const PER_HOUSE = 60;

/**
 * Puts together what came of a mandate that is lived through as often as is asked, in one house after another: `liveThrough` opens the
 * next, lives through its share there, and closes it. The same seed gives the same answer, however the runs are shared out: whatever is
 * drawn is told from the seed, the number of the run, and of what it is. Throws as `liveThrough`.
 */
export async function rehearseByChance(
  liveThrough: (share: Share, progress: (done: number) => void) => Promise<SomeRuns>,
  { mandate, cast }: Pick<Given, 'mandate' | 'cast'>,
  { runs, seed, atOnce = AT_ONCE, perHouse = PER_HOUSE, progress = () => {} }: Often,
): Promise<RehearsedByChance> {
  const varies = hasRange(cast.cast);
  const all = varies ? runs : 1;
  const tallies = new Map<string, { tally: Tally; product: string }>();
  let done = 0;
  let told: Pick<SomeRuns, 'from' | 'names' | 'notOwn' | 'neverDone'> | undefined;
  while (done < all) {
    const some = await liveThrough(
      { ...{ seed, atOnce, perHouse }, first: done + 1, most: all - done },
      (over) => progress(done + over, all),
    );
    for (const { obligation, product, tally } of some.lives) {
      const known = tallies.get(obligation)?.tally;
      tallies.set(obligation, { product, tally: known === undefined ? tally : merged(known, tally) });
    }
    done += some.runs;
    const { from, names, notOwn, neverDone } = some;
    told = {
      ...(told ?? { from, names, notOwn }),
      neverDone: told === undefined ? neverDone : doneInNeither(told.neverDone, neverDone),
    };
  }
  if (told === undefined) throw new RangeError(`${runs} runs`);
  return {
    ...{ symbol: mandate.symbol, title: mandate.title, from: told.from },
    cast: { name: cast.cast.name, about: cast.cast.about },
    ...{ runs: all, seed, varies },
    chances: [...tallies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, { tally, product }]) => ({ ...chancesOf(id, tally), product })),
    ...{ names: told.names, neverDone: told.neverDone, notOwn: told.notOwn },
  };
}
