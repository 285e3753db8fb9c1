import { sql } from 'kysely';
import { DIRECTORY_STREAM } from '../domain/directory/directory-record.ts';
import { Fault } from '../domain/faults.ts';
import { says } from '../domain/obligation/acts/act.ts';
import { changedSince } from '../domain/obligation/changed-since.ts';
import type { ProposedEvent } from '../domain/obligation/events.ts';
import type { Launch } from '../domain/obligation/launch.ts';
import { type Obligation, type ObligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { CURRENT_RULES } from '../domain/obligation/rules/index.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import { laddersSet } from '../domain/planning/policy-change.ts';
import type { World } from '../domain/planning/world.ts';
import type { RegisterCommand } from '../domain/register/commands.ts';
import { decide } from '../domain/register/decide.ts';
import type { RecordedMandateEvent } from '../domain/register/events.ts';
import type { DigestedText } from '../domain/register/held-reading.ts';
import type { RegisterAnswer } from '../domain/register/outcome.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import { calendarSeq, lockCalendar, worldFromRecord } from './calendar.ts';
import { directorySeq } from './directory.ts';
import { keepEffects } from './effects.ts';
import { keepText, mandateFromRecord, projectMandate, surroundingsOf } from './mandates.ts';
import { answerOf, append, lock, type RecordClock, stateFromRecord, write } from './record.ts';
import { hostsAmong } from './sections.ts';
import { type Beginning, beginSeriesWithin, confirmCycleWithin, hasBegun } from './series.ts';
import type { Db } from './tables.ts';

/** Who acts and when, for an act outside a workflow. */
export interface Act {
  actor: PersonId;
  at: Instant;
}

/**
 * Takes a decision about the readings of a mandate: what it leads to in the mandate's record and in those of its
 * obligations is written together or not at all. What calendars have to say is said by that of this house, as it stands
 * then. A known command id is answered as the first time. `text` is the text of a reading, `seen` the last event that the
 * sender has seen, where only that is decided on. Throws `mandate.unknown`, `request.stale`, and
 * `request.invalid` when `symbol` is the id of an obligation.
 */
export async function decideInRegister(
  db: Db,
  clock: RecordClock,
  symbol: string,
  command: RegisterCommand,
  at: Instant,
  text?: DigestedText,
  seen?: number,
): Promise<RegisterAnswer> {
  if (symbol.includes('#') || NOT_SYMBOLS.has(symbol)) throw notASymbol(symbol);
  return db.transaction().execute(async (tx) => {
    await lock(tx, symbol);
    const before = await answerOf<RegisterAnswer>(tx, symbol, command.commandId);
    if (before !== undefined) return before;
    const state = await mandateFromRecord(tx, symbol);
    if (state.status === 'unread' && command.type !== 'read') throw unknownMandate(symbol);
    if (seen !== undefined && seen !== state.seq) throw staleRegister(state.seq);
    const surroundings = await surroundingsOf(tx, symbol, state, await worldFromRecord(db, tx));
    const hosts = command.type === 'attach' ? await hostsAmong(tx, command.to) : undefined;
    const { events, obligations, answer } = decide(state, command, {
      ...surroundings,
      ...(hosts === undefined ? {} : { hosts }),
    });
    const { commandId, actor, onBehalfOf } = command;
    const attribution = { commandId, actor, onBehalfOf, at, rules: 0 };
    if (text !== undefined && answer.accepted) await keepText(tx, text);
    if (command.type === 'read' && answer.accepted)
      await keepEffects(tx, command.mandate, command.effects ?? []);
    for (const { id, event } of obligations) await appendTo(tx, clock, id, event, attribution);
    const recorded = await write<RecordedMandateEvent>(tx, clock, {
      ...attribution,
      obligation: symbol,
      afterSeq: state.seq,
      afterHash: state.hash,
      events,
      answer,
    });
    await projectMandate(tx, symbol, state, recorded);
    return answer;
  });
}

type Attribution = Act & { commandId: string; onBehalfOf: PersonId | null; rules: number };

/**
 * The obligation's own part of a decision, behind what its record has. Its record has command ids of its own, `launch`
 * among them: what a sender called the decision must not be taken for one of those.
 */
async function appendTo(
  tx: Db,
  clock: RecordClock,
  id: ObligationId,
  event: ProposedEvent,
  { commandId, ...attribution }: Attribution,
): Promise<void> {
  await lock(tx, id);
  const { seq, hash } = await stateFromRecord(tx, id);
  if (event.type === 'Confirmed') await takeOrdinal(tx, id);
  await append(tx, clock, {
    ...attribution,
    commandId: `register/${commandId}`,
    obligation: id,
    afterSeq: seq,
    afterHash: hash,
    events: [event],
    answer: { accepted: true },
  });
}

/** From here on the number is given, whatever becomes of its obligation. */
async function takeOrdinal(tx: Db, id: ObligationId): Promise<void> {
  const key = parseObligationId(id);
  if (key === undefined) throw new RangeError(`not an obligation id: ${id}`);
  const { symbol, paragraph, ordinal: last } = key;
  await tx
    .insertInto('ordinal')
    .values({ symbol, paragraph, last })
    .onConflict((row) =>
      row
        .columns(['symbol', 'paragraph'])
        .doUpdateSet({ last: sql<number>`greatest(ordinal.last, excluded.last)` }),
    )
    .execute();
}

/**
 * Records the launch, which can stand only once in a record; false, and nothing is recorded, when the calendar has changed
 * since the plan was made, or the directory since it was asked for the seats. So a launch is either by the newest change or
 * there when that looks for whom it concerns.
 * Throws `obligation.already-launched`, `obligation.undone` or `obligation.unknown`.
 */
export const recordLaunch = (
  db: Db,
  clock: RecordClock,
  id: string,
  launch: Omit<Launch, 'rules'>,
  act: Act,
  also?: Also,
): Promise<boolean> => recordLaunches(db, clock, [{ id, launch, more: [] }], act, also);

/** What is written with it, in its transaction. */
type Also = (tx: Db) => Promise<void>;

/** A launch, and what is recorded with it. `afterSeq`: the last event that was known when it was made. */
export interface LaunchToRecord {
  id: string;
  launch: Omit<Launch, 'rules'>;
  more: ProposedEvent[];
  afterSeq?: number;
  /** Of a cycle with which its series begins: both are recorded before it. */
  begins?: { duty: Obligation; beginning: Beginning; cycle: Obligation };
}

/** The same for several: all are recorded or none. False also when the register has decided about one meanwhile. */
export function recordLaunches(
  db: Db,
  clock: RecordClock,
  launches: readonly LaunchToRecord[],
  act: Act,
  also?: Also,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockCalendar(tx);
    const seated = Math.max(...launches.map(({ launch }) => launch.directorySeq));
    if (seated > 0) await lock(tx, DIRECTORY_STREAM);
    const symbols = launches.map(({ id }) => parseObligationId(id)?.symbol ?? id);
    // The register does not decide about them at the same moment. In one order, so that nobody waits for one another.
    for (const symbol of [...new Set(symbols)].sort()) await lock(tx, symbol);
    const ids = launches.flatMap(({ id, begins }) => (begins === undefined ? [id] : [id, begins.duty.id]));
    for (const id of ids.sort()) await lock(tx, id);
    const current = await calendarSeq(tx);
    const { policy } = (await worldFromRecord(db, tx)).world;
    for (const { id, launch, afterSeq, begins } of launches) {
      // What is to be confirmed of a cycle is looked at as it stands in its duty.
      const owed = begins?.duty.id ?? id;
      const { status, seq } = await stateFromRecord(tx, owed);
      if (status === 'nothing') throw unknownObligation(owed);
      if (status === 'undone') throw undoneObligation(owed);
      if (status !== 'confirmed') throw alreadyLaunched(owed, status);
      if (await hasBegun(tx, owed)) throw alreadyLaunched(owed, 'running');
      const { calendarSeq: planned } = launch.plan;
      if (planned !== undefined && planned !== current) return false;
      if (launch.directorySeq > 0 && launch.directorySeq !== (await directorySeq(tx))) return false;
      if (afterSeq !== undefined && afterSeq !== seq) return false;
    }
    // From here on all is written: nothing is left that could be otherwise.
    for (const { id, launch, more, begins } of launches) {
      if (begins !== undefined) {
        const { duty, beginning, cycle } = begins;
        if (!(await beginSeriesWithin(tx, clock, duty.id, beginning, act)))
          throw alreadyLaunched(duty.id, 'running');
        await confirmCycleWithin(tx, clock, cycle, act);
      }
      const { seq, hash } = await stateFromRecord(tx, id);
      await append(tx, clock, {
        obligation: id,
        afterSeq: seq,
        afterHash: hash,
        commandId: 'launch',
        onBehalfOf: null,
        rules: CURRENT_RULES,
        ...act,
        events: [
          says({ comment: null }, 'Launched', {
            ...launch,
            ...laddersFor(policy, launch, act),
            rules: CURRENT_RULES,
          }),
          ...more,
        ],
        answer: { accepted: true },
      });
    }
    await also?.(tx);
    return true;
  });
}

/** Streams of the record that belong to no mandate. */
const NOT_SYMBOLS: ReadonlySet<string> = new Set([CALENDAR_STREAM, DIRECTORY_STREAM]);

const notASymbol = (symbol: string): Fault =>
  new Fault(
    'request.invalid',
    NOT_SYMBOLS.has(symbol)
      ? `${symbol} is not the symbol of a mandate.`
      : `${symbol} is not the symbol of a mandate: # stands only in the ids of obligations.`,
    'Name the mandate, for example A/RES/63/194.',
  );

const staleRegister = (seq: number): Fault =>
  new Fault('request.stale', changedSince(seq), 'Look at it again, and decide by what you see then.');

export const unknownMandate = (symbol: string): Fault =>
  new Fault(
    'mandate.unknown',
    `There is no register of ${symbol}: nobody has read it here.`,
    'Read it with: rapporteur register FILE.',
  );

export const unknownObligation = (id: string): Fault =>
  new Fault(
    'obligation.unknown',
    `There is no obligation ${id}.`,
    'See which there are with: rapporteur list.',
  );

const undoneObligation = (id: string): Fault =>
  new Fault(
    'obligation.undone',
    `The confirmation of ${id} was undone: it cannot be launched.`,
    `Confirm its reading again, which gives it another id. See: rapporteur mandate '${parseObligationId(id)?.symbol ?? id}'.`,
  );

export function alreadyLaunched(id: string, status: 'running' | 'settled'): Fault {
  return new Fault(
    'obligation.already-launched',
    `${id} was launched before and is ${status}. Nothing was changed.`,
    `See where it stands with: rapporteur show '${id}'.${status === 'running' ? ` If its workflow is gone: rapporteur resume '${id}'.` : ''}`,
  );
}

/** The ladders that the secretariat has set for where and when it is launched; without any, those of the program hold. */
function laddersFor(
  policy: World['policy'],
  { plan: { zone } }: Pick<Launch, 'plan'>,
  { at }: Act,
): Pick<Launch, 'ladders'> {
  const ladders = laddersSet(policy, { station: zone.station, on: dayAt(at, zone) });
  return Object.keys(ladders).length === 0 ? {} : { ladders };
}
