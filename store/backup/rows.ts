import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../tables.ts';
import { KEPT_TABLES, type KeptTable, type KeptTableName } from './decided.ts';
import { atOneMoment, type Moment } from './moment.ts';
import { pageOf, type Row, rowsWith } from './pages.ts';

/** A row of a backup. */
export interface KeptRowOf {
  table: KeptTableName;
  row: Row;
}

/** All rows that are kept, as they stand at one moment, in an order in which they can be put back. Few are in memory at a time. */
export const keptRows = (db: Db): AsyncIterable<KeptRowOf> => atOneMoment(db, allRows);

async function* allRows(moment: Moment): AsyncIterable<KeptRowOf> {
  for (const table of Object.keys(KEPT_TABLES) as KeptTableName[]) {
    if (BESIDE.includes(table)) continue;
    const where = boundOf(moment, table);
    for (let after: Row | null = null, more = true; more; ) {
      const page: KeptRowOf[] = await moment.together(async (db) => {
        const rows = await pageOf(db, table, after, where);
        after = rows.at(-1) ?? null;
        more = rows.length === KEPT_TABLES[table].page;
        return withBeside(db, moment, table, rows);
      });
      yield* page;
    }
  }
}

/** Rows that come with those of another table: so none of them is there without it. */
const BESIDE: readonly KeptTableName[] = ['record_part', 'message_text', 'message_rung'];

function boundOf(moment: Moment, table: KeptTableName): RawBuilder<SqlBool> {
  const { bound }: KeptTable = KEPT_TABLES[table];
  if (bound === 'inserted') return moment.inserted(table);
  return bound === 'event' ? withEvent(moment, table) : sql`true`;
}

const withEvent = (moment: Moment, table: KeptTableName): RawBuilder<SqlBool> => sql`exists (
  select from record_event where record_event.obligation = ${sql.ref(`${table}.obligation`)}
    and record_event.seq = ${sql.ref(`${table}.seq`)} and ${moment.inserted('record_event')}
)`;

/** Each event is followed by its parts; messages by what they say, and of what. */
async function withBeside(db: Db, moment: Moment, table: KeptTableName, rows: Row[]): Promise<KeptRowOf[]> {
  const own = rows.map((row) => ({ table, row }));
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return own;
  if (table === 'record_event') {
    const between = sql<SqlBool>`(obligation, seq) >= (${first.obligation}, ${first.seq})
      and (obligation, seq) <= (${last.obligation}, ${last.seq})`;
    const parts = Map.groupBy(await rowsWith(db, 'record_part', between), placeOf);
    return own.flatMap((event) => [
      event,
      ...(parts.get(placeOf(event.row)) ?? []).map((row) => ({ table: 'record_part' as const, row })),
    ]);
  }
  if (table !== 'message') return own;
  const between = sql<SqlBool>`message >= ${first.id} and message <= ${last.id}`;
  const isThere = sql<SqlBool>`${between} and ${withEvent(moment, 'message_rung')}`;
  return [
    ...own,
    ...(await rowsWith(db, 'message_text', between)).map((row) => ({ table: 'message_text' as const, row })),
    ...(await rowsWith(db, 'message_rung', isThere)).map((row) => ({ table: 'message_rung' as const, row })),
  ];
}

const placeOf = ({ obligation, seq }: Row): string => `${obligation}/${seq}`;
