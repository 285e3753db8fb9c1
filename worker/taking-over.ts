import { planInHouse } from '../activities/plan-obligation.ts';
import { stationHours, yearsFrom } from '../activities/station-hours.ts';
import { zoneOf } from '../activities/zones.ts';
import { NOT_KEPT } from '../client/api/once.ts';
import type { TakenDuty, TakeOverAnswer, TakeOverRequest } from '../client/api/take-over-contract.ts';
import { Fault } from '../domain/faults.ts';
import { says } from '../domain/obligation/acts/act.ts';
import { type RowObjection, takeOver } from '../domain/obligation/acts/taking-over/take-over.ts';
import type { RecordedEvent, RecordedEventOf } from '../domain/obligation/events.ts';
import { evolve, foldAll } from '../domain/obligation/evolve.ts';
import {
  beginsOn,
  type Obligation,
  type ObligationId,
  parseObligationId,
} from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { isReached } from '../domain/obligation/progress.ts';
import { CURRENT_RULES } from '../domain/obligation/rules/index.ts';
import { isOver, stageOf } from '../domain/obligation/stages.ts';
import { type Alive, NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import { dutyOf, recurs } from '../domain/series/series.ts';
import { type CivilDate, civilDate, later, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { canonical } from '../store/envelope.ts';
import { readRecord, stateFromRecord } from '../store/record.ts';
import { alreadyLaunched, type LaunchToRecord, recordLaunches } from '../store/register.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import type { LaunchNeeds } from './launch-one.ts';
import { nameAll } from './naming.ts';
import { postsAt, postsOf } from './posts.ts';
import { cycleTaken, firstCycleOf, type TakenCycle } from './taking-over-cycle.ts';
import {
  broken,
  NOT_CONFIRMED,
  ONCE,
  ONE_CYCLE,
  objectionTo,
  strangersIn,
} from './taking-over-objections.ts';

type Row = TakeOverRequest['rows'][number];

/** A duty that is to be taken over: how it would stand, and what is to be recorded. */
interface Ready extends LaunchToRecord {
  id: ObligationId;
  statements: number;
  life: Alive;
}

/** What becomes of the rows of one duty. */
type Looked = { objections: RowObjection[] } | { before: TakenDuty } | { ready: Ready };

/**
 * Takes over duties that began elsewhere, by the statements of their past: all rows or none, in one transaction. Of a duty
 * that recurs the cycle that is under way, and its series begins with it. What was taken over before by the same statements is
 * let be, so that the same file can be given again. Throws `take-over.broken-rows` with every row that cannot be,
 * `obligation.already-launched` and `obligation.unplanned`.
 */
export async function takeOverDuties(needs: LaunchNeeds, request: TakeOverRequest): Promise<TakeOverAnswer> {
  const { db, clock, at, startRun, startSeries, once = NOT_KEPT } = needs;
  const rowsOf = byObligation(request.rows);
  for (;;) {
    const objections = await strangersIn(needs, request);
    const ready: Ready[] = [];
    const before: TakenDuty[] = [];
    for (const [given, rows] of rowsOf) {
      const looked = await lookAt(needs, request, given, rows);
      if ('objections' in looked) objections.push(...looked.objections);
      else if ('before' in looked) before.push(looked.before);
      else if (isTwice(ready, looked.ready)) objections.push(...objectionTo(rows, ONE_CYCLE).objections);
      else ready.push(looked.ready);
    }
    if (objections.length > 0) throw broken(request.file, objections);
    // A repeat of what was cut off: what had to run was seen to above.
    const told = await once.told<TakeOverAnswer>(ALL);
    if (told !== undefined) return told;
    if (request.try)
      return { duties: [...before, ...ready.map((each) => toldOf(each, 'would be taken over', at))] };
    await nameAll(needs, request.people, `named when the duties of ${request.file} were taken over`);
    // Whoever is the officer from now on takes it over.
    const actor = request.people.officer.person.id as PersonId;
    // When the calendar or the register has changed at the same moment, all is made again.
    const answer = { duties: [...before, ...ready.map((each) => toldOf(each, 'taken over', at))] };
    const also = (tx: Db) => once.keep(tx, ALL, answer);
    const record = () => recordLaunches(db, clock, ready, { actor, at }, also);
    if (ready.length > 0 && !(await isRecorded(record))) continue;
    for (const { life } of ready) if (!isOver(life)) await startRun(life.obligation);
    for (const { begins } of ready) if (begins !== undefined) await startSeries(begins.duty);
    return answer;
  }
}

/** Of a file all is taken over at once. */
const ALL = 'all';

const isTwice = (ready: readonly Ready[], { begins }: Ready): boolean =>
  begins !== undefined && ready.some((each) => each.begins?.duty.id === begins.duty.id);

async function lookAt(
  needs: LaunchNeeds,
  request: TakeOverRequest,
  given: string,
  rows: readonly Row[],
): Promise<Looked> {
  const { db } = needs;
  const id = parseObligationId(given)?.id;
  if (id === undefined) return objectionTo(rows, NOT_CONFIRMED);
  const state = await stateFromRecord(db, id);
  if (state.status === 'running' || state.status === 'settled')
    return { before: await takenBefore(needs, id, state, rows) };
  const owed = dutyOf(id);
  const duty = owed === id ? state : await stateFromRecord(db, owed);
  if (duty.status === 'nothing' || duty.status === 'undone') return objectionTo(rows, NOT_CONFIRMED);
  if (duty.status === 'confirmed' && recurs(duty.obligation.deliveries))
    return lookAtSeries(needs, request, { id, duty, rows });
  if (duty.status !== 'confirmed' || owed !== id) return objectionTo(rows, ONCE);
  return makeReady(needs, request, { rows, obligation: duty.obligation, afterSeq: duty.seq });
}

type Confirmed = ObligationState & { status: 'confirmed' };

async function lookAtSeries(
  needs: LaunchNeeds,
  request: TakeOverRequest,
  { id, duty, rows }: { id: ObligationId; duty: Confirmed; rows: readonly Row[] },
): Promise<Looked> {
  const { db, at, station, startSeries } = needs;
  const { obligation, seq: afterSeq } = duty;
  const begun = await seriesState(db, obligation.id);
  if (begun === undefined) {
    const year = yearOf(dayOf(at));
    const today = dayAt(at, zoneOf(station, year - 1, year + 1));
    const where = { db, station, today, posts: postsAt(request.people, station), lead: request.lead };
    const begins = await cycleTaken(obligation, id, rows, where);
    if ('objections' in begins) return begins;
    return makeReady(needs, request, { rows, obligation: begins.cycle, afterSeq, begins });
  }
  const first = await firstCycleOf(db, begun, at);
  const life = first === undefined ? undefined : await stateFromRecord(db, first);
  const isMeant = id === obligation.id || id === first;
  if (!isMeant || first === undefined || (life?.status !== 'running' && life?.status !== 'settled'))
    throw alreadyLaunched(obligation.id, 'running');
  const before = await takenBefore(needs, first, life, rows);
  await startSeries(begun.duty);
  return { before };
}

/** Not when somebody else was quicker: then it is looked at again. */
async function isRecorded(record: () => Promise<boolean>): Promise<boolean> {
  try {
    return await record();
  } catch (error) {
    if (error instanceof Fault && error.code === 'obligation.already-launched') return false;
    throw error;
  }
}

function byObligation(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.obligation, [...(found.get(row.obligation) ?? []), row]);
  return found;
}

interface Owed {
  rows: readonly Row[];
  obligation: Obligation;
  /** Of the duty, as it was looked at. */
  afterSeq: number;
  begins?: TakenCycle;
}

async function makeReady(
  { db, at, station }: LaunchNeeds,
  { people }: TakeOverRequest,
  { rows, obligation, afterSeq, begins }: Owed,
): Promise<{ ready: Ready } | { objections: RowObjection[] }> {
  const { id } = obligation;
  const from = beginsOn(obligation);
  // It may have begun long ago, and goes on from today.
  const years = { from: yearsFrom(from).from, to: yearsFrom(later(from, dayOf(at))).to };
  const zone = zoneOf(station, years.from, years.to);
  const { known } = (await worldFromRecord(db)).world;
  const { officer, assignments, seats, hours } = postsOf(people, stationHours(known, zone, years));
  const plan = await planInHouse(db, obligation, zone, assignments);
  if ('unplanned' in plan)
    throw new Fault(
      'obligation.unplanned',
      `${id} cannot be planned: ${plan.unplanned.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
      'Give it another day in the register, with: rapporteur correct. Or leave it out of the file.',
    );
  const launch = { plan, assignments, seats, hours, directorySeq: 0 };
  const recorded = {
    obligation: id,
    hash: '',
    rules: CURRENT_RULES,
    commandId: 'launch',
    at,
    actor: officer,
  };
  const put = (before: ObligationState, event: ReturnType<typeof says>): Alive => {
    const { comment: _, ...proposed } = event;
    const envelope = { ...recorded, seq: before.seq + 1, onBehalfOf: null };
    return evolve(before, { ...envelope, ...proposed } as RecordedEvent) as Alive;
  };
  const confirmed: Confirmed = { status: 'confirmed', obligation, seq: afterSeq, hash: '' };
  const launched = put(confirmed, says(UNSAID, 'Launched', { ...launch, rules: CURRENT_RULES }));
  if (launched.status !== 'running') throw new Error(`${id} does not run after its launch`);
  const past = takeOver(launched, rows, at);
  if ('objections' in past) return past;
  const { statements } = past;
  const taken = says(UNSAID, 'TakenOver', { statements });
  const life = put(launched, taken);
  const more = isOver(life) ? [taken, says(UNSAID, 'Settled', {})] : [taken];
  const ready = { id, launch, afterSeq, more, statements: statements.length, life };
  return { ready: begins === undefined ? ready : { ...ready, begins } };
}

const UNSAID = { comment: null };

/** In Greenwich; for years it is near enough. */
const dayOf = (at: Instant): CivilDate => civilDate(at.slice(0, 10));

/** The same file given again. Of what was launched otherwise nothing is taken. */
async function takenBefore(
  { db, at, startRun }: LaunchNeeds,
  id: ObligationId,
  life: Alive,
  rows: readonly Row[],
): Promise<TakenDuty> {
  const record = await readRecord(db, id, 0);
  const event = record.find(({ type }) => type === 'TakenOver');
  if (event?.type !== 'TakenOver' || !isSaidAgain(record, event, rows))
    throw alreadyLaunched(id, life.status);
  // It may have been cut off between the record and Temporal.
  if (life.status === 'running') await startRun(life.obligation);
  return toldOf({ id, statements: event.facts.statements.length, life }, 'taken over before', at);
}

/** Whether the rows say, to the last cell, what was taken then. */
function isSaidAgain(
  record: readonly RecordedEvent[],
  { seq, at, facts }: RecordedEventOf<'TakenOver'>,
  rows: readonly Row[],
): boolean {
  const launched = foldAll(
    NOTHING,
    record.filter((event) => event.seq < seq),
  );
  const again = launched.status === 'running' ? takeOver(launched, rows, at) : { objections: [] };
  return 'statements' in again && canonical(again.statements) === canonical(facts.statements);
}

function toldOf(
  { id, statements, life, begins }: Pick<Ready, 'id' | 'statements' | 'life' | 'begins'>,
  outcome: TakenDuty['outcome'],
  at: Instant,
): TakenDuty {
  const open = isOver(life) ? [] : life.plan.milestones.filter((milestone) => !isReached(life, milestone));
  const told = open.map(({ key: milestone, on }) => ({ milestone, on }));
  const today = dayAt(at, life.plan.zone);
  const { post, person } = life.holder;
  return {
    ...{ id, outcome, statements, stage: isOver(life) ? 'done' : stageOf(life), holder: { post, person } },
    next: told.find(({ on }) => on >= today) ?? null,
    overdue: told.filter(({ on }) => on < today),
    series: begins === undefined ? null : { id: begins.duty.id, lead: begins.beginning.lead },
  };
}
