import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';
import {
  type ExportAsked,
  exportQuery,
  type FacetsAnswer,
  type FacetsAsked,
  facetsQuery,
  type InboxAnswer,
  type InboxAsked,
  inboxQuery,
  type LoadAnswer,
  type LoadAsked,
  loadQuery,
  type PortfolioAnswer,
  type PortfolioAsked,
  type PortfolioLineTold,
  portfolioQuery,
  type RebuildAnswer,
  type RebuildAsked,
  rebuildBody,
  type SearchAnswer,
  type SearchAsked,
  searchQuery,
  type TimelineAnswer,
  type TimelineAsked,
  timelineQuery,
} from './portfolio-contract.ts';
import { portfolioHeadings, portfolioRecord } from './portfolio-csv.ts';

/** What the requests about many obligations stand on; the house gives it. All throw `request.invalid` for a cursor of something else. */
export interface PortfolioNeeds {
  portfolio(asked: PortfolioAsked): Promise<PortfolioAnswer>;
  facets(asked: FacetsAsked): Promise<FacetsAnswer>;
  /** All of it, a page after the other as they are wanted. */
  exported(asked: ExportAsked): AsyncIterable<PortfolioLineTold[]>;
  inbox(asked: InboxAsked): Promise<InboxAnswer>;
  timeline(asked: TimelineAsked): Promise<TimelineAnswer>;
  load(asked: LoadAsked): Promise<LoadAnswer>;
  search(asked: SearchAsked): Promise<SearchAnswer>;
  /** A page of making the read model anew. */
  rebuild(asked: RebuildAsked): Promise<RebuildAnswer>;
}

/** `GET /portfolio`, `/portfolio/facets`, `/portfolio/export`, `/inbox`, `/timeline`, `/load`, `/search`; `POST /rebuild`. */
export function portfolioRoutes(app: FastifyInstance, needs: PortfolioNeeds): void {
  app.get('/portfolio', async ({ query }) => needs.portfolio(asked(portfolioQuery, query)));
  app.get('/portfolio/facets', async ({ query }) => needs.facets(asked(facetsQuery, query)));
  app.get('/portfolio/export', async ({ query }, reply) => {
    const wanted = asked(exportQuery, query);
    return send(reply, wanted.format, needs.exported(wanted));
  });
  app.get('/inbox', async ({ query }) => needs.inbox(asked(inboxQuery, query)));
  app.get('/timeline', async ({ query }) => needs.timeline(asked(timelineQuery, query)));
  app.get('/load', async ({ query }) => needs.load(asked(loadQuery, query)));
  app.get('/search', async ({ query }) => needs.search(asked(searchQuery, query)));
  app.post('/rebuild', async ({ body }) => needs.rebuild(asked(rebuildBody, body ?? {})));
}

function asked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = checked(schema, value);
  if ('wrong' in result) throw invalid(result.wrong);
  return result.value;
}

/** Page by page, as fast as it is read: all of it is never in memory. */
function send(
  reply: FastifyReply,
  format: ExportAsked['format'],
  pages: AsyncIterable<PortfolioLineTold[]>,
): FastifyReply {
  reply.header('content-disposition', `attachment; filename="portfolio.${format}"`);
  return format === 'csv'
    ? reply.type('text/csv; charset=utf-8; header=present').send(Readable.from(asCsv(pages)))
    : reply.type('application/json; charset=utf-8').send(Readable.from(asJson(pages)));
}

async function* asCsv(pages: AsyncIterable<PortfolioLineTold[]>): AsyncGenerator<string> {
  yield portfolioHeadings();
  for await (const page of pages) yield page.map(portfolioRecord).join('');
}

/** One list, a line each. */
async function* asJson(pages: AsyncIterable<PortfolioLineTold[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield before + page.map((line) => JSON.stringify(line)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
