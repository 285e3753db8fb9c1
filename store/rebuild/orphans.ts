import { type RawBuilder, sql } from 'kysely';
import { type SeriesId, seriesStream } from '../../domain/series/series.ts';
import type { Db } from '../tables.ts';
import type { Difference } from './stream.ts';

/** Rows of the read model that no record accounts for. */
type ViewName =
  | 'obligation_view'
  | 'delivery_view'
  | 'milestone_view'
  | 'reader_view'
  | 'draft_view'
  | 'body_view'
  | 'mandate_view'
  | 'series_view'
  | 'search_entry';

const VIEWS: [table: ViewName, id: string, of: Difference['of']][] = [
  ['obligation_view', 'obligation', 'obligation'],
  ['delivery_view', 'obligation', 'obligation'],
  ['milestone_view', 'obligation', 'obligation'],
  ['reader_view', 'obligation', 'obligation'],
  ['draft_view', 'obligation', 'obligation'],
  ['body_view', 'obligation', 'obligation'],
  ['mandate_view', 'symbol', 'mandate'],
  ['series_view', 'series', 'series'],
  ['search_entry', 'stream', 'search'],
];

/** What a series is told by is not the name of its record. */
const SUFFIX = seriesStream('' as SeriesId);

const withoutRecord = (
  table: ViewName,
  id: string,
  after: string,
  upTo: string | null,
): RawBuilder<unknown> => sql`
  ${sql.ref(id)} > ${after} ${upTo === null ? sql`` : sql`and ${sql.ref(id)} <= ${upTo}`}
  and not exists (
    select from record_event
    where record_event.obligation = ${sql.ref(`${table}.${id}`)} ${table === 'series_view' ? sql`|| ${SUFFIX}` : sql``} and seq = 1
  )`;

/** Those whose ids lie behind `after`, up to and with `upTo`; null: to the end. */
export async function orphansIn(db: Db, after: string, upTo: string | null): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [table, id, of] of VIEWS) {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(id)} as id from ${sql.table(table)}
      where ${withoutRecord(table, id, after, upTo)} order by 1`.execute(db);
    found.push(...rows.map((row): Difference => ({ of, id: row.id, what: ['no record'] })));
  }
  return found;
}

export async function deleteOrphans(db: Db, after: string, upTo: string | null): Promise<void> {
  for (const [table, id] of VIEWS)
    await sql`delete from ${sql.table(table)} where ${withoutRecord(table, id, after, upTo)}`.execute(db);
}
