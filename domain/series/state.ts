import type { MandatePlace, Obligation } from '../obligation/obligation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { Posts, StartedCycle, Term } from './series.ts';

interface Stands {
  /** Of the last event folded, and its hash: what the next one continues. */
  seq: number;
  hash: string;
}

/** What a series is, whether it runs or not. */
export interface SeriesLife extends Stands {
  /** As it was confirmed. */
  duty: Obligation;
  rules: number;
  begunAt: Instant;
  /** What is due before that day is not owed: the beginning, or where it was resumed. */
  owedFrom: CivilDate;
  /** By the day from which they hold. */
  terms: [Term, ...Term[]];
  /** How long before it is due a cycle is launched. */
  lead: string;
  station: string;
  posts: Posts;
  /** In the order in which they were started. */
  cycles: StartedCycle[];
  /** The day that a person gave the next cycle; used up when that is started. */
  given: CivilDate | null;
  /** Later mandates that asked for the same again. */
  renewals: MandatePlace[];
  /** What was read in these later mandates is answered: the series was changed, ended, renewed by them, or kept. */
  answered: MandatePlace[];
  refusals: number;
}

export type RunningSeries = { status: 'running' } & SeriesLife;
/** Since that day nothing is started. */
export type SuspendedSeries = { status: 'suspended'; since: CivilDate } & SeriesLife;
/** What is due before `on` is still owed. */
export type EndedSeries = { status: 'ended'; on: CivilDate } & SeriesLife;
/** What is due from `on` on is a section of `into`. */
export type MergedSeries = { status: 'merged'; on: CivilDate; into: string } & SeriesLife;

/** Begun, whether it still runs or not. */
export type BegunSeries = RunningSeries | SuspendedSeries | EndedSeries | MergedSeries;
export type SeriesState = ({ status: 'nothing' } & Stands) | BegunSeries;

export const NO_SERIES: SeriesState = { status: 'nothing', seq: 0, hash: '' };

/** The day from which nothing is owed any more; null when there is none. */
export const owedUntil = (series: BegunSeries): CivilDate | null => ('on' in series ? series.on : null);
