import type { Keeper } from '../activities/documents/keeper.ts';
import {
  type Launching,
  type LaunchingNeeds,
  launchConfirmed,
  type SeatedPosts,
} from '../activities/launch-obligation.ts';
import { yearsFrom } from '../activities/station-hours.ts';
import type { LaunchedDuty } from '../client/api/obligations-contract.ts';
import { NOT_KEPT, type Once } from '../client/api/once.ts';
import type { Draft, Given } from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { Running, Settled } from '../domain/obligation/state.ts';
import type { Plan } from '../domain/planning/plan.ts';
import { feasibilityWords } from '../domain/planning/warnings.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { type CivilDate, inWords } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { type RecordClock, stateFromRecord } from '../store/record.ts';
import type { Act } from '../store/register.ts';
import { beginSeries, seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { type FirstCycle, toldOf } from './beginning.ts';
import { unplanned } from './launch-faults.ts';
import { seatsForLaunch } from './naming.ts';
import { isSameInSeries, isSamePeople, type Posts } from './posts.ts';
import { confirmedId, undecided } from './registering.ts';

export interface LaunchNeeds {
  db: Db;
  /** What this launch has done before, where it is a repeat; nothing is known of others. */
  once?: Once;
  /** Where documents are kept that were read. */
  keeper: Keeper;
  clock: RecordClock;
  /** The moment that counts as now: the clock's, or the rehearsal's. */
  at: Instant;
  /** Where conference services receive. */
  station: string;
  /** Starts the run unless Temporal knows one. */
  startRun(obligation: Obligation): Promise<unknown>;
  /** The same of a series, by the duty that recurs. */
  startSeries(duty: Obligation): Promise<unknown>;
  /** Has what runs told of a change of the directory. */
  tellOfDirectory?(seq: number): Promise<unknown>;
}

/** A duty that was looked at and can be launched. */
export interface Ready {
  key: string;
  paragraph: string;
  draft: Draft;
  /** What a person says with this launch. */
  given: Given;
  isLaunched: boolean;
  doubts: string[];
  /** Of a duty that recurs. */
  series: FirstCycle | null;
  /** By which it would be launched, of a series its first cycle; null: it was launched before, and has its plan. */
  plan: Plan | null;
}

/**
 * Confirms, records and starts one duty: as an obligation, or as a series where it recurs. What was launched before is left
 * as it is. Throws `obligation.unconfirmed` when somebody decided otherwise meanwhile, and `obligation.unplanned`.
 */
export async function launchOne(
  needs: LaunchNeeds,
  symbol: string,
  { key, paragraph, given, doubts, series }: Ready,
  zone: Zone,
  posts: Posts,
  act: Act,
): Promise<LaunchedDuty> {
  const { db, clock, at, startRun, startSeries, once = NOT_KEPT } = needs;
  const id = await confirmedId(db, clock, symbol, { key, given }, act);
  const told = { paragraph, id, doubts };
  const before = async (): Promise<LaunchedDuty | Obligation> => {
    const begun = await seriesState(db, id);
    // An earlier launch may have been cut off between the record and Temporal.
    if (begun !== undefined) {
      await startSeries(begun.duty);
      return (await once.told<LaunchedDuty>(id)) ?? begunBefore(told, begun, posts);
    }
    const state = await stateFromRecord(db, id);
    if (state.status === 'running') await startRun(state.obligation);
    if (state.status === 'running' || state.status === 'settled')
      return (await once.told<LaunchedDuty>(id)) ?? launchedBefore(told, state, posts);
    // What was confirmed is launched, also when it was confirmed otherwise at an earlier try.
    if (state.status === 'confirmed') return state.obligation;
    throw undecided(symbol, `${id} was undone meanwhile.`);
  };
  const obligation = await before();
  if ('outcome' in obligation) return obligation;
  const toldOfPlan = (plan: Plan): LaunchedDuty => ({
    ...{ paragraph, id, outcome: 'launched', status: 'running', othersNamed: false, doubts },
    warnings: warningsOf(plan, series, dayAt(at, zone)),
    due: dueOf(plan),
    series: series && toldOf(id, obligation, series),
  });
  const also = (tx: Db, plan: Plan) => once.keep(tx, id, toldOfPlan(plan));
  const launching =
    series === null
      ? await launchConfirmed(
          { db, clock, startRun, also },
          obligation,
          zone,
          () => seated(needs, obligation, zone, posts),
          act,
        )
      : await beginOne(needs, obligation, series, { zone, posts, act, also });
  if ('unplanned' in launching) throw unplanned(obligation, launching);
  if (launching.outcome === 'launched') return toldOfPlan(launching.plan);
  // Somebody else was quicker.
  const theirs = await before();
  if ('outcome' in theirs) return theirs;
  throw undecided(symbol, `${id} was launched and undone meanwhile.`);
}

export const dueOf = ({ deliveries }: Plan): LaunchedDuty['due'] =>
  deliveries.map((each) => ({ delivery: each.key, on: each.due }));

type Named = Pick<LaunchedDuty, 'paragraph' | 'id' | 'doubts'>;
type Before = LaunchedDuty & { outcome: 'already launched' };

/** What is told of an obligation that was launched before: nothing of it is changed. */
export const launchedBefore = (named: Named, life: Running | Settled, posts: Posts): Before => ({
  ...named,
  outcome: 'already launched',
  status: life.status,
  othersNamed: !isSamePeople(life, posts),
  warnings: life.plan.warnings,
  due: dueOf(life.plan),
  series: null,
});

/** The same of a series. */
export const begunBefore = (named: Named, { status, posts: kept }: BegunSeries, posts: Posts): Before => ({
  ...named,
  outcome: 'already launched',
  status: status === 'ended' || status === 'merged' ? 'settled' : 'running',
  ...{ othersNamed: !isSameInSeries(kept, posts), warnings: [], due: [], series: null },
});

/** What whoever launches must know of a plan on that day; `series`: of its first cycle. */
export const warningsOf = (
  { deliveries, warnings, feasibility }: Plan,
  series: FirstCycle | null,
  today: CivilDate,
): string[] => [
  ...(series?.warnings ?? []),
  ...[...warnings, ...tooShort(feasibility), ...overdue(deliveries, today)],
];

/** The posts as they were named, and who holds them by the directory as it stands. */
async function seated(
  { db, at, station }: LaunchNeeds,
  { mandate }: Obligation,
  zone: Zone,
  { assignments }: Posts,
): ReturnType<SeatedPosts> {
  const { known } = (await worldFromRecord(db)).world;
  const where = { known, years: yearsFrom(mandate.adopted), station };
  return { assignments, ...(await seatsForLaunch(db, assignments, dayAt(at, zone), where)) };
}

/** Begins a series and starts its run, which launches its cycles; the plan is that of the first. */
async function beginOne(
  { db, clock, startSeries }: LaunchNeeds,
  duty: Obligation,
  { from, lead, plan }: FirstCycle,
  { zone, posts, act, also }: { zone: Zone; posts: Posts; act: Act; also: LaunchingNeeds['also'] },
): Promise<Launching> {
  const { assignments, seats, directorySeq } = posts;
  const beginning = { from, lead, station: zone.station, posts: { assignments, seats, directorySeq } };
  const told = async (tx: Db) => also?.(tx, plan);
  if (!(await beginSeries(db, clock, duty.id, beginning, act, told)))
    return { plan, outcome: 'already launched' };
  await startSeries(duty);
  return { plan, outcome: 'launched' };
}

/** That there is time for everything is no warning. */
const tooShort = (feasibility: Plan['feasibility']): string[] =>
  feasibility === undefined || feasibility.verdict === 'fits' ? [] : feasibilityWords(feasibility);

const overdue = (deliveries: Plan['deliveries'], today: CivilDate): string[] =>
  deliveries
    .filter(({ due }) => due < today)
    .map(({ key, due }) => `${key} was due on ${inWords(due)}, before it was launched.`);
