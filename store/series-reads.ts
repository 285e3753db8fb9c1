import type { RecordedSeriesEvent } from '../domain/series/events.ts';
import { type SeriesId, seriesStream } from '../domain/series/series.ts';
import { sayingOf } from '../domain/series/telling.ts';
import { storyIn, type Told } from './reads.ts';
import type { Db } from './tables.ts';

/** An event of a series with the words and names that are kept beside it. */
export type SeriesStoryLine = RecordedSeriesEvent & Told;

/** The record of a series for whoever looks at it. Empty when there is none. */
export const seriesStory = (db: Db, id: SeriesId): Promise<SeriesStoryLine[]> =>
  storyIn<RecordedSeriesEvent, SeriesStoryLine>(db, seriesStream(id), (event, told, nameOf) => ({
    ...event,
    ...told,
    saying: sayingOf(event, nameOf),
  }));
