import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { Place, RecordSide } from '../domain/reconciling/sides.ts';
import { headerOf, sha256 } from './envelope.ts';
import type { Db } from './tables.ts';

/** A page of the obligations that are open by the read model, behind the one that is named, in the order of ids. */
export async function openAfter(db: Db, after: string | null, limit: number): Promise<ObligationId[]> {
  const rows = await db
    .selectFrom('obligation_view')
    .select('obligation')
    .where('status', '=', 'running')
    .where('obligation', '>', after ?? '')
    .orderBy('obligation')
    .limit(limit)
    .execute();
  return rows.map(({ obligation }) => obligation as ObligationId);
}

/**
 * What the record says of an obligation now. Its chain is checked from `proved` on, up to where it held the last time; the
 * signatures and what is kept beside the facts are left to `verifyRecord`.
 */
export async function recordSide(db: Db, id: ObligationId, proved: Place | null): Promise<RecordSide> {
  const view = await db
    .selectFrom('obligation_view')
    .select(['status', 'seq'])
    .where('obligation', '=', id)
    .executeTakeFirst();
  if (view === undefined) return { id, standing: 'unknown', head: null, broken: null };
  const standing = view.status === 'running' ? 'open' : 'closed';
  const rows = await db
    .selectFrom('record_event')
    .select(['seq', 'hash', 'header'])
    .where('obligation', '=', id)
    .where('seq', '>=', proved?.seq ?? 1)
    .orderBy('seq')
    .execute();
  const broken = brokenIn(rows, proved) ?? shorterThan(rows, view.seq);
  const last = rows.at(-1);
  const head =
    last === undefined
      ? null
      : { seq: last.seq, hash: last.hash, writtenAt: headerOf(last.header).writtenAt };
  return { id, standing, head, broken };
}

/** Whether an event of that number and hash is in the record. */
export async function isRecorded(db: Db, id: ObligationId, { seq, hash }: Place): Promise<boolean> {
  const row = await db
    .selectFrom('record_event')
    .select('seq')
    .where('obligation', '=', id)
    .where('seq', '=', seq)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row !== undefined;
}

interface Row extends Place {
  header: string;
}

/** The first of these at which the chain does not hold; they begin with the one that is proved, or with the first of all. */
function brokenIn(rows: readonly Row[], proved: Place | null): RecordSide['broken'] {
  let expected = proved?.seq ?? 1;
  let previous: string | null = null;
  for (const { seq, hash, header } of rows) {
    if (seq !== expected) return { seq: expected, why: 'it is missing' };
    if (seq === proved?.seq && hash !== proved.hash) return { seq, why: 'it is another than before' };
    const said = headerOf(header);
    if (sha256(header) !== hash) return { seq, why: 'its hash is not that of its header' };
    if (said.seq !== seq) return { seq, why: 'its header speaks of another event' };
    if (seq !== proved?.seq && said.previous !== previous)
      return { seq, why: 'it does not continue the event before' };
    previous = hash;
    expected += 1;
  }
  return null;
}

/** What the read model has seen, the record must have. */
function shorterThan(rows: readonly Row[], known: number): RecordSide['broken'] {
  const last = rows.at(-1)?.seq ?? 0;
  return last < known ? { seq: last + 1, why: `it is missing, and ${known} were known` } : null;
}
