import { someAtATime } from '../activities/some-at-a-time.ts';
import type { Sender } from '../client/answering.ts';
import type { TakingAnswer, TakingLine, TakingRequest } from '../client/api/ladders-contract.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { Fault } from '../domain/faults.ts';
import type { CommandOf } from '../domain/obligation/commands.ts';
import { type Answer, decide } from '../domain/obligation/decide.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { ObligationState, Running } from '../domain/obligation/state.ts';
import { laddersSet } from '../domain/planning/policy-change.ts';
import type { Reader } from '../domain/rights/reader.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import { type RecordedWorld, worldFromRecord } from '../store/calendar.ts';
import { obligationState, runningPages } from '../store/reads.ts';
import { unknownObligation } from '../store/register.ts';
import type { Db } from '../store/tables.ts';
import { trueAnswer } from './true-answer.ts';

/** How long each may take to answer, and how many are asked at a time: whoever asks for all waits for all. */
const PATIENCE_MS = 10_000;
const AT_ONCE = 10;
const PAGE = 200;

/**
 * Gives what runs the ladders that are in force at that moment, each by a command of its own to its run. Those that are named
 * are asked in any case, so that a refusal is kept; of all that run those whom a rule would turn away are only told of.
 */
export async function takeLadders(
  db: Db,
  persons: Sender,
  request: TakingRequest,
  reader: Reader,
  now: Instant,
): Promise<TakingAnswer> {
  const world = await worldFromRecord(db);
  const states = await meant(db, request, reader);
  const obligations = await someAtATime(states, AT_ONCE, (state) =>
    takeIn({ db, persons, world, now }, request, state),
  );
  return { calendarSeq: world.seq, isTry: request.try, obligations };
}

/** Those that are named, or all that run and are open to the reader, in the order of ids. */
async function meant(db: Db, { ids, station }: TakingRequest, reader: Reader): Promise<ObligationState[]> {
  const found: ObligationState[] = [];
  if (ids === null) for await (const page of runningPages(db, PAGE, reader)) found.push(...page);
  for (const id of [...new Set(ids ?? [])].sort()) {
    const state = await obligationState(db, id);
    if (state === undefined) throw unknownObligation(id);
    found.push(state);
  }
  return found.filter(
    (state) => station === null || (state.status === 'running' && state.plan.zone.station === station),
  );
}

interface Taking {
  db: Db;
  persons: Sender;
  world: RecordedWorld;
  now: Instant;
}

async function takeIn(taking: Taking, request: TakingRequest, state: ObligationState): Promise<TakingLine> {
  if (state.status === 'nothing') throw new Error('an obligation is confirmed before it is found');
  const { id } = state.obligation;
  if (state.status !== 'running')
    return { id, outcome: 'refused', why: `It is ${state.status}.`, replanned: [] };
  const command = commandFor(taking, request, state);
  const { events, answer } = decide(state, command, taking.now);
  const replanned = events.flatMap((event) => (event.type === 'LaddersTaken' ? event.facts.replanned : []));
  const isSame = !answer.accepted && answer.refused.code === 'ladders-unchanged';
  const isSent = !request.try && !isSame && (answer.accepted || request.ids !== null);
  if (!isSent) return lineOf(id, answer, replanned);
  return send(taking, state, command, replanned);
}

function commandFor(
  { world: { seq: calendarSeq, world }, now }: Taking,
  { commandId, actor, onBehalfOf, reason: comment }: TakingRequest,
  { plan: { zone } }: Running,
): CommandOf<'take-ladders'> {
  const ladders = laddersSet(world.policy, { station: zone.station, on: dayAt(now, zone) });
  const by = { actor: actor as PersonId, onBehalfOf: onBehalfOf as PersonId | null };
  return { type: 'take-ladders', commandId, ...by, comment, calendarSeq, ladders };
}

/** One that does not answer keeps the others from nothing. */
async function send(
  { db, persons }: Taking,
  { obligation: { id } }: Running,
  command: CommandOf<'take-ladders'>,
  replanned: TakingLine['replanned'],
): Promise<TakingLine> {
  const asked = { stream: id, command, look: `rapporteur history '${id}'` };
  try {
    const sending = sendCommand(persons, id, command, { ms: PATIENCE_MS });
    return lineOf(id, await trueAnswer(db, asked, sending), replanned);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { id, outcome: 'not-reached', why: `${error.message} ${error.remedy}`, replanned: [] };
  }
}

function lineOf(id: string, answer: Answer, replanned: TakingLine['replanned']): TakingLine {
  if (answer.accepted) return { id, outcome: 'taken', why: null, replanned };
  const { code, why } = answer.refused;
  return { id, outcome: code === 'ladders-unchanged' ? 'same' : 'refused', why, replanned: [] };
}
