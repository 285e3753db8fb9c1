import type { RecordRequest } from '../obligation/record.ts';
import type { Asked } from '../obligation/signed.ts';
import type { HouseCommand, SeriesCommand } from './commands.ts';
import type { SeriesAnswer } from './decide.ts';
import type { ProposedSeriesEvent, RecordedSeriesEvent } from './events.ts';

/**
 * One command's outcome, put to the record by who stands at `afterSeq`; with what was asked, because only the record can
 * tell who has. `obligation` is the stream of the series.
 */
export interface SeriesRecordRequest extends Omit<RecordRequest, 'events' | 'answer'> {
  asked: Asked<SeriesCommand | HouseCommand>;
  /** At least one. */
  events: ProposedSeriesEvent[];
  answer: SeriesAnswer;
}

/** What now stands. Fold `events`; when `answer` is null the record was ahead: decide again on what was folded. */
export interface SeriesRecordAnswer {
  events: RecordedSeriesEvent[];
  answer: SeriesAnswer | null;
}
