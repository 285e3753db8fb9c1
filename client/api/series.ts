import type { FastifyInstance } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import { statusOfRefusal } from '../../domain/series/refusals.ts';
import { parseSeriesId, type SeriesId } from '../../domain/series/series.ts';
import type { SectionLine } from '../../store/sections.ts';
import { invalid } from './mandates.ts';
import { type SeriesAsked, type SeriesLine, type SeriesRequest, seriesRequestIn } from './series-contract.ts';

/** What the requests about series stand on; the house gives it. */
export interface SeriesNeeds {
  allSeries(): Promise<SeriesLine[]>;
  /** undefined when there is none of this id. */
  oneSeries(id: SeriesId): Promise<SeriesAsked | undefined>;
  /** What is owed to the text of an obligation or a series, and is no document of its own. */
  sections(id: ObligationId): Promise<SectionLine[]>;
  /** Throws `series.unknown`, `series.not-running` and `series.no-answer`. */
  commandSeries(id: SeriesId, request: SeriesRequest): Promise<SeriesAnswer>;
}

/** `GET /series`, of all or with `id` of one, and `POST /series-commands`. */
export function seriesRoutes(app: FastifyInstance, needs: SeriesNeeds): void {
  app.get('/series', async (request) => {
    const { id } = request.query as { id?: unknown };
    if (id === undefined) return needs.allSeries();
    const found = await needs.oneSeries(idIn(request.query));
    if (found === undefined) throw unknownSeries(String(id));
    return found;
  });
  app.get('/sections', async (request) => {
    const id = parseObligationId(String((request.query as { id?: unknown }).id ?? ''))?.id;
    if (id === undefined) throw invalid('id: expected the id of an obligation or a series');
    return needs.sections(id);
  });
  app.post('/series-commands', async (request, reply) => {
    const id = idIn(request.query);
    const asked = seriesRequestIn(request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const answer = await needs.commandSeries(id, asked.value);
    return answer.accepted ? answer : reply.code(statusOfRefusal(answer.refused.code)).send(answer);
  });
}

function idIn(query: unknown): SeriesId {
  const id = parseSeriesId(String((query as { id?: unknown }).id ?? ''));
  if (id !== undefined) return id;
  throw invalid('id: expected the id of a series, A/RES/72/12#7.1, with its # written as %23');
}

export const unknownSeries = (id: string): Fault =>
  new Fault('series.unknown', `There is no series ${id}.`, 'See which there are with: rapporteur series.');
