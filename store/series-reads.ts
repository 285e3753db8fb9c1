import type { RecordedSeriesEvent } from '../domain/series/events.ts';
import { type SeriesId, seriesStream } from '../domain/series/series.ts';
import { storyOf } from './reads.ts';
import type { Db } from './tables.ts';

/** An event of a series with the words and names that are kept beside it. */
export type SeriesStoryLine = RecordedSeriesEvent & {
  writtenAt: string;
  comment: string | null;
  actorName: string;
};

/** The record of a series for whoever looks at it. Empty when there is none. */
export async function seriesStory(db: Db, id: SeriesId): Promise<SeriesStoryLine[]> {
  // A stream is told as every other; what stands in this one are events of a series.
  return (await storyOf(db, seriesStream(id))) as unknown as SeriesStoryLine[];
}
