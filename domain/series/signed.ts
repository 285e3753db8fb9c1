import { type Asked, parseAsked } from '../obligation/signed.ts';
import {
  type HouseCommand,
  parseSeriesCommand,
  type SeriesCommand,
  type SeriesCommandType,
} from './commands.ts';
import type { SeriesEventType } from './events.ts';

/** A command to a series as it is sent, signed as those to obligations are, and over the stream of the series. */
export type SignedSeriesCommand = Asked<SeriesCommand>;

/** The signed command that an unknown value is, or a sentence saying what is malformed. */
export const parseSignedSeries = (value: unknown): SignedSeriesCommand | string =>
  parseAsked(value, parseSeriesCommand);

/** As which event a command stands in the record of a series once nothing stood against it. */
export const SERIES_OUTCOMES: Record<SeriesCommandType | HouseCommand['type'], SeriesEventType> = {
  'change-series': 'SeriesChanged',
  'suspend-series': 'SeriesSuspended',
  'resume-series': 'SeriesResumed',
  'merge-series': 'SeriesMerged',
  'end-series': 'SeriesEnded',
  'renew-series': 'SeriesRenewed',
  'give-day': 'DayGiven',
  'keep-series': 'SeriesKept',
  'start-cycle': 'CycleStarted',
  'seat-series': 'SeriesSeated',
};
