import { ApplicationFailure } from '@temporalio/common';
import { handlingOf } from '../domain/obligation/acts/handling/handling.ts';
import type { Launch } from '../domain/obligation/launch.ts';
import type { Obligation, ObligationId } from '../domain/obligation/obligation.ts';
import { SERIES } from '../domain/obligation/parties.ts';
import type { Asked, Sign } from '../domain/obligation/signed.ts';
import type { StartCycleCommand } from '../domain/series/commands.ts';
import { obligationOfCycle } from '../domain/series/cycle.ts';
import { cycleId, type Posts, type SeriesId, seriesStream } from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { type RecordClock, refuseFuture, stateFromRecord } from '../store/record.ts';
import { confirmCycle, seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { type LaunchingNeeds, launchConfirmed } from './launch-obligation.ts';
import { type ComingCycle, comingCycle, launchMoment, todayOf, yearsAbout, zoneAbout } from './next-cycle.ts';
import { seatedAt } from './series-seats.ts';
import { stationHours } from './station-hours.ts';
import { zoneOf } from './zones.ts';

export interface StartCycleRequest {
  series: SeriesId;
  /** The workflow's time. */
  at: Instant;
  /** In a rehearsal the cycle's own time begins at that moment. */
  rehearsal: boolean;
}

/**
 * `started`: with what is to be put to the record of the series, signed for the house. `not-now`: the calendar or the
 * series says otherwise by now. `unplanned`: a person must give a day first.
 */
export type StartCycleOutcome =
  | { kind: 'started'; asked: Asked<StartCycleCommand> }
  | { kind: 'unplanned'; why: string }
  | { kind: 'not-now' };

/** What starting a cycle needs from the outside. */
export interface StartCycleNeeds {
  db: Db;
  clock: RecordClock;
  /** Signs for the house's services. */
  sign: Sign;
  /** Starts the run of an obligation unless Temporal knows one. `startsAt`: only in a rehearsal. */
  startRun(obligation: Obligation, startsAt: Instant | null): Promise<unknown>;
}

/**
 * Confirms, plans and launches the cycle whose moment has come, and starts its run: once, however often it is asked. Its
 * posts are held by whom the directory says then. Throws `record.clock` when that moment is ahead of the record's clock.
 */
export async function startCycle(
  { db, clock, sign, startRun }: StartCycleNeeds,
  { series: id, at, rehearsal }: StartCycleRequest,
): Promise<StartCycleOutcome> {
  const stream = seriesStream(id);
  refuseFuture(clock, { obligation: stream, at });
  const series = await begunSeries(db, id);
  const { world } = await worldFromRecord(db);
  const coming = comingCycle(series, world.known, todayOf(series, at));
  if (coming.kind !== 'cycle') return { kind: 'not-now' };
  const zone = zoneAbout(series, at, coming.due);
  const isThere = await isLaunched(db, cycleId(id, coming.key));
  if (!isThere && launchMoment(coming, zone) > at) return { kind: 'not-now' };
  const act = { actor: SERIES, at };
  const obligation = obligationOfCycle(series, coming, dayAt(at, zone));
  const needs: LaunchingNeeds = {
    ...{ db, clock },
    startRun: (launched) => startRun(launched, rehearsal ? at : null),
  };
  await confirmCycle(db, clock, obligation, act);
  const state = await stateFromRecord(db, obligation.id);
  // An earlier try may have been cut off between the record and Temporal.
  if (state.status === 'running') await needs.startRun(state.obligation);
  else if (state.status === 'confirmed') {
    const posts = async () => {
      const seated = await seatedAt(db, series.posts, at);
      const hours = hoursOf(world.known, seated, { zone, coming, at });
      return { ...seated, hours, ...(await handledBefore(db, series)) };
    };
    const launching = await launchConfirmed(needs, state.obligation, zone, posts, act);
    if ('unplanned' in launching) return { kind: 'unplanned', why: openWords(launching.unplanned) };
  }
  const { key, day, due, passed } = coming;
  const asked = await sign(stream, {
    ...{ type: 'start-cycle', commandId: `cycle/${key}`, actor: SERIES, onBehalfOf: null, comment: null },
    ...{ cycle: { key, obligation: obligation.id, day, due }, passed },
  } satisfies StartCycleCommand);
  return { kind: 'started', asked };
}

/** What recurs is handled as its last cycle is: whoever was to know nothing of that one is to know nothing of this. */
async function handledBefore(db: Db, { cycles }: BegunSeries): Promise<Pick<Launch, 'handling'>> {
  const last = cycles.at(-1);
  if (last === undefined) return {};
  const state = await stateFromRecord(db, last.obligation);
  const isHandled =
    (state.status === 'running' || state.status === 'settled') && state.handling !== undefined;
  return isHandled ? { handling: handlingOf(state) } : {};
}

/** Clocks and quiet days of the stations at which the posts sit, the one of the series first. */
function hoursOf(
  known: KnownDays,
  { seats }: Posts,
  { zone, coming, at }: { zone: Zone; coming: ComingCycle; at: Instant },
): Launch['hours'] {
  const years = yearsAbout(at, coming.due);
  const others = new Set(seats.map(({ station }) => station));
  others.delete(zone.station);
  const zones = [...others].map((station) => zoneOf(station, years.from, years.to));
  return [zone, ...zones].map((each) => stationHours(known, each, years));
}

const openWords = (open: { delivery: string; why: string }[]): string =>
  open.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ');

/** Whether a cycle was launched, also where it was taken over half-way before its time. */
export async function isLaunched(db: Db, cycle: ObligationId): Promise<boolean> {
  const { status } = await stateFromRecord(db, cycle);
  return status === 'running' || status === 'settled';
}

/** Throws where there is none of this id. */
export async function begunSeries(db: Db, id: SeriesId): Promise<BegunSeries> {
  const series = await seriesState(db, id);
  if (series !== undefined) return series;
  throw ApplicationFailure.nonRetryable(`there is no series ${id}`, 'series.unknown');
}
