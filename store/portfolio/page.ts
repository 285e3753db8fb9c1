import { sql } from 'kysely';
import type { Reader } from '../../domain/rights/reader.ts';
import { RISK_LEVELS, type RiskLevel } from '../../domain/risk/risk.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Db } from '../tables.ts';
import { cursorOf, keyOf } from './cursor.ts';
import { conditionsOf, DUE, type PortfolioFilter } from './filter.ts';
import { isAtLevel, levelNumber } from './levels.ts';
import { type LineRow, lineOf, linesOf, type PortfolioLine } from './line.ts';
import { rowsAtOnce } from './rows-at-once.ts';

export const PORTFOLIO_ORDERS = ['due', 'risk', 'id'] as const;
export type PortfolioOrder = (typeof PORTFOLIO_ORDERS)[number];

/** Rows of one page at most. */
export const MOST_ROWS = 200;

export interface PortfolioQuestion {
  filter: PortfolioFilter;
  /** Nothing is told, nor counted, that is not open to who asks. */
  reader: Reader;
  order: PortfolioOrder;
  /** By which risk is told. */
  day: CivilDate;
  limit: number;
  /** As the page before has it as `next`; null: from the beginning. */
  after: string | null;
}

/** A page; `next` null: there are no more. */
export interface Page<Line> {
  lines: Line[];
  next: string | null;
}

type Keyed = { row: LineRow; key: readonly string[] };

/** A page of the portfolio. Throws `request.invalid` for a cursor of something else. */
export async function portfolioPage(db: Db, question: PortfolioQuestion): Promise<Page<PortfolioLine>> {
  const { filter, reader, order, day, limit, after } = question;
  const asked = { filter, reader, order, day };
  // One more than is shown tells whether there are more.
  const found = await ORDERS[order](
    db,
    { ...question, limit: limit + 1 },
    after === null ? null : keyOf(asked, after, KEYS[order]),
  );
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map(({ row }) => lineOf(row, day)),
    next: last === undefined ? null : cursorOf(asked, last.key),
  };
}

const KEYS: Record<PortfolioOrder, number> = { id: 1, due: 2, risk: 3 };

type Find = (db: Db, question: PortfolioQuestion, key: readonly string[] | null) => Promise<Keyed[]>;

/** Only the ids: these the index by which they are sorted has, with what decides whether they are wanted, and no row is read in vain. */
const matching = (db: Db, { filter, reader, day, limit }: PortfolioQuestion) =>
  db
    .selectFrom('obligation_view')
    .select('obligation_view.obligation as id')
    .where(conditionsOf(filter, day, reader))
    // With a limit that it knows the database plans once, whatever else it is not told; by what is rare it had better plan anew.
    .limit(Object.values(filter).every((value) => value === undefined) ? sql.lit(limit) : limit);

const byId: Find = async (db, question, key) => {
  const found = matching(db, question)
    .$if(key !== null, (query) => query.where('obligation_view.obligation', '>', key?.[0] ?? ''))
    .orderBy('obligation_view.obligation');
  const rows = await rowsAtOnce(db, linesOf(db, found).orderBy('obligation_view.obligation'));
  return rows.map((row) => ({ row, key: [row.id] }));
};

/** What is due on no day comes last. */
const byDue: Find = async (db, question, key) => {
  const found = matching(db, question)
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(${DUE}, obligation_view.obligation) > (${key?.[0] ?? ''}, ${key?.[1] ?? ''})`,
      ),
    )
    .orderBy(DUE)
    .orderBy('obligation_view.obligation');
  const lines = linesOf(db, found).orderBy(DUE).orderBy('obligation_view.obligation');
  const rows = await rowsAtOnce(db, lines);
  return rows.map((row) => ({ row, key: [row.next_due ?? '9999-12-31', row.id] }));
};

/**
 * The worst level first, within each what is late first. Each level is a stretch of an index: a level is told by three columns and
 * a day, by which no index can sort. Mostly the first has enough; where it has not, the others are asked for together.
 */
const byRisk: Find = async (db, question, key) => {
  const { limit, filter } = question;
  const from = key === null ? 0 : Number(key[0]);
  const levels = RISK_LEVELS.filter(
    (level, number) => number >= from && (filter.risk === undefined || filter.risk === level),
  );
  const found = await atLevels(db, question, levels.slice(0, 1), key);
  const left = limit - found.length;
  if (left <= 0 || levels.length < 2) return found;
  return [...found, ...(await atLevels(db, { ...question, limit: left }, levels.slice(1), key))];
};

async function atLevels(
  db: Db,
  question: PortfolioQuestion,
  levels: readonly RiskLevel[],
  key: readonly string[] | null,
): Promise<Keyed[]> {
  if (levels.length === 0) return [];
  const found = sql<{ id: string; level: number; late: string | null }>`(
    select * from (${sql.join(
      levels.map((level) => sql`(${stretch(db, question, level, key)})`),
      sql` union all `,
    )}) levels
    order by level, late, id limit ${question.limit}
  )`;
  const lines = linesOf(db, found)
    .select('found.level')
    .orderBy('found.level')
    .orderBy('found.late')
    .orderBy('found.id');
  return (await rowsAtOnce(db, lines)).map((row) => ({
    row,
    key: [String(row.level), row.risk_late_from ?? '', row.id],
  }));
}

/** What is at one level, or behind the key if that is of this level. */
function stretch(db: Db, question: PortfolioQuestion, level: RiskLevel, key: readonly string[] | null) {
  const { risk: _, ...filter } = question.filter;
  const number = levelNumber(level);
  const behind = key !== null && Number(key[0]) === number ? key : null;
  const [, late = '', id = ''] = behind ?? [];
  return matching(db, { ...question, filter })
    .select([sql<number>`${sql.lit(number)}`.as('level'), 'risk_late_from as late'])
    .where(isAtLevel(level, question.day))
    .$if(behind !== null && level === 'none', (query) => query.where('obligation_view.obligation', '>', id))
    .$if(behind !== null && level !== 'none', (query) =>
      query.where(sql<boolean>`(risk_late_from, obligation_view.obligation) > (${late}, ${id})`),
    )
    .$if(level !== 'none', (query) => query.orderBy('risk_late_from'))
    .orderBy('obligation_view.obligation');
}

const ORDERS: Record<PortfolioOrder, Find> = { id: byId, due: byDue, risk: byRisk };

/** How many there are; of very many only that there are at least so many. */
export interface Count {
  count: number;
  atLeast: boolean;
}

/** Further nobody counts while a person waits. */
const COUNTED = 500;

export async function countPortfolio(
  db: Db,
  { filter, reader, day }: Pick<PortfolioQuestion, 'filter' | 'reader' | 'day'>,
): Promise<Count> {
  const some = db
    .selectFrom('obligation_view')
    .select('obligation')
    .where(conditionsOf(filter, day, reader))
    .limit(COUNTED + 1);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(count, COUNTED), atLeast: count > COUNTED };
}
