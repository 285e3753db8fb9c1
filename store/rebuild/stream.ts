import { sql } from 'kysely';
import { DIRECTORY_STREAM } from '../../domain/directory/directory-record.ts';
import type { RecordedEvent } from '../../domain/obligation/events.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { CALENDAR_STREAM } from '../../domain/planning/calendar-record.ts';
import type { RecordedMandateEvent } from '../../domain/register/events.ts';
import { foldAll as foldMandate } from '../../domain/register/evolve.ts';
import { UNREAD } from '../../domain/register/state.ts';
import type { RecordedSeriesEvent } from '../../domain/series/events.ts';
import { foldAll as foldSeries } from '../../domain/series/evolve.ts';
import { seriesOfStream } from '../../domain/series/series.ts';
import { NO_SERIES } from '../../domain/series/state.ts';
import { canonical, eventOf, headerOf } from '../envelope.ts';
import type { KeptRow } from '../kept.ts';
import { type Beside, besideOf } from '../kept.ts';
import { columnsOf, rowOf, toTellIn } from '../projection.ts';
import { hasWords } from '../search/has-words.ts';
import type { Db } from '../tables.ts';

/** Something that stands in the read model otherwise than its record gives it. */
export interface Difference {
  /** `search`: what is found by words of the record with that name. */
  of: 'obligation' | 'series' | 'mandate' | 'search';
  id: string;
  /** The columns or rows that differ; `missing`: all of it; `no record`: nothing should be there. */
  what: string[];
}

/** What is to be written so that nothing differs any more. */
interface Comparison {
  difference: Difference | null;
  mend(tx: Db): Promise<void>;
}

const NOTHING_KEPT: Comparison = { difference: null, mend: async () => {} };

/** The record of a stream, and what is kept of it, both as they are at one moment. */
interface Read<Event extends { hash: string }> {
  events: Event[];
  view: unknown;
}

/** Calendar and directory keep nothing that is made of their records. */
export function compare(db: Db, stream: string): Promise<Comparison> {
  if (stream === CALENDAR_STREAM || stream === DIRECTORY_STREAM) return Promise.resolve(NOTHING_KEPT);
  if (parseObligationId(stream) !== undefined) return compareObligation(db, stream);
  const series = seriesOfStream(stream);
  return series === undefined ? compareMandate(db, stream) : compareSeries(db, stream, series);
}

const EVENTS = (stream: string) => sql`
  (select coalesce(json_agg(json_build_array(header, hash) order by seq), '[]')
    from record_event where obligation = ${stream}) as events`;

async function compareObligation(db: Db, stream: string): Promise<Comparison> {
  const { rows } = await sql<
    { events: [string, string][]; view: KeptRow | null; told: [number, string][] } & Beside
  >`
    select ${EVENTS(stream)},
      (select row_to_json(v) from obligation_view v where obligation = ${stream}) as view,
      (select coalesce(json_agg(d order by delivery), '[]')
        from delivery_view d where obligation = ${stream}) as deliveries,
      (select coalesce(json_agg(m order by milestone), '[]')
        from milestone_view m where obligation = ${stream}) as milestones,
      (select coalesce(json_agg(r order by reader), '[]')
        from reader_view r where obligation = ${stream}) as readers,
      (select coalesce(json_agg(d order by sha256), '[]')
        from draft_view d where obligation = ${stream}) as drafts,
      (select coalesce(json_agg(b order by body), '[]')
        from body_view b where obligation = ${stream}) as bodies,
      (select coalesce(json_agg(json_build_array(seq, at) order by seq), '[]')
        from to_tell where obligation = ${stream}) as told`.execute(db);
  const [kept] = rows;
  if (kept === undefined) throw new Error('a question without a table has one row');
  const events = kept.events.map(([header, hash]) => eventOf<RecordedEvent>(header, hash));
  const state = foldAll(NOTHING, events);
  const row = { ...columnsOf(stream, state), ...rowOf(state) };
  const beside = besideOf(stream, state);
  const told = toTellIn(stream, events);
  const what = [
    ...columnsThatDiffer(kept.view, row),
    ...unlike('deliveries', kept.deliveries, beside.deliveries),
    ...unlike('milestones', kept.milestones, beside.milestones),
    ...unlike('readers', kept.readers, beside.readers),
    ...unlike('drafts', kept.drafts, beside.drafts),
    ...unlike('bodies', kept.bodies, beside.bodies),
    ...unlike(
      'to tell',
      kept.told,
      told.map(({ seq, at }) => [seq, at]),
    ),
  ];
  return {
    difference: what.length === 0 ? null : { of: 'obligation', id: stream, what },
    async mend(tx) {
      await tx
        .insertInto('obligation_view')
        .values(row)
        .onConflict((conflict) => conflict.column('obligation').doUpdateSet(row))
        .execute();
      await tx.deleteFrom('delivery_view').where('obligation', '=', stream).execute();
      if (beside.deliveries.length > 0)
        await tx.insertInto('delivery_view').values(beside.deliveries).execute();
      await tx.deleteFrom('milestone_view').where('obligation', '=', stream).execute();
      if (beside.milestones.length > 0)
        await tx.insertInto('milestone_view').values(beside.milestones).execute();
      await tx.deleteFrom('reader_view').where('obligation', '=', stream).execute();
      if (beside.readers.length > 0) await tx.insertInto('reader_view').values(beside.readers).execute();
      await tx.deleteFrom('draft_view').where('obligation', '=', stream).execute();
      if (beside.drafts.length > 0) await tx.insertInto('draft_view').values(beside.drafts).execute();
      await tx.deleteFrom('body_view').where('obligation', '=', stream).execute();
      if (beside.bodies.length > 0) await tx.insertInto('body_view').values(beside.bodies).execute();
      await mendToTell(tx, stream, told);
    },
  };
}

/** What was told stays told; what nobody has been told of and no event says goes. */
async function mendToTell(tx: Db, obligation: string, told: ReturnType<typeof toTellIn>): Promise<void> {
  const seqs = told.map(({ seq }) => seq);
  await tx
    .deleteFrom('to_tell')
    .where('obligation', '=', obligation)
    .$if(seqs.length > 0, (query) => query.where('seq', 'not in', seqs))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message_rung')
            .select('person')
            .whereRef('message_rung.obligation', '=', 'to_tell.obligation')
            .whereRef('message_rung.seq', '=', 'to_tell.seq'),
        ),
      ),
    )
    .execute();
  for (const row of told)
    await tx
      .insertInto('to_tell')
      .values(row)
      .onConflict((conflict) => conflict.columns(['obligation', 'seq']).doUpdateSet({ at: row.at }))
      .execute();
}

async function compareMandate(db: Db, symbol: string): Promise<Comparison> {
  const { events, view } = await readView<RecordedMandateEvent>(
    db,
    symbol,
    sql`select row_to_json(v) from mandate_view v where symbol = ${symbol}`,
  );
  const state = foldMandate(UNREAD, events);
  const row = { symbol, seq: state.seq, state: canonical(state) };
  const what = columnsThatDiffer(view, row);
  return {
    difference: what.length === 0 ? null : { of: 'mandate', id: symbol, what },
    async mend(tx) {
      const query = tx.insertInto('mandate_view').values(row);
      await query.onConflict((conflict) => conflict.column('symbol').doUpdateSet(row)).execute();
    },
  };
}

async function compareSeries(db: Db, stream: string, series: string): Promise<Comparison> {
  const { events, view } = await readView<RecordedSeriesEvent>(
    db,
    stream,
    sql`select row_to_json(v) from series_view v where series = ${series}`,
  );
  const state = foldSeries(NO_SERIES, events);
  const symbol = series.slice(0, series.indexOf('#'));
  const row = { series, symbol, seq: state.seq, status: state.status, state: canonical(state) };
  const what = columnsThatDiffer(view, row);
  return {
    difference: what.length === 0 ? null : { of: 'series', id: series, what },
    async mend(tx) {
      const query = tx.insertInto('series_view').values(row);
      await query.onConflict((conflict) => conflict.column('series').doUpdateSet(row)).execute();
    },
  };
}

async function readView<Event extends { hash: string }>(
  db: Db,
  stream: string,
  kept: ReturnType<typeof sql>,
): Promise<Read<Event>> {
  const { rows } = await sql<{ events: [string, string][]; view: unknown }>`
    select ${EVENTS(stream)}, (${kept}) as view`.execute(db);
  const events = rows[0]?.events.map(([header, hash]) => eventOf<Event>(header, hash)) ?? [];
  return { events, view: rows[0]?.view ?? null };
}

function columnsThatDiffer(kept: unknown, row: object): string[] {
  if (kept === null) return ['missing'];
  const before = kept as Record<string, unknown>;
  return Object.entries(row).flatMap(([column, value]) =>
    isSame(column, before[column], value) ? [] : [column],
  );
}

/** A state is kept as it came, and may have its fields in another order. */
function isSame(column: string, kept: unknown, value: unknown): boolean {
  if (kept === value) return true;
  if (column !== 'state' && column !== 'plan') return false;
  if (typeof kept !== 'string' || typeof value !== 'string') return false;
  try {
    return canonical(JSON.parse(kept)) === canonical(JSON.parse(value));
  } catch {
    return false;
  }
}

const unlike = (what: string, kept: unknown, given: unknown): string[] =>
  canonical(kept) === canonical(given) ? [] : [what];

/** Puts the words of a record to be found anew; what is found of them until then stays. */
export async function queueWords(tx: Db, stream: string): Promise<void> {
  const rows = await tx
    .selectFrom('record_event')
    .select(['seq', 'header', 'type'])
    .where('obligation', '=', stream)
    .orderBy('seq')
    .execute();
  const searched = rows.flatMap(({ seq, header, type }) => {
    const { parts, writtenAt } = headerOf(header);
    const names = Object.keys(parts).map((name) => ({ name }));
    return hasWords(stream, type, names) ? [{ stream, seq, at: writtenAt }] : [];
  });
  if (searched.length > 0) await tx.insertInto('search_queue').values(searched).execute();
}
