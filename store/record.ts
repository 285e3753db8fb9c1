import { sql } from 'kysely';
import { Fault } from '../domain/faults.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import { foldAll } from '../domain/obligation/evolve.ts';
import {
  type CommandRequest,
  RECORD_PAGE,
  type RecordAnswer,
  type RecordRequest,
} from '../domain/obligation/record.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import { fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import { rememberedOf, stillStands } from './at-once.ts';
import { eventOf, seal, type Unsealed } from './envelope.ts';
import { insertRows, type RecordRows } from './insert.ts';
import { isAlone, lockOf } from './lock.ts';
import { projected, viewedState } from './projection.ts';
import { toldAgain } from './same-command.ts';
import { hasWords } from './search/has-words.ts';
import { proven, senderOf } from './senders.ts';
import type { Signed } from './signing.ts';
import { refuseDiverged, standingOf } from './standing.ts';
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
 * Appends what a command leads to, or says what stands instead. A known command id is answered as the first time, another
 * command that has it is refused, and neither writes anything; a record that is ahead writes nothing and returns what is missing. When nobody knows who has sent it,
 * that it was tried is all that is appended. Throws `record.diverged` when sender and record do not share their past:
 * never ignored, never repaired by guessing.
 */
export async function recordEvents(
  db: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<RecordAnswer> {
  refuseFuture(clock, request);
  return (await recordedAtOnce(db, clock, request)) ?? recordedAfterAsking(db, clock, request);
}

/** By what is remembered of the store; undefined when that is nothing, is not enough, or is not what stands. */
async function recordedAtOnce(
  db: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<RecordAnswer | undefined> {
  const { obligation, asked } = request;
  const remembered = rememberedOf(db);
  const before = remembered.state(request);
  if (before === undefined) return undefined;
  const key = remembered.key(asked.signature?.key ?? '');
  const { stands } = await proven(clock, request, senderOf(clock, request, key), async () => undefined);
  // What cannot be proven is looked at with all that the store says.
  if (stands.commandId !== request.commandId) return undefined;
  const { recorded, rows, read, state } = follow(clock, stands, before);
  remembered.forget(obligation);
  try {
    if (!(await insertRows(db, stands, rows, read, stillStands(db, stands, key)))) {
      // It may be the key that stands no longer as it stood.
      remembered.forgetKey(asked.signature?.key ?? '');
      return undefined;
    }
  } catch (error) {
    // Somebody else has written the same event meanwhile.
    if (isTaken(error)) return undefined;
    throw error;
  }
  remembered.keep(obligation, state, key);
  return { events: recorded, answer: stands.answer };
}

async function recordedAfterAsking(
  db: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<RecordAnswer> {
  const { obligation } = request;
  const { standing, appended, answer } = await db.transaction().execute(async (tx) => {
    await lock(tx, obligation);
    const standing = await standingOf(tx, request);
    const { key, known, missing, state } = standing;
    const { stands, known: before } = await proven(
      ...([clock, request, senderOf(clock, request, key)] as const),
      async (id) => (id === request.commandId ? known : answerOf(tx, obligation, id)),
    );
    if (before !== undefined || missing.length > 0)
      return { standing, appended: undefined, answer: await toldAgain(tx, stands, before ?? null) };
    const appended = follow(clock, stands, state);
    await insertRows(tx, stands, appended.rows, appended.read);
    return { standing, appended, answer: stands.answer };
  });
  if (appended === undefined) return { events: standing.missing, answer };
  rememberedOf(db).keep(obligation, appended.state, standing.key);
  return { events: appended.recorded, answer };
}

/** The record from `afterSeq` on, at most `limit` events: what a run reads to take up an obligation. */
export async function readRecord<E extends { hash: string } = RecordedEvent>(
  db: Db,
  obligation: string,
  afterSeq: number,
  limit = RECORD_PAGE,
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

/**
 * Writes events behind the last one, with the command's answer and the read model. Inside the caller's transaction.
 * `before`: what the read model says, where that was read already.
 */
export async function append(
  db: Db,
  clock: RecordClock,
  request: AppendRequest,
  before?: ObligationState,
): Promise<RecordedEvent[]> {
  const { recorded, rows, read } = follow(
    clock,
    request,
    before ?? (await viewedState(db, request.obligation)),
  );
  await insertRows(db, request, rows, read);
  return recorded;
}

/** What comes of events behind a state: as they are recorded, as they are kept, and what the obligation then is. */
function follow(clock: RecordClock, request: AppendRequest, before: ObligationState) {
  const { recorded, rows } = sealed<RecordedEvent>(clock, request);
  const state = foldAll(before, recorded);
  return { recorded, rows, state, read: projected(request.obligation, [before, state], recorded) };
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
  const { recorded, rows } = sealed<E>(clock, request);
  await insertRows(db, request, rows);
  return recorded;
}

/** The events of a request in their places behind the last one, and the rows that keep them. */
function sealed<E extends { hash: string }>(
  clock: RecordClock,
  request: WriteRequest,
): { recorded: E[]; rows: RecordRows } {
  const { obligation, events, afterSeq, afterHash, commandId, actor, onBehalfOf, at, rules } = request;
  const recorded: E[] = [];
  const rows: RecordRows = { events: [], parts: [], searched: [] };
  let previous = afterSeq === 0 ? null : afterHash;
  for (const [index, event] of events.entries()) {
    const seq = afterSeq + 1 + index;
    const place = { obligation, seq, previous, writtenAt: clock.now() };
    const by = { commandId, actor, onBehalfOf, at, rules };
    // The first event speaks for all that the command led to.
    const signed = index === 0 ? request.signed : undefined;
    const { header, hash, parts } = seal(event, { ...place, ...by }, signed);
    rows.events.push({ obligation, seq, hash, header, type: event.type });
    rows.parts.push(...parts.map((part) => ({ obligation, seq, ...part })));
    if (hasWords(obligation, event.type, parts))
      rows.searched.push({ stream: obligation, seq, at: place.writtenAt });
    recorded.push(eventOf<E>(header, hash));
    previous = hash;
  }
  return { recorded, rows };
}

/** Whoever writes to a stream waits here for whoever else does. */
export const lock = async (tx: Db, stream: string): Promise<unknown> =>
  isAlone(tx) || sql`select ${lockOf(stream)}`.execute(tx);

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
export async function eventsAfter<E extends { hash: string }>(
  db: Db,
  request: Pick<RecordRequest, 'obligation' | 'afterSeq' | 'afterHash'>,
): Promise<E[]> {
  const { obligation, afterSeq } = request;
  if (afterSeq === 0) return readRecord<E>(db, obligation, 0);
  const [own, ...after] = await readRecord<E>(db, obligation, afterSeq - 1);
  refuseDiverged(request, own?.hash ?? null);
  return after;
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
  async readRecord(obligation: string, afterSeq: number): Promise<RecordedEvent[]> {
    const events = await readRecord(db, obligation, afterSeq);
    // Who reads all of it is a run that begins, and acts next.
    const isAll = afterSeq === 0 && events.length > 0 && events.length < RECORD_PAGE;
    if (isAll) rememberedOf(db).keep(obligation, foldAll(NOTHING, events), undefined);
    return events;
  },
});

/** SQLSTATE 23505: there is one of that key already. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
