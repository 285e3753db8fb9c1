import { sql } from 'kysely';
import { Fault } from '../domain/faults.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import type { CommandRequest, RecordRequest } from '../domain/obligation/record.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import { eventOf } from './envelope.ts';
import { type KeyRow, type KnownKey, keyOfRow } from './keys.ts';
import { stateOf } from './projection.ts';
import type { Db } from './tables.ts';

/** What the store has to say to a request, before anything is decided about it. */
export interface Standing {
  /** What its command was answered before. */
  known: Answer | undefined;
  /** The key that it says to be signed with. */
  key: KnownKey | undefined;
  /** What the record has behind the event that its workflow has seen last. */
  missing: RecordedEvent[];
  /** What the read model says. */
  state: ObligationState;
}

interface Row {
  known: string | null;
  key: KeyRow | null;
  seen: string | null;
  missing: [header: string, hash: string][];
  state: string | null;
  plan: string | null;
}

/** A page of what is missing; the run that reads it asks again. */
const PAGE = 500;

/**
 * All of it in one question: an act is recorded while somebody waits, and each question costs more than what it asks for.
 * Throws `record.diverged` when sender and record do not share their past.
 */
export async function standingOf(tx: Db, request: CommandRequest): Promise<Standing> {
  const { obligation, afterSeq, commandId, asked } = request;
  const { rows } = await sql<Row>`
    select
      (select answer from record_answer where obligation = ${obligation} and command_id = ${commandId}) as known,
      (select row_to_json(k) from signing_key k where id = ${asked.signature?.key ?? ''}) as key,
      (select hash from record_event where obligation = ${obligation} and seq = ${afterSeq}) as seen,
      (select coalesce(json_agg(json_build_array(header, hash) order by seq), '[]')
        from (select header, hash, seq from record_event
          where obligation = ${obligation} and seq > ${afterSeq} order by seq limit ${PAGE}) behind) as missing,
      (select state from obligation_view where obligation = ${obligation}) as state,
      (select plan from obligation_view where obligation = ${obligation}) as plan`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a question without a table has one row');
  if (afterSeq > 0) refuseDiverged(request, row.seen);
  return {
    known: row.known === null ? undefined : (JSON.parse(row.known) as Answer),
    key: row.key === null ? undefined : keyOfRow(row.key),
    missing: row.missing.map(([header, hash]) => eventOf(header, hash)),
    state: row.state === null ? NOTHING : stateOf({ state: row.state, plan: row.plan }),
  };
}

/** `seen`: the hash of the event that the sender has seen last; null when there is none. */
export function refuseDiverged(
  { obligation, afterSeq, afterHash }: Pick<RecordRequest, 'obligation' | 'afterSeq' | 'afterHash'>,
  seen: string | null,
): void {
  if (seen === afterHash) return;
  throw new Fault(
    'record.diverged',
    seen === null
      ? `The record of ${obligation} ends before event ${afterSeq}, which its workflow has seen.`
      : `Event ${afterSeq} of ${obligation} is not the one that its workflow has seen.`,
    'Was an older copy of the database put back? Find the newest copy, or take the record as it stands with: rapporteur resume.',
  );
}
