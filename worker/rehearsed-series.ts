import type { Client } from '@temporalio/client';
import { comingCycle, comingCycles, launchMoment, todayOf, zoneAbout } from '../activities/next-cycle.ts';
import type { LaunchAnswer } from '../client/api/obligations-contract.ts';
import type { RehearsedRun } from '../client/rehearsal/rehearse.ts';
import { type Travelling, travelAll, travelling } from '../client/rehearsal/travel.ts';
import { seriesRunOf, startMissingSeries, tellOfCalendar } from '../client/series/run.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { type Instant, momentOf, type Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/** What is launched of itself at a moment. */
export interface ComingLaunch {
  at: Instant;
  /** Of the series, and of the cycle. */
  duty: Obligation['id'];
  key: string;
}

interface Rehearsed extends Travelling {
  duty: Obligation;
}

/** A launch at the beginning of a day is done by noon. */
const NOON = 12;

/** The series of a rehearsal: their runs travel beside the obligations, and launch what is due on the way. */
export class RehearsedSeries {
  readonly #db: Db;
  readonly #run: { client: Client; taskQueue: string };
  readonly #series: Rehearsed[] = [];
  readonly #launched: RehearsedRun[] = [];

  constructor(db: Db, run: { client: Client; taskQueue: string }) {
    this.#db = db;
    this.#run = run;
  }

  /** Begins at that moment. */
  async begin(duty: Obligation, startsAt: Instant): Promise<void> {
    await startMissingSeries(duty, { ...this.#run, rehearsal: { startsAt } });
    const handle = seriesRunOf(this.#run.client, duty.id);
    this.#series.push({ duty, ...(await travelling(handle, startsAt)) });
  }

  /** A series has launched that. */
  launched(run: RehearsedRun): void {
    this.#launched.push(run);
  }

  /** Takes each to the launch of its first cycle, whenever that is; answers with those cycles. */
  async toFirst(duties: LaunchAnswer['duties'], zone: Zone): Promise<RehearsedRun[]> {
    for (const each of this.#series) {
      const first = duties.find(({ id }) => id === each.duty.id)?.series?.first;
      if (first != null) await travelAll([each], momentOf(first.launchOn as CivilDate, NOON, zone));
    }
    return this.#launched.splice(0);
  }

  /** Goes on to that moment; answers with what was launched on the way. */
  async goOn(until: Instant): Promise<RehearsedRun[]> {
    await travelAll(this.#series, until);
    return this.#launched.splice(0);
  }

  /** Another calendar is known: whoever waits looks again. */
  async lookAgain(): Promise<void> {
    for (const { duty } of this.#series) await tellOfCalendar(this.#run.client, duty.id);
  }

  /** What is owed by the cycles that are launched up to that day, as of that moment. */
  async owed(at: Instant, until: CivilDate): Promise<Pick<Obligation, 'deliveries'>[]> {
    const { world } = await worldFromRecord(this.#db);
    const states = await Promise.all(this.#series.map(({ duty }) => seriesState(this.#db, duty.id)));
    return states.flatMap((state) =>
      state === undefined ? [] : comingCycles(state, world.known, todayOf(state, at), until),
    );
  }

  /** The next launch of all, by what is known at that moment. */
  async next(at: Instant): Promise<ComingLaunch | undefined> {
    const { world } = await worldFromRecord(this.#db);
    let next: ComingLaunch | undefined;
    for (const { duty } of this.#series) {
      const state = await seriesState(this.#db, duty.id);
      if (state === undefined) continue;
      const coming = comingCycle(state, world.known, todayOf(state, at));
      if (!('launchOn' in coming)) continue;
      const launch = { at: launchMoment(coming, zoneAbout(state, at, coming.launchOn)), duty: duty.id };
      if (next === undefined || launch.at < next.at) next = { ...launch, key: coming.key };
    }
    // One whose day is over is launched at once.
    return next && { ...next, at: next.at < at ? at : next.at };
  }
}
