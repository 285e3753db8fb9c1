import { Readable } from 'node:stream';
import type {
  ExportAsked,
  FacetsAnswer,
  FacetsAsked,
  InboxAnswer,
  InboxAsked,
  LoadAnswer,
  LoadAsked,
  PORTFOLIO_ROUTES,
  PortfolioAnswer,
  PortfolioAsked,
  PortfolioLineTold,
  RebuildAnswer,
  RebuildAsked,
  SearchAnswer,
  SearchAsked,
  TimelineAnswer,
  TimelineAsked,
} from './portfolio-contract.ts';
import { portfolioHeadings, portfolioRecord } from './portfolio-csv.ts';
import { type Handlers, Reply } from './route.ts';

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

export const portfolioHandlers = (needs: PortfolioNeeds): Handlers<typeof PORTFOLIO_ROUTES> => ({
  portfolio: ({ query }) => needs.portfolio(query),
  portfolioFacets: ({ query }) => needs.facets(query),
  portfolioExport: ({ query }) => exported(query.format, needs.exported(query)),
  inbox: ({ query }) => needs.inbox(query),
  timeline: ({ query }) => needs.timeline(query),
  load: ({ query }) => needs.load(query),
  search: ({ query }) => needs.search(query),
  rebuild: ({ body }) => needs.rebuild(body),
});

/** Page by page, as fast as it is read: all of it is never in memory. */
function exported(format: ExportAsked['format'], pages: AsyncIterable<PortfolioLineTold[]>): Reply {
  const named = { 'content-disposition': `attachment; filename="portfolio.${format}"` };
  return format === 'csv'
    ? new Reply(200, Readable.from(asCsv(pages)), {
        ...named,
        'content-type': 'text/csv; charset=utf-8; header=present',
      })
    : new Reply(200, Readable.from(asJson(pages)), {
        ...named,
        'content-type': 'application/json; charset=utf-8',
      });
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
