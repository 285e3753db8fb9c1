import { setTimeout as pause } from 'node:timers/promises';
import { isAlone } from '../store/lock.ts';
import { analyze } from '../store/rebuild/upgrade.ts';
import { indexSome } from '../store/search/indexing.ts';
import type { Db } from '../store/tables.ts';
import type { Log } from './log.ts';

/** So long nothing is looked for when nothing was left. */
const PAUSE_MS = 1_000;

const ANALYSE_MS = 60 * 60_000;

/** Follows the record with the search, as long as the house is open. `end`: when what was begun is done. */
export function keepIndexing(db: Db, log: Log): { end(): Promise<void> } {
  const over = new AbortController();
  const { signal } = over;
  let analysedAt = 0;
  async function follow(): Promise<void> {
    while (!signal.aborted) {
      try {
        while (!signal.aborted && (await indexSome(db)) > 0);
        // PostgreSQL gathers its statistics by itself.
        if (isAlone(db) && Date.now() - analysedAt > ANALYSE_MS && !signal.aborted) {
          analysedAt = Date.now();
          await analyze(db);
        }
      } catch (error) {
        // The database is away, or closing: what is in the queue stays there.
        if (!signal.aborted) log.warn({ err: error }, 'the search does not follow; tried again');
      }
      await pause(PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  }
  const followed = follow();
  return {
    end() {
      over.abort();
      return followed;
    },
  };
}
