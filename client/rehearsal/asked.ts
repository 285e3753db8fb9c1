import type { CivilDate } from '../../domain/time/civil-date.ts';

/** The file descriptor through which a rehearsal gets the records that it goes on from: standard input stays with the person. */
export const COPY_FD = 3;

/** So many obligations that run are rehearsed at once at most: their records go through memory whole. */
export const MOST_REHEARSED = 100;

/** What is to be rehearsed: each of the `casts` (by name or file) with each of the `plans`, in the order in which they are told. */
export interface RehearsalAsked {
  /** null: what runs in a house; a copy of its records comes through `COPY_FD`. */
  file: string | null;
  symbol: string | null;
  people: string;
  casts: string[];
  /** By name or file; empty: by what ships, or by what runs. */
  plans: string[];
  paragraphs: string[] | null;
  from: CivilDate | null;
  until: CivilDate | null;
  /** So many times, each with other luck; null: once, with none. */
  chance: { runs: number; seed: number } | null;
  /** Every event is told, too. */
  story: boolean;
  json: boolean;
  /** Where a page of it is written, too. */
  html: string | null;
}
