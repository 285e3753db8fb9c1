import { ApplicationFailure } from '@temporalio/common';
import type { Obligation } from '../domain/obligation/obligation.ts';
import { obligationOfCycle } from '../domain/series/cycle.ts';
import type { RecordedSeriesEvent } from '../domain/series/events.ts';
import type { SeriesRecordAnswer, SeriesRecordRequest } from '../domain/series/record.ts';
import {
  type PassedCycle,
  SERIES,
  type SeriesId,
  type StartedCycle,
  seriesStream,
} from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { type RecordClock, refuseFuture, stateFromRecord } from '../store/record.ts';
import { confirmCycle, readSeries, recordSeries, seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { type LaunchingNeeds, launchConfirmed } from './launch-obligation.ts';
import { comingCycle, launchMoment, todayOf, zoneAbout } from './next-cycle.ts';
import { faultsNamed } from './record-events.ts';

/** What a series waits for; `zone`: of its station, about now. */
export type NextLaunch = { zone: Zone } & (
  | { kind: 'cycle'; key: string; due: string; launchAt: Instant }
  | { kind: 'unknown'; why: string }
  | { kind: 'none' | 'suspended' }
);

export interface StartCycleRequest {
  series: SeriesId;
  /** The workflow's time. */
  at: Instant;
  /** In a rehearsal the cycle's own time begins at that moment. */
  rehearsal: boolean;
}

/** `not-now`: the calendar or the series says otherwise by now. `unplanned`: a person must give a day first. */
export type StartCycleOutcome =
  | { kind: 'started'; cycle: StartedCycle; passed: PassedCycle[] }
  | { kind: 'unplanned'; why: string }
  | { kind: 'not-now' };

/** What a series needs of the world. All but `startCycle` are local activities: short, and asked again for ever. */
export interface SeriesActivities {
  /** Appends a command's outcome and returns what now stands. */
  recordSeries(request: SeriesRecordRequest): Promise<SeriesRecordAnswer>;
  /** The events after `afterSeq`, a page of them; empty when there are no more. */
  readSeries(series: SeriesId, afterSeq: number): Promise<RecordedSeriesEvent[]>;
  /** The next cycle and the moment of its launch, by the record and the calendar as they stand. */
  nextLaunch(series: SeriesId, at: Instant): Promise<NextLaunch>;
  /** Confirms, plans and launches the cycle whose moment has come, and starts its run: once, however often it is asked. */
  startCycle(request: StartCycleRequest): Promise<StartCycleOutcome>;
}

/** What they need from the outside. */
export interface SeriesNeeds {
  db: Db;
  clock: RecordClock;
  /** Starts the run of an obligation unless Temporal knows one. `startsAt`: only in a rehearsal. */
  startRun(obligation: Obligation, startsAt: Instant | null): Promise<unknown>;
}

export function createSeriesActivities(needs: SeriesNeeds): SeriesActivities {
  const { db, clock } = needs;
  return {
    recordSeries: (request) => faultsNamed(recordSeries(db, clock, request)),
    readSeries: (series, afterSeq) => faultsNamed(readSeries(db, series, afterSeq)),
    nextLaunch: (series, at) => faultsNamed(nextLaunch(db, series, at)),
    startCycle: (request) => faultsNamed(startCycle(needs, request)),
  };
}

async function nextLaunch(db: Db, id: SeriesId, at: Instant): Promise<NextLaunch> {
  const series = await begun(db, id);
  const { world } = await worldFromRecord(db);
  const coming = comingCycle(series, world.known, todayOf(series, at));
  const zone = zoneAbout(series, at, coming.kind === 'cycle' ? coming.due : null);
  if (coming.kind !== 'cycle') return { ...coming, zone };
  const { key, due } = coming;
  return { kind: 'cycle', key, due, launchAt: launchMoment(coming, zone), zone };
}

async function startCycle(
  { db, clock, startRun }: SeriesNeeds,
  { series: id, at, rehearsal }: StartCycleRequest,
): Promise<StartCycleOutcome> {
  // Whoever asks for it, nothing starts ahead of its moment.
  refuseFuture(clock, { obligation: seriesStream(id), at });
  const series = await begun(db, id);
  const { world } = await worldFromRecord(db);
  const coming = comingCycle(series, world.known, todayOf(series, at));
  if (coming.kind !== 'cycle') return { kind: 'not-now' };
  const zone = zoneAbout(series, at, coming.due);
  if (launchMoment(coming, zone) > at) return { kind: 'not-now' };
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
    const launching = await launchConfirmed(needs, state.obligation, zone, series.posts, act);
    if ('unplanned' in launching) return { kind: 'unplanned', why: openWords(launching.unplanned) };
  }
  const { key, day, due, passed } = coming;
  return { kind: 'started', cycle: { key, obligation: obligation.id, day, due }, passed };
}

const openWords = (open: { delivery: string; why: string }[]): string =>
  open.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ');

async function begun(db: Db, id: SeriesId): Promise<BegunSeries> {
  const series = await seriesState(db, id);
  if (series !== undefined) return series;
  throw ApplicationFailure.nonRetryable(`there is no series ${id}`, 'series.unknown');
}
