import { setTimeout as pause } from 'node:timers/promises';
import type { LiveNeeds } from '../client/api/live.ts';
import type { ReadingNeeds } from '../client/api/reading.ts';
import { forgetLive, isPlace, liveAfter, livePlace } from '../store/live.ts';
import type { Db } from '../store/tables.ts';

/** How soon somebody who looks on sees a change. */
const LOOK_MS = 300;
const PAGE = 500;
/** Over a long weekend somebody may leave a page open. */
const KEPT_HOURS = 96;

/** What nobody can go on from any more is forgotten, whether anybody looks on or not. */
export const forgetOldChanges = (db: Db): Promise<void> => forgetLive(db, KEPT_HOURS);

/** Lets any number of people look on at the cost of one: the store is asked only while somebody waits. */
export function liveOf(db: Db): Omit<LiveNeeds, keyof ReadingNeeds> & { endLive(): void } {
  const ending = new AbortController();
  let looked: Promise<string> | undefined;

  /** The place by now, asked for once for all who wait. */
  function look(): Promise<string> {
    looked ??= pause(LOOK_MS, undefined, { ref: false })
      .then(() => livePlace(db))
      .finally(() => {
        looked = undefined;
      });
    return looked;
  }
  return {
    isPlace,
    livePlace: () => livePlace(db),
    liveAfter: (place) => liveAfter(db, place, PAGE),
    async liveMore(place, longestMs, signal) {
      const until = Date.now() + longestMs;
      while (!signal.aborted && Date.now() < until) if ((await look()) !== place) return;
    },
    liveEnding: ending.signal,
    endLive: () => ending.abort(),
  };
}
