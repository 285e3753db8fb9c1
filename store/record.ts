import { sql } from 'kysely';
import { Fault } from '../domain/faults.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import { foldAll } from '../domain/obligation/evolve.ts';
import type { CommandRequest, RecordAnswer, RecordRequest } from '../domain/obligation/record.ts';
import type { Refusal } from '../domain/obligation/refusals.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import { fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import { canonical, eventOf, seal, type Unsealed } from './envelope.ts';
import { project } from './projection.ts';
import { outOfTime, senderOf, unproven } from './senders.ts';
import type { Signed } from './signing.ts';
import type { Db } from './tables.ts';

/** How the record tells time. Rehearsals live in other times than the clock. */
export interface RecordClock {
  now(): Instant;
  /** A moment further ahead than this of our own clock is refused; null: any moment is taken. */
  toleranceMs: number | null;
}

export const REAL_CLOCK: RecordClock = { now: () => fromMs(Date.now()), toleranceMs: 5 * 60_000 };
export const REHEARSAL_CLOCK: RecordClock = { now: () => fromMs(Date.now()), toleranceMs: null };

/**
 * Appends what a command leads to, or says what stands instead. A known command id is answered as the first time and
 * writes nothing; a record that is ahead writes nothing and returns what is missing. When nobody knows who has sent it,
 * that it was tried is all that is appended. Throws `record.diverged` when sender and record do not share their past:
 * never ignored, never repaired by guessing.
 */
export async function recordEvents(
  db: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<RecordAnswer> {
  refuseFuture(clock, request);
  return db.transaction().execute(async (tx) => {
    await lock(tx, request.obligation);
    const { stands, known } = await proven(tx, clock, request);
    const missing = await eventsAfter(tx, request);
    if (known !== undefined || missing.length > 0) return { events: missing, answer: known ?? null };
    return { events: await append(tx, clock, stands), answer: stands.answer };
  });
}

/** What is to stand of a request once its sender is looked at, and what the same was answered before. */
async function proven(
  tx: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<{ stands: AppendRequest; known: Answer | undefined }> {
  const answered = ({ obligation, commandId }: RecordRequest) => answerOf(tx, obligation, commandId);
  const refused = async (refusal: Refusal) => {
    const stands = unproven(request, refusal);
    return { stands, known: await answered(stands) };
  };
  const sender = await senderOf(tx, clock, request);
  if (sender !== 'inside' && 'code' in sender) return refused(sender);
  const known = await answered(request);
  if (sender === 'inside' || known !== undefined) return { stands: request, known };
  const late = outOfTime(clock, request, sender);
  if (late !== undefined) return refused(late);
  return { stands: { ...request, signed: sender.signed }, known };
}

/** The record from `afterSeq` on, at most `limit` events: what a run reads to take up an obligation. */
export async function readRecord<E extends { hash: string } = RecordedEvent>(
  db: Db,
  obligation: string,
  afterSeq: number,
  limit = 500,
): Promise<E[]> {
  const rows = await db
    .selectFrom('record_event')
    .select(['header', 'hash'])
    .where('obligation', '=', obligation)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ header, hash }) => eventOf<E>(header, hash));
}

/** What a command was answered; undefined when the record does not know it. */
export async function answerOf<A = Answer>(
  db: Db,
  obligation: string,
  commandId: string,
): Promise<A | undefined> {
  const row = await db
    .selectFrom('record_answer')
    .select('answer')
    .where('obligation', '=', obligation)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
  return row && (JSON.parse(row.answer) as A);
}

/** What is appended to an obligation, and by whom it is signed where that is known. */
type AppendRequest = RecordRequest & { signed?: Signed };

/** Writes events behind the last one, with the command's answer and the read model. Inside the caller's transaction. */
export async function append(db: Db, clock: RecordClock, request: AppendRequest): Promise<RecordedEvent[]> {
  const recorded = await write<RecordedEvent>(db, clock, request);
  await project(db, request.obligation, recorded);
  return recorded;
}

/** What is appended to a stream: that of an obligation, or that of a mandate. */
interface WriteRequest extends Omit<RecordRequest, 'events' | 'answer'> {
  events: readonly Unsealed[];
  answer: unknown;
  signed?: Signed;
}

/** The same for any stream, without a read model. A command without events has only its answer kept. */
export async function write<E extends { hash: string }>(
  db: Db,
  clock: RecordClock,
  request: WriteRequest,
): Promise<E[]> {
  const { obligation, events, answer, afterSeq, afterHash, commandId, actor, onBehalfOf, at, rules } =
    request;
  const recorded: E[] = [];
  let previous = afterSeq === 0 ? null : afterHash;
  for (const [index, event] of events.entries()) {
    const seq = afterSeq + 1 + index;
    const place = { obligation, seq, previous, writtenAt: clock.now() };
    const by = { commandId, actor, onBehalfOf, at, rules };
    // The first event speaks for all that the command led to.
    const { header, hash, parts } = seal(
      event,
      { ...place, ...by },
      index === 0 ? request.signed : undefined,
    );
    await db.insertInto('record_event').values({ obligation, seq, hash, header, type: event.type }).execute();
    for (const part of parts) {
      await db
        .insertInto('record_part')
        .values({ obligation, seq, ...part })
        .execute();
    }
    recorded.push(eventOf<E>(header, hash));
    previous = hash;
  }
  await db
    .insertInto('record_answer')
    .values({ obligation, command_id: commandId, answer: canonical(answer) })
    .execute();
  return recorded;
}

/** Whoever writes to a stream waits here for whoever else does. */
export const lock = (tx: Db, stream: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${stream}, 0))`.execute(tx);

/** The state that the whole record of an obligation gives. */
export async function stateFromRecord(db: Db, obligation: string): Promise<ObligationState> {
  let state: ObligationState = NOTHING;
  for (;;) {
    const events = await readRecord(db, obligation, state.seq);
    if (events.length === 0) return state;
    state = foldAll(state, events);
  }
}

/** What stands behind the event that a sender has seen last. Throws `record.diverged` when it is not the one that stands there. */
export async function eventsAfter<E extends { hash: string } = RecordedEvent>(
  db: Db,
  { obligation, afterSeq, afterHash }: Pick<RecordRequest, 'obligation' | 'afterSeq' | 'afterHash'>,
): Promise<E[]> {
  if (afterSeq === 0) return readRecord<E>(db, obligation, 0);
  const [own, ...after] = await readRecord<E>(db, obligation, afterSeq - 1);
  if (own?.hash === afterHash) return after;
  throw new Fault(
    'record.diverged',
    own === undefined
      ? `The record of ${obligation} ends before event ${afterSeq}, which its workflow has seen.`
      : `Event ${afterSeq} of ${obligation} is not the one that its workflow has seen.`,
    'Was an older copy of the database put back? Find the newest copy, or take the record as it stands with: rapporteur resume.',
  );
}

/** Throws `record.clock` for a moment that lies ahead of the record's own clock. */
export function refuseFuture(
  clock: RecordClock,
  { obligation, at }: Pick<RecordRequest, 'obligation' | 'at'>,
): void {
  if (clock.toleranceMs === null || toMs(at) <= toMs(clock.now()) + clock.toleranceMs) return;
  throw new Fault(
    'record.clock',
    `${obligation}: the workflow's time ${at} is ahead of the record's own clock.`,
    'Compare the clocks of the machines. On a server with real obligations nobody may skip time.',
  );
}

/** The record as the activities are given it. */
export const recordIn = (db: Db, clock: RecordClock) => ({
  recordEvents: (request: CommandRequest) => recordEvents(db, clock, request),
  readRecord: (obligation: string, afterSeq: number) => readRecord(db, obligation, afterSeq),
});
