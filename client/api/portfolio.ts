import { Readable } from 'node:stream';
import type { Reader } from '../../domain/rights/reader.ts';
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

/** What the requests about many obligations stand on; the house gives it. Each tells only what is open to the reader. All throw `request.invalid` for a cursor of something else. */
export interface PortfolioNeeds {
  portfolio(asked: PortfolioAsked, reader: Reader): Promise<PortfolioAnswer>;
  facets(asked: FacetsAsked, reader: Reader): Promise<FacetsAnswer>;
  /** All of it, a page after the other as they are wanted. */
  exported(asked: ExportAsked, reader: Reader): AsyncIterable<PortfolioLineTold[]>;
  inbox(asked: InboxAsked, reader: Reader): Promise<InboxAnswer>;
  timeline(asked: TimelineAsked, reader: Reader): Promise<TimelineAnswer>;
  load(asked: LoadAsked, reader: Reader): Promise<LoadAnswer>;
  search(asked: SearchAsked, reader: Reader): Promise<SearchAnswer>;
  /** A page of making the read model anew. */
  rebuild(asked: RebuildAsked): Promise<RebuildAnswer>;
}

export const portfolioHandlers = (needs: PortfolioNeeds): Handlers<typeof PORTFOLIO_ROUTES> => ({
  portfolio: ({ query, caller }) => needs.portfolio(query, caller()),
  portfolioFacets: ({ query, caller }) => needs.facets(query, caller()),
  portfolioExport: ({ query, caller }) => exported(query.format, needs.exported(query, caller())),
  inbox: ({ query, caller }) => needs.inbox(query, caller()),
  timeline: ({ query, caller }) => needs.timeline(query, caller()),
  load: ({ query, caller }) => needs.load(query, caller()),
  search: ({ query, caller }) => needs.search(query, caller()),
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
