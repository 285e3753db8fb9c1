import { createHash, randomUUID } from 'node:crypto';
import { type Keeper, keeperInMemory } from '../activities/documents/keeper.ts';
import type { DatedMandate } from '../activities/documents/open.ts';
import { type KeptReading, readDocument } from '../activities/documents/read-document.ts';
import { createActivities } from '../activities/index.ts';
import { zoneOf } from '../activities/zones.ts';
import type { Sender } from '../client/answering.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { runOf, startRun } from '../client/obligations/run.ts';
import type { DemoHouse } from '../client/rehearsal/demo.ts';
import type { RehearsedRun } from '../client/rehearsal/rehearse.ts';
import type { ChanceHouse } from '../client/rehearsal/some-runs.ts';
import { sendSeriesCommand } from '../client/series/command.ts';
import { connectTemporal, type TemporalTarget } from '../client/temporal.ts';
import { withoutNames } from '../domain/directory/facts.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { PlanningFact } from '../domain/planning/world.ts';
import { readMandate } from '../domain/reading/read-mandate.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import packageJson from '../package.json' with { type: 'json' };
import { changeCalendar, worldFromRecord } from '../store/calendar.ts';
import { changeDirectory } from '../store/directory.ts';
import { openDatabase } from '../store/open.ts';
import { obligationState, personNames, runningPages, storyOf } from '../store/reads.ts';
import { REHEARSAL_CLOCK, readRecord, recordIn } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { catchUpDates } from './calendar.ts';
import { createWorker } from './create.ts';
import { emptyRecord } from './empty-record.ts';
import { keysInMemory, openKeys } from './keys.ts';
import { copyRun } from './launch-again.ts';
import { launchDuties } from './launching.ts';
import { nameInDirectory } from './naming.ts';
import { RehearsedSeries } from './rehearsed-series.ts';

const STATION = 'New York';
const PAGE = 200;
const REASON = 'As the cast of this rehearsal has it.';
const PLANNED = 'As the plan of this rehearsal has it.';

export interface OpenRehearsal {
  house: DemoHouse & ChanceHouse;
  db: Db;
  keeper: Keeper;
  taskQueue: string;
  /** Signs for the services of this house. */
  services: Sender;
  close(): Promise<void>;
}

/** A house that keeps nothing: the unchanged workflows on a server that lets time be skipped, a record in memory. */
export async function openRehearsal(
  target: TemporalTarget,
  bundlePath: string,
  taskQueue: string,
  firstYear: number,
): Promise<OpenRehearsal> {
  const [client, db] = await Promise.all([
    connectTemporal(target),
    openDatabase({ kind: 'memory', image: await emptyRecord() }),
  ]);
  const keeper = keeperInMemory();
  const keys = await openKeys(db, keysInMemory(), ['system', 'cast']);
  const services: Sender = { client, sign: keys.signAs('system') };
  const cast: Sender = { client, sign: keys.signAs('cast') };
  const series = new RehearsedSeries(db, { client, taskQueue });
  const { worker, close } = await createWorker({
    target,
    taskQueue,
    bundlePath,
    activities: createActivities({
      workerVersion: packageJson.version,
      seats: { db, send: (...given) => sendCommand(services, ...given) },
      record: recordIn(db, REHEARSAL_CLOCK),
      documents: { keeper, read: readDocument },
      proposals: { db, send: (...given) => sendCommand(services, ...given) },
      series: {
        ...{ db, clock: REHEARSAL_CLOCK, sign: services.sign },
        startRun: async (obligation, startsAt) =>
          series.launched(await run(obligation, startsAt ?? REHEARSAL_CLOCK.now())),
      },
      digests: { db, clock: REHEARSAL_CLOCK, language: 'en' },
    }),
    drainSeconds: 5,
    stickySeconds: 1,
  });
  const running = worker.run();
  const run = async (obligation: Obligation, startsAt: Instant): Promise<RehearsedRun> => {
    const handle = await startRun(obligation, { client, taskQueue, rehearsal: { startsAt } });
    const { startTime } = await handle.describe();
    return { obligation, startsAt, startedAt: startTime.getTime() };
  };
  const changeDays = async (facts: PlanningFact[], reason: string, actor: PersonId, at: Instant) => {
    // A calendar that was copied may know any other id.
    const commandId = randomUUID();
    await changeCalendar(db, REHEARSAL_CLOCK, { commandId, actor, facts, file: null, reason }, at);
    for await (const page of runningPages(db, PAGE))
      for (const { obligation } of page) await catchUpDates(db, services, obligation.id);
    await series.lookAgain();
  };
  const zone = zoneOf(STATION, firstYear - 1, firstYear + 12);
  const house: DemoHouse & ChanceHouse = {
    ...{ client, zone },
    async launch(request, mandate, startsAt) {
      const runs: RehearsedRun[] = [];
      const answer = await launchDuties(
        {
          ...{ db, keeper, clock: REHEARSAL_CLOCK, at: startsAt, station: STATION },
          startRun: async (obligation) => runs.push(await run(obligation, startsAt)),
          startSeries: (duty) => series.begin(duty, startsAt),
        },
        { ...request, reading: await keptReading(keeper, mandate) },
      );
      return { answer, runs: [...runs, ...(await series.toFirst(answer.duties, zone))] };
    },
    goOn: (until) => series.goOn(until),
    nextLaunch: (at) => series.next(at),
    toCome: (at, until) => series.owed(at, until),
    async prepare(people, facts, at) {
      if (facts.length === 0) return;
      const on = dayAt(at, zone);
      const where = { station: STATION, on, supervisor: people.supervisor.post };
      await nameInDirectory(db, REHEARSAL_CLOCK, { people, where, at, reason: REASON });
      const actor = people.officer.person.id as PersonId;
      const said = { commandId: 'cast', actor, ...withoutNames(facts), file: null, reason: REASON };
      await changeDirectory(db, REHEARSAL_CLOCK, said, at);
    },
    known: async () => (await worldFromRecord(db)).world.known,
    reckonWith: (facts, by, at) => changeDays(facts, PLANNED, by, at),
    async moveSession({ body, session: number, opens, says }, by, at) {
      const cited = { source: 'the cast of this rehearsal', grade: 'assumed' } as const;
      await changeDays([{ kind: 'session', body, number, opens, closes: null, ...cited }], says, by, at);
    },
    copy: (run, symbol) => copyRun(db, run, symbol, { client, taskQueue }),
    record: (id, afterSeq) => readRecord(db, id, afterSeq),
    workingDays: async (station = STATION) => (await worldFromRecord(db)).world.known.workingDays(station),
    names: () => personNames(db),
    state: (id) => obligationState(db, id),
    story: (id) => storyOf(db, id),
    verify: (id) => verifyRecord(db, id),
    handle: (id) => runOf(client, id),
    act: (id, command) => sendCommand(cast, id, command),
    actOnSeries: (id, command) => sendSeriesCommand(cast, id, command),
    digestOf,
  };
  return {
    house,
    db,
    keeper,
    taskQueue,
    services,
    async close() {
      worker.shutdown();
      await running;
      await close();
      await client.connection.close();
      await db.destroy();
    },
  };
}

/** Keeps what was read as what it was read to be: read again, a text with several resolutions might be another. */
function keptReading(keeper: Keeper, mandate: DatedMandate): Promise<string> {
  const { text } = mandate;
  const kept: KeptReading = {
    ...{ document: digestOf(text), name: 'The text' },
    read: { format: 'text', text, mandate, neighbours: [], ...readMandate(mandate) },
  };
  return keeper.keep('reading', new TextEncoder().encode(JSON.stringify(kept)));
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
