import { Fault } from '../../domain/faults.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import { EVERY_SERIES_REFUSAL } from '../../domain/series/refusals.ts';
import { type SeriesId, seriesStream } from '../../domain/series/series.ts';
import type { SectionLine } from '../../store/sections.ts';
import { refusedBy } from './refused.ts';
import { type Handlers, Reply } from './route.ts';
import type { SERIES_ROUTES, SeriesAsked, SeriesLine, SeriesRequest } from './series-contract.ts';
import { type StaleNeeds, seenBy, tagOf } from './stale.ts';

/** What the requests about series stand on; the house gives it. */
export interface SeriesNeeds extends StaleNeeds {
  allSeries(): Promise<SeriesLine[]>;
  /** undefined when there is none of this id. */
  oneSeries(id: SeriesId): Promise<SeriesAsked | undefined>;
  /** The last event of its record; undefined as above. */
  seriesSeq(id: SeriesId): Promise<number | undefined>;
  /** What is owed to the text of an obligation or a series, and is no document of its own. */
  sections(id: ObligationId): Promise<SectionLine[]>;
  /** Throws `series.unknown`, `series.not-running` and `series.no-answer`. */
  commandSeries(id: SeriesId, request: SeriesRequest): Promise<SeriesAnswer>;
}

export const seriesHandlers = (needs: SeriesNeeds): Handlers<typeof SERIES_ROUTES> => ({
  async series({ query: { id } }) {
    return id === undefined ? needs.allSeries() : known(await needs.oneSeries(id), id);
  },
  sections: ({ query: { id } }) => needs.sections(id),
  async commandSeries({ query: { id }, body, ifMatch, requestId }) {
    const { commandId } = body;
    const standing = ifMatch === undefined ? 0 : known(await needs.seriesSeq(id), id);
    const seen = await seenBy(needs, ifMatch, { stream: seriesStream(id), seq: standing, commandId });
    const answer = await needs.commandSeries(id, { ...body, ...seen });
    if (!answer.accepted) return refusedBy(answer, EVERY_SERIES_REFUSAL, requestId);
    const seq = known(await needs.seriesSeq(id), id);
    return new Reply(200, { ...answer, seq }, { etag: tagOf(seq) });
  },
});

function known<T>(found: T | undefined, id: SeriesId): T {
  if (found === undefined) throw unknownSeries(id);
  return found;
}

export const unknownSeries = (id: string): Fault =>
  new Fault('series.unknown', `There is no series ${id}.`, 'See which there are with: rapporteur series.');
