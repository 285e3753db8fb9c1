import { type RunOptions, startMissingRun } from '../client/obligations/run.ts';
import { startMissingSeries } from '../client/series/run.ts';
import { listObligations, obligationState } from '../store/reads.ts';
import { allSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

const AT_ONCE = 16;

/**
 * Starts what runs by the record and was never seen by Temporal: a launch that was cut off midway, or all when its file
 * is new. What somebody ended by hand stays ended until `resume`. The ids that were started.
 */
export async function startMissingRuns(db: Db, options: RunOptions): Promise<string[]> {
  const running = (await listObligations(db)).filter(({ status }) => status === 'running');
  const started: string[] = [];
  for (let from = 0; from < running.length; from += AT_ONCE) {
    await Promise.all(
      running.slice(from, from + AT_ONCE).map(async ({ id }) => {
        const state = await obligationState(db, id);
        if (state?.status !== 'running') return;
        if (await startMissingRun(state.obligation, options)) started.push(id);
      }),
    );
  }
  const { rehearsal: _, ...asSeries } = options;
  for (const { duty } of await allSeries(db)) {
    // What is over may still owe a cycle: its run sees to that, and ends.
    if (await startMissingSeries(duty, asSeries)) started.push(`the series ${duty.id}`);
  }
  return started;
}
