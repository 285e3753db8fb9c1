import { Fault } from '../domain/faults.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { SeriesAnswer } from '../domain/series/decide.ts';
import { type RecordedSeriesEvent, type SeriesEventFacts, says } from '../domain/series/events.ts';
import { foldAll } from '../domain/series/evolve.ts';
import type { SeriesRecordAnswer, SeriesRecordRequest } from '../domain/series/record.ts';
import { CURRENT_SERIES_RULES } from '../domain/series/rules.ts';
import { type SeriesId, seriesOfStream, seriesStream } from '../domain/series/series.ts';
import { type BegunSeries, NO_SERIES, type SeriesState } from '../domain/series/state.ts';
import { canonical } from './envelope.ts';
import { knownKey } from './keys.ts';
import {
  answerOf,
  append,
  eventsAfter,
  lock,
  type RecordClock,
  readRecord,
  refuseFuture,
  stateFromRecord,
  write,
} from './record.ts';
import type { Act } from './register.ts';
import { toldAgain } from './same-command.ts';
import { proven, signerOf } from './senders.ts';
import type { Db } from './tables.ts';

/** What a beginning settles beside the duty, which its own record has. */
export type Beginning = Omit<SeriesEventFacts['SeriesBegun'], 'duty' | 'rules'>;

/**
 * Begins a series of a duty that was confirmed; false, and nothing is written, when it was begun before, or launched as a
 * single obligation. Throws `obligation.unknown` and `obligation.undone` as a launch does.
 */
export const beginSeries = (
  db: Db,
  clock: RecordClock,
  id: SeriesId,
  beginning: Beginning,
  act: Act,
  also?: (tx: Db) => Promise<void>,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    if (!(await beginSeriesWithin(tx, clock, id, beginning, act))) return false;
    await also?.(tx);
    return true;
  });

/** The same within a transaction of more. */
export async function beginSeriesWithin(
  tx: Db,
  clock: RecordClock,
  id: SeriesId,
  beginning: Beginning,
  { actor, at }: Act,
): Promise<boolean> {
  const stream = seriesStream(id);
  // The register does not decide about the duty at the same moment, and nobody launches it.
  await lock(tx, mandateOf(id));
  await lock(tx, id);
  await lock(tx, stream);
  if (await hasBegun(tx, id)) return false;
  const state = await stateFromRecord(tx, id);
  if (state.status === 'running' || state.status === 'settled') return false;
  if (state.status !== 'confirmed') throw notConfirmed(id, state.status);
  const facts = { duty: state.obligation, ...beginning, rules: CURRENT_SERIES_RULES };
  const recorded = await write<RecordedSeriesEvent>(tx, clock, {
    ...{ obligation: stream, afterSeq: 0, afterHash: '', commandId: 'begin' },
    ...{ actor, onBehalfOf: null, at, rules: CURRENT_SERIES_RULES },
    events: [says({ comment: null }, 'SeriesBegun', facts)],
    answer: { accepted: true },
  });
  await project(tx, id, NO_SERIES, recorded);
  return true;
}

/**
 * Confirms one cycle, once: the duty was confirmed by a person, and this is it again. What was confirmed at an earlier try
 * and not launched is set right where the series has changed since.
 */
export const confirmCycle = (db: Db, clock: RecordClock, obligation: Obligation, act: Act): Promise<void> =>
  db.transaction().execute((tx) => confirmCycleWithin(tx, clock, obligation, act));

/** The same within a transaction of more. */
export async function confirmCycleWithin(
  tx: Db,
  clock: RecordClock,
  obligation: Obligation,
  act: Act,
): Promise<void> {
  const { id } = obligation;
  await lock(tx, id);
  const { status, seq, hash, ...rest } = await stateFromRecord(tx, id);
  if (status !== 'nothing' && status !== 'confirmed') return;
  if ('obligation' in rest && canonical(rest.obligation) === canonical(obligation)) return;
  const type = status === 'nothing' ? 'Confirmed' : 'Corrected';
  await append(tx, clock, {
    ...{ obligation: id, afterSeq: seq, afterHash: hash, ...act },
    ...{ commandId: `${type.toLowerCase()}/${seq}`, onBehalfOf: null, rules: 0 },
    events: [{ type, version: 1, facts: { obligation }, comment: null }],
    answer: { accepted: true },
  });
}

/**
 * Appends what a command to a series leads to, or says what stands instead: as `recordEvents` does for obligations, of
 * senders too, and with the same faults.
 */
export async function recordSeries(
  db: Db,
  clock: RecordClock,
  request: SeriesRecordRequest,
): Promise<SeriesRecordAnswer> {
  refuseFuture(clock, request);
  const id = idOf(request.obligation);
  return db.transaction().execute(async (tx) => {
    await lock(tx, request.obligation);
    const { signature } = request.asked;
    const sender = signerOf(
      clock,
      request,
      signature === null ? undefined : await knownKey(tx, signature.key),
    );
    const { stands, known } = await proven(clock, request, sender, (commandId) =>
      answerOf<SeriesAnswer>(tx, request.obligation, commandId),
    );
    const missing = await eventsAfter<RecordedSeriesEvent>(tx, request);
    if (known !== undefined || missing.length > 0)
      return { events: missing, answer: await toldAgain(tx, stands, known ?? null) };
    const before = await seriesState(tx, id);
    const recorded = await write<RecordedSeriesEvent>(tx, clock, stands);
    await project(tx, id, before ?? NO_SERIES, recorded);
    return { events: recorded, answer: stands.answer };
  });
}

/** The record of a series from `afterSeq` on, a page of it; empty when there is no more. */
export const readSeries = (db: Db, id: SeriesId, afterSeq: number): Promise<RecordedSeriesEvent[]> =>
  readRecord<RecordedSeriesEvent>(db, seriesStream(id), afterSeq);

/** Where a series stands; undefined when there is none of this id. */
export async function seriesState(db: Db, id: string): Promise<BegunSeries | undefined> {
  const row = await db.selectFrom('series_view').select('state').where('series', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.state) as BegunSeries);
}

/** Every series there is, in the order of their ids. */
export async function allSeries(db: Db): Promise<BegunSeries[]> {
  const rows = await db.selectFrom('series_view').select('state').orderBy('series').execute();
  return rows.map(({ state }) => JSON.parse(state) as BegunSeries);
}

/** Whether the duty of this id is run as a series. */
export async function hasBegun(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('series_view').select('series').where('series', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Brings the read model up to what was just recorded, in the same transaction. */
async function project(
  db: Db,
  series: SeriesId,
  before: SeriesState,
  events: RecordedSeriesEvent[],
): Promise<void> {
  const state = foldAll(before, events);
  const view = { seq: state.seq, status: state.status, state: canonical(state) };
  await db
    .insertInto('series_view')
    .values({ series, symbol: mandateOf(series), ...view })
    .onConflict((row) => row.column('series').doUpdateSet(view))
    .execute();
}

function idOf(stream: string): SeriesId {
  const id = seriesOfStream(stream);
  if (id === undefined) throw new RangeError(`not the stream of a series: ${stream}`);
  return id;
}

const mandateOf = (id: SeriesId): string => id.slice(0, id.indexOf('#'));

function notConfirmed(id: string, status: 'nothing' | 'undone'): Fault {
  return status === 'nothing'
    ? new Fault(
        'obligation.unknown',
        `There is no obligation ${id}.`,
        'See which there are with: rapporteur list.',
      )
    : new Fault(
        'obligation.undone',
        `The confirmation of ${id} was undone: no series can begin with it.`,
        `Confirm its reading again, which gives it another id. See: rapporteur mandate '${mandateOf(id as SeriesId)}'.`,
      );
}
