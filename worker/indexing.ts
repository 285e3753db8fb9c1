import { setTimeout as pause } from 'node:timers/promises';
import { isAlone } from '../store/lock.ts';
import { tidy } from '../store/rebuild/upgrade.ts';
import { indexSome } from '../store/search/indexing.ts';
import type { Db } from '../store/tables.ts';
import { forgetOldChanges } from './live.ts';
import type { Log } from './log.ts';

/** So long nothing is looked for when nothing was left. */
const PAUSE_MS = 1_000;

const HOUR_MS = 60 * 60_000;

/** Follows the record with the search, as long as the house is open, and every hour forgets what is to be forgotten. `end`: when what was begun is done. */
export function keepIndexing(db: Db, log: Log): { end(): Promise<void> } {
  const over = new AbortController();
  const { signal } = over;
  let tidiedAt = 0;
  async function follow(): Promise<void> {
    while (!signal.aborted) {
      try {
        while (!signal.aborted && (await indexSome(db)) > 0);
        if (Date.now() - tidiedAt > HOUR_MS && !signal.aborted) {
          tidiedAt = Date.now();
          await forgetOldChanges(db);
          // PostgreSQL does that by itself.
          if (isAlone(db)) await tidy(db);
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
