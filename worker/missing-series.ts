import type { RunOptions } from '../client/obligations/run.ts';
import { startMissingSeries } from '../client/series/run.ts';
import { allSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/** Starts the series that the record has and Temporal never saw. What is over may still owe a cycle: its run sees to that. */
export async function startMissingSeriesRuns(
  db: Db,
  options: Omit<RunOptions, 'rehearsal'>,
): Promise<string[]> {
  const started: string[] = [];
  for (const { duty } of await allSeries(db)) {
    if (await startMissingSeries(duty, options)) started.push(duty.id);
  }
  return started;
}
