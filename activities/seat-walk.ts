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
import { nextAfter, type Patience, walkPage, whileAlive } from './walk-page.ts';

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
      return whileAlive(async () => {
        const lives = await runningAfter(db, after, limit);
        const told = { recorded, change: await directoryLine(db, directorySeq), days: daysAt(at) };
        const outcomes = await walkPage<Telling>({
          ...{ lives, patienceSeconds, failed: 'waiting', of: 'a change of the directory' },
          tell: (life, patience) => tell(life, told, patience),
        });
        for (const { outcome } of outcomes) page[outcome] += 1;
        return { ...page, next: nextAfter(lives, limit) };
      });
    },
  };
}
