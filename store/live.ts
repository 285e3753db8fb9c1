import { sql } from 'kysely';
import { DIRECTORY_STREAM } from '../domain/directory/directory-record.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import { seriesOfStream } from '../domain/series/series.ts';
import type { Db } from './tables.ts';

/** A record has become longer. */
export interface LiveChange {
  /** How to go on behind it. */
  place: string;
  of: 'obligation' | 'series' | 'mandate' | 'calendar' | 'directory';
  /** Of the obligation or the series, or the symbol of the mandate; null: there is one of its kind. */
  id: string | null;
  /** Its last event by now. */
  seq: number;
  type: string;
}

/** A place in the order of changes, as it is given out: `ORDER.TX.POSITION`. */
const PLACE = /^([0-9a-f]{32})\.(\d{1,19})\.(\d{1,18})$/;
export const isPlace = (text: string): boolean => PLACE.test(text);

/** What runs still may come before what is done: up to the oldest of them nothing is missed. */
const SETTLED = sql<boolean>`tx < pg_snapshot_xmin(pg_current_snapshot())`;

/** The place behind all that is settled by now. */
export async function livePlace(db: Db): Promise<string> {
  const { rows } = await sql<{ place: string }>`
    select live_order.id || '.' || last.tx || '.' || last.position as place from live_order, lateral (
      (select live_change.tx::text as tx, live_change.position::text as position from live_change where ${SETTLED}
        order by live_change.tx desc, live_change.position desc limit 1)
      union all select live_order.gone_tx, live_order.gone_position
    ) as last
    order by last.tx::numeric desc, last.position::numeric desc limit 1`.execute(db);
  return rows[0]?.place ?? '';
}

/**
 * What is settled behind a place, in order, at most `limit`; null: that is not known here any more, or was a place in another store.
 */
export async function liveAfter(db: Db, place: string, limit: number): Promise<LiveChange[] | null> {
  const [, order = '', tx = '0', position = '0'] = PLACE.exec(place) ?? [];
  const { rows: known } = await sql<{ holds: boolean }>`
    select (gone_tx::numeric, gone_position::numeric) <= (${tx}::numeric, ${position}::numeric) as holds
    from live_order where id = ${order}`.execute(db);
  if (known[0]?.holds !== true) return null;
  const { rows } = await sql<{ tx: string; position: string; stream: string; seq: number; type: string }>`
    select tx::text as tx, position::text as position, stream, seq, type from live_change
    where (tx, position) > (${tx}::xid8, ${position}::bigint) and ${SETTLED}
    order by live_change.tx, live_change.position limit ${limit}`.execute(db);
  return rows.map(({ tx, position, stream, seq, type }) => ({
    ...{ place: `${order}.${tx}.${position}`, seq, type },
    ...whatIs(stream),
  }));
}

/** Forgets what is older than so many hours. Who has not seen it by then is told to look at everything again. */
export async function forgetLive(db: Db, hours: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ tx: string; position: string }>`
      delete from live_change where at < now() - make_interval(hours => ${hours}::integer)
      returning tx::text as tx, position::text as position`.execute(tx);
    const last = rows.reduce<{ tx: bigint; position: bigint } | null>((most, row) => {
      const [one, two] = [BigInt(row.tx), BigInt(row.position)];
      return most === null || one > most.tx || (one === most.tx && two > most.position)
        ? { tx: one, position: two }
        : most;
    }, null);
    if (last !== null)
      await sql`update live_order set gone_tx = ${String(last.tx)}, gone_position = ${String(last.position)}`.execute(
        tx,
      );
  });
}

function whatIs(stream: string): Pick<LiveChange, 'of' | 'id'> {
  if (stream === CALENDAR_STREAM) return { of: 'calendar', id: null };
  if (stream === DIRECTORY_STREAM) return { of: 'directory', id: null };
  const series = seriesOfStream(stream);
  if (series !== undefined) return { of: 'series', id: series };
  return { of: stream.includes('#') ? 'obligation' : 'mandate', id: stream };
}
