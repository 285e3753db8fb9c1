import { Context } from '@temporalio/activity';
import type { Running } from '../domain/obligation/state.ts';
import type { Instant } from '../domain/time/instant.ts';
import {
  type DirectoryLine,
  directoryFromRecord,
  directoryLine,
  type RecordedDirectory,
} from '../store/directory.ts';
import { runningAfter } from '../store/reads.ts';
import type { Db } from '../store/tables.ts';
import { type DaysAt, daysAt, nextTurn } from './seats.ts';

/** A page of the obligations that run, behind the one that is named. */
export interface SeatWalkRequest {
  /** The change of the directory that is to be told. */
  directorySeq: number;
  /** The moment for which posts are looked at: one for the whole round, taken from the workflow. */
  at: Instant;
  after: string | null;
  limit: number;
  /** How long each may take to answer before it is left for the next round. */
  patienceSeconds: number;
}

/** What became of them. */
export interface SeatWalkPage {
  /** The last of the page, for the next one; null: there are no more. */
  next: string | null;
  told: number;
  /** They know all of it. */
  same: number;
  /** They were not reached, and are tried again. */
  waiting: number;
  /** A later change tells them all. */
  overtaken: boolean;
  /** When posts turn by themselves the next time, so that there is something to tell again; null: not as far as is known. */
  turns: Instant | null;
}

export interface SeatWalkActivities {
  /** Tells each obligation of a page what is new of its posts. */
  tellSeats(request: SeatWalkRequest): Promise<SeatWalkPage>;
}

/** How long somebody may take to answer, and what calls it off before. */
export interface Patience {
  ms: number;
  signal: AbortSignal;
}

export type Telling = 'told' | 'same' | 'waiting';

/** What walking needs from the outside. */
export interface SeatWalkNeeds {
  db: Db;
  /**
   * Tells one obligation what is new of its posts, at most once for a change and a moment. What it throws leaves the
   * obligation waiting, and nobody else.
   */
  tell(
    life: Running,
    told: { recorded: RecordedDirectory; change: DirectoryLine; days: DaysAt },
    patience: Patience,
  ): Promise<Telling>;
}

/** How often it says that it is alive, while obligations answer. */
const HEARTBEAT_MS = 2000;
/** How many obligations of a page are told at a time. */
const AT_ONCE = 10;

export function createSeatWalk({ db, tell }: SeatWalkNeeds): SeatWalkActivities {
  return {
    async tellSeats({ directorySeq, at, after, limit, patienceSeconds }) {
      const recorded = await directoryFromRecord(db);
      const page: SeatWalkPage = {
        ...{ next: null, told: 0, same: 0, waiting: 0, overtaken: false },
        turns: nextTurn(recorded.directory, at),
      };
      // A later change has a walk of its own, which sees this one too.
      if (recorded.seq !== directorySeq) return { ...page, overtaken: true };
      const context = Context.current();
      const signal = context.cancellationSignal;
      const alive = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        const lives = await runningAfter(db, after, limit);
        const told = { recorded, change: await directoryLine(db, directorySeq), days: daysAt(at) };
        await someAtATime(lives, AT_ONCE, async (life) => {
          signal.throwIfAborted();
          try {
            const telling = await tell(life, told, { ms: patienceSeconds * 1000, signal });
            page[telling] += 1;
          } catch (error) {
            // One that cannot be told must not keep the others from it.
            context.log.warn('an obligation could not be told of a change of the directory', {
              ...{ id: life.obligation.id, error },
            });
            page.waiting += 1;
          }
        });
        // Whoever was cut off by our own end is not to be counted as silent.
        signal.throwIfAborted();
        return { ...page, next: lives.length < limit ? null : (lives.at(-1)?.obligation.id ?? null) };
      } finally {
        clearInterval(alive);
      }
    },
  };
}

/** Does it to all, `most` at a time. */
async function someAtATime<T>(
  all: readonly T[],
  most: number,
  act: (each: T) => Promise<void>,
): Promise<void> {
  const rest = all.values();
  const lane = async (): Promise<void> => {
    for (const each of rest) await act(each);
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, lane));
}
