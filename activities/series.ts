import type { Asked } from '../domain/obligation/signed.ts';
import type { SeatSeriesCommand } from '../domain/series/commands.ts';
import type { RecordedSeriesEvent } from '../domain/series/events.ts';
import type { SeriesRecordAnswer, SeriesRecordRequest } from '../domain/series/record.ts';
import { cycleId, type SeriesId, seriesStream } from '../domain/series/series.ts';
import type { Instant, Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { readSeries, recordSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { comingCycle, launchMoment, todayOf, zoneAbout } from './next-cycle.ts';
import { fromInside } from './record-events.ts';
import { seatingOf } from './series-seats.ts';
import {
  begunSeries,
  isLaunched,
  type StartCycleNeeds,
  type StartCycleOutcome,
  type StartCycleRequest,
  startCycle,
} from './start-cycle.ts';

/** What a series waits for; `zone`: of its station, about now. */
export type NextLaunch = { zone: Zone } & (
  | { kind: 'cycle'; key: string; due: string; launchAt: Instant }
  | { kind: 'unknown'; why: string }
  | { kind: 'none' | 'suspended' }
);

/**
 * What a series needs of the world. All are local activities, asked again for ever: all reach the record, and some sign for
 * the house, so nobody else may have them run.
 */
export interface SeriesActivities {
  /** Appends a command's outcome and returns what now stands. */
  recordSeries(request: SeriesRecordRequest): Promise<SeriesRecordAnswer>;
  /** The events after `afterSeq`, a page of them; empty when there are no more. */
  readSeries(series: SeriesId, afterSeq: number): Promise<RecordedSeriesEvent[]>;
  /** The next cycle and the moment of its launch, by the record and the calendar as they stand. */
  nextLaunch(series: SeriesId, at: Instant): Promise<NextLaunch>;
  /** What the directory says of its posts that it does not know yet, signed for the house; null: nothing. */
  seating(series: SeriesId, at: Instant): Promise<Asked<SeatSeriesCommand> | null>;
  /** Confirms, plans and launches the cycle whose moment has come, and starts its run: once, however often it is asked. */
  startCycle(request: StartCycleRequest): Promise<StartCycleOutcome>;
}

/** What they need from the outside. */
export type SeriesNeeds = StartCycleNeeds;

export function createSeriesActivities(needs: SeriesNeeds): SeriesActivities {
  const { db, clock, sign } = needs;
  return {
    recordSeries: (request) => fromInside(() => recordSeries(db, clock, request)),
    readSeries: (series, afterSeq) => fromInside(() => readSeries(db, series, afterSeq)),
    nextLaunch: (series, at) => fromInside(() => nextLaunch(db, series, at)),
    seating: (series, at) =>
      fromInside(async () => {
        const { posts } = await begunSeries(db, series);
        const command = await seatingOf(db, posts, at);
        return command === undefined ? null : sign(seriesStream(series), command);
      }),
    startCycle: (request) => fromInside(() => startCycle(needs, request)),
  };
}

async function nextLaunch(db: Db, id: SeriesId, at: Instant): Promise<NextLaunch> {
  const series = await begunSeries(db, id);
  const { world } = await worldFromRecord(db);
  const coming = comingCycle(series, world.known, todayOf(series, at));
  const zone = zoneAbout(series, at, coming.kind === 'cycle' ? coming.due : null);
  if (coming.kind !== 'cycle') return { ...coming, zone };
  const { key, due } = coming;
  // A cycle that was taken over half-way, and with which the series begins, is there already: it is only to be told.
  const launchAt = (await isLaunched(db, cycleId(id, key))) ? at : launchMoment(coming, zone);
  return { kind: 'cycle', key, due, launchAt, zone };
}
