import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Procedure } from '../../domain/obligation/obligation.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { RiskLevel } from '../../domain/risk/risk.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { isOpenTo } from '../reading.ts';
import { matches } from '../search/query.ts';
import type { Tables } from '../tables.ts';
import { isAtLevel } from './levels.ts';

/** What is looked for; what is not there is not asked. */
export interface PortfolioFilter {
  kind?: Procedure | undefined;
  product?: string | undefined;
  /** Of the holder. */
  post?: string | undefined;
  person?: string | undefined;
  unit?: string | undefined;
  /** Of one of its deliveries. */
  body?: string | undefined;
  /** Only with a body: the 64th of what? */
  session?: number | undefined;
  status?: 'confirmed' | 'undone' | 'running' | 'settled' | 'series' | undefined;
  /** Of a closed file how it ended. */
  stage?: string | undefined;
  /** The next day, both included. */
  dueFrom?: CivilDate | undefined;
  dueTo?: CivilDate | undefined;
  risk?: RiskLevel | undefined;
  mandate?: string | undefined;
  /** In its title, its words of the mandate, or what was said of it; as far as the search has come. */
  words?: string | undefined;
}

/** Of what is due on no day: behind all days. As the indexes have it. */
export const DUE = sql<string>`coalesce(obligation_view.next_due, '9999-12-31')`;

type Row = ExpressionBuilder<Tables, 'obligation_view'>;

/** As conditions on `obligation_view`, each of which an index can answer; and that it is open to the reader. */
export function conditionsOf(filter: PortfolioFilter, day: CivilDate, reader: Reader) {
  return (row: Row): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [isOpenTo(reader)];
    const equal = (column: keyof typeof COLUMNS) => {
      const value = filter[column];
      if (value !== undefined) all.push(row(COLUMNS[column], '=', value));
    };
    for (const column of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) equal(column);
    if (filter.body !== undefined) all.push(goesTo(row, filter.body, filter.session));
    if (filter.dueFrom !== undefined) all.push(sql<boolean>`${DUE} >= ${filter.dueFrom}`);
    if (filter.dueTo !== undefined) all.push(sql<boolean>`${DUE} <= ${filter.dueTo}`);
    if (filter.risk !== undefined) all.push(isAtLevel(filter.risk, day));
    if (filter.status !== undefined) all.push(hasStatus(row, filter.status));
    if (filter.words !== undefined) all.push(isFoundBy(row, filter.words));
    return row.and(all);
  };
}

const COLUMNS = {
  kind: 'procedure',
  product: 'product',
  post: 'holder_post',
  person: 'holder_person',
  unit: 'unit',
  stage: 'stage',
  mandate: 'symbol',
} as const;

const goesTo = (row: Row, body: string, session: number | undefined) =>
  row(
    'obligation_view.obligation',
    'in',
    session === undefined
      ? row.selectFrom('body_view').select('body_view.obligation').where('body', '=', body)
      : row
          .selectFrom('delivery_view')
          .select('delivery_view.obligation')
          .where('body', '=', body)
          .where('session', '=', session),
  );

/** Of a duty that recurs its cycles run; it is launched as a series, and its own record stays confirmed. */
function hasStatus(row: Row, status: NonNullable<PortfolioFilter['status']>): Expression<SqlBool> {
  const begun = row.exists(
    row.selectFrom('series_view').select('series').whereRef('series', '=', 'obligation_view.obligation'),
  );
  if (status === 'series') return row.and([row('obligation_view.status', '=', 'confirmed'), begun]);
  const stands = row('obligation_view.status', '=', status);
  return status === 'confirmed' ? row.and([stands, row.not(begun)]) : stands;
}

const isFoundBy = (row: Row, words: string) =>
  row(
    'obligation_view.obligation',
    'in',
    row.selectFrom('search_entry').select('search_entry.obligation').where(matches(words)).$castTo<string>(),
  );
