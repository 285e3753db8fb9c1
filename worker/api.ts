import type { Keeper } from '../activities/documents/keeper.ts';
import type { Sender } from '../client/answering.ts';
import { buildApi } from '../client/api/app.ts';
import { NOT_KEPT, type Once } from '../client/api/once.ts';
import { startDirectoryChange } from '../client/directory/start-change.ts';
import { readInHouse } from '../client/documents/read-in-house.ts';
import { type RunOptions, resumeRun, startMissingRun } from '../client/obligations/run.ts';
import { resumeSeries, startMissingSeries } from '../client/series/run.ts';
import { Fault } from '../domain/faults.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import packageJson from '../package.json' with { type: 'json' };
import { directoryLine } from '../store/directory.ts';
import { mandateView } from '../store/mandate-reads.ts';
import { messagesIn, messageWith } from '../store/outbox.ts';
import { placedText } from '../store/placed-text.ts';
import { closedTo, isDraftClosed } from '../store/reading.ts';
import { listObligations, obligationState, storyOf } from '../store/reads.ts';
import { answerOf, REAL_CLOCK } from '../store/record.ts';
import { decideInRegister, unknownObligation } from '../store/register.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { answersIn } from './answers.ts';
import { compressed } from './backup/file.ts';
import { backupBytes } from './backup/lines.ts';
import { calendarOf, catchUpDates } from './calendar.ts';
import { readClock } from './clock.ts';
import { commandIn, withRemedy } from './commanding.ts';
import { copyForRehearsal } from './copying.ts';
import { directoryOf } from './directory.ts';
import { draftsOf } from './drafts.ts';
import { durationsIn } from './durations.ts';
import { readEnvironment } from './environment.ts';
import { createFigures } from './figures.ts';
import { forecastIn } from './forecast.ts';
import { keptFile } from './kept-file.ts';
import { HOUSE_KEYS, type HouseKeys } from './keys.ts';
import { takeLadders } from './ladders.ts';
import type { LaunchNeeds } from './launch-one.ts';
import { launchDuties } from './launching.ts';
import { liveOf } from './live.ts';
import { openActsOf } from './open-acts.ts';
import { papersOf } from './papers.ts';
import type { PayloadKeys } from './payload-keys.ts';
import { createPeople, type People } from './people/people.ts';
import { planLaunch } from './planning-launch.ts';
import { portfolioOf } from './portfolio.ts';
import { readinessOf } from './readiness.ts';
import { createReconciler, type Reconciler } from './reconciling.ts';
import { registerMandate } from './registering.ts';
import { createRehearsals, type Rehearsals } from './rehearsals.ts';
import { rehearsalsOf } from './rehearsing.ts';
import { seatAtOnce } from './seat-at-once.ts';
import { seriesOf } from './series.ts';
import { takeOverDuties } from './taking-over.ts';

export interface HouseApiNeeds {
  db: Db;
  keeper: Keeper;
  keys: HouseKeys;
  /** Nothing where Temporal may see all. */
  payloadKeys?: PayloadKeys;
  /** Where private keys are; without it no backup is made. */
  keysFolder?: string;
  run: Omit<RunOptions, 'rehearsal'>;
  /** One is made when none is given. */
  reconciler?: Reconciler;
  /** Likewise; they end with the API. */
  rehearsals?: Rehearsals;
  token: string;
  /** Accounts and sign-in; likewise made. */
  people?: People;
  proxies?: string[] | undefined;
  stop(): void;
  unexpected(error: unknown, requestId?: string): void;
  /** Whether the worker of this process takes work. */
  isWorking?(): boolean;
  /** Where Temporal's SDK tells its figures. */
  sdkAddress?: string;
  /** Whether what is answered is compared with its description. */
  checkAnswers?: boolean;
}

/** The HTTP API of a house: what is asked of it is answered by this database and the runs that `run` starts. */
export function houseApi({
  db,
  keeper,
  keys,
  payloadKeys,
  keysFolder,
  run,
  reconciler = createReconciler({ db, clock: REAL_CLOCK, run, sign: keys.signAs('system') }),
  rehearsals = createRehearsals(),
  token,
  people = createPeople({ db }),
  proxies,
  stop,
  unexpected,
  isWorking = () => true,
  sdkAddress,
  checkAnswers = readEnvironment(process.env).RAPPORTEUR_CHECK_ANSWERS === 'on',
}: HouseApiNeeds): ReturnType<typeof buildApi> {
  const { client } = run;
  const services: Sender = { client, sign: keys.signAs('system') };
  const sign = keys.signAs('api');
  const launching = (once: Once = NOT_KEPT): LaunchNeeds => ({
    ...{ once, db, keeper, clock: REAL_CLOCK, at: REAL_CLOCK.now(), station: 'New York' },
    startRun: (obligation) => startMissingRun(obligation, run),
    startSeries: (duty) => startMissingSeries(duty, run),
    tellOfDirectory: async (seq) => startDirectoryChange(await directoryLine(db, seq), run),
  });
  const figures = createFigures({
    ...{ db, sdkAddress, lastReconciliation: reconciler.last },
    openRehearsals: () => rehearsals.list().length,
  });
  return buildApi({
    ...{ token, people, proxies, checkAnswers, answered: figures.answered, figures: figures.asText },
    readiness: () => readinessOf(db, keeper, client, isWorking),
    version: packageJson.version,
    planLaunch: (request) => planLaunch(launching(), request),
    launch: (request, once) => launchDuties(launching(once), request),
    takeOver: (request, once) => takeOverDuties(launching(once), request),
    register: (request, once) => registerMandate(db, REAL_CLOCK, keeper, request, once),
    readDocument: (document) => readInHouse({ ...run, keeper }, document),
    document: async (sha256) =>
      keptFile(await keeper.open('document', sha256), await keeper.size('document', sha256)),
    mandateText: (symbol, text) => placedText(db, symbol, text),
    async mandate(symbol) {
      const view = await mandateView(db, symbol);
      return view && { ...view, objections: await verifyRecord(db, symbol) };
    },
    registerOf: (symbol) => mandateView(db, symbol),
    decide: (symbol, command, seen) =>
      decideInRegister(db, REAL_CLOCK, symbol, command, REAL_CLOCK.now(), undefined, seen),
    ...answersIn(db),
    wasAnswered: async (stream, commandId) => (await answerOf(db, stream, commandId)) !== undefined,
    async resume(id) {
      const series = await seriesState(db, id);
      if (series !== undefined) return void (await resumeSeries(series.duty, run));
      const state = await obligationState(db, id);
      const obligation = obligationOf(id, state);
      await reconciler.tell(id);
      await resumeRun(obligation, run);
      await catchUpDates(db, services, id);
    },
    async command(id, command) {
      const answer = await commandIn({ db, sign, run }, id, command);
      // What is said of it is true all the same; the next change of the directory, or start of the house, tells it.
      if (command.type === 'reassign' && answer.accepted)
        await seatAtOnce(db, services, id).catch(unexpected);
      return withRemedy(db, id, command, answer);
    },
    takeLadders: (request, reader) => takeLadders(db, { client, sign }, request, reader, REAL_CLOCK.now()),
    ...calendarOf(db, run),
    ...directoryOf(db, run),
    closedTo: (reader, ids) => closedTo(db, reader, ids),
    isDraftClosed: (reader, sha256) => isDraftClosed(db, reader, sha256),
    messages: (reader, of) => messagesIn(db, reader, of),
    message: (reader, id) => messageWith(db, reader, id),
    papers: (request) => papersOf(db, request, REAL_CLOCK.now()),
    forecast: (body, session) => forecastIn(db, body, session, REAL_CLOCK.now()),
    durations: (since) => durationsIn(db, since, REAL_CLOCK.now()),
    lastReconciliation: reconciler.last,
    reconcile: (mend) => reconciler.look({ mend, anew: true }),
    ...rehearsalsOf(db, keeper, rehearsals),
    copyForRehearsal: (ids, reader) => copyForRehearsal(db, ids, reader, REAL_CLOCK.now()),
    keys: keys.list,
    rotateKeys: (kind) => keys.rotate(kind === null ? HOUSE_KEYS : [kind]),
    revokeKey: keys.revoke,
    ...(payloadKeys === undefined ? {} : { payloadKeys }),
    ...(keysFolder === undefined
      ? {}
      : {
          backup: (passphrase) =>
            compressed(backupBytes({ db, keeper, keysFolder, now: REAL_CLOCK.now }, passphrase)),
        }),
    ...seriesOf(db, { client, sign }),
    ...portfolioOf(db, REAL_CLOCK.now),
    ...liveOf(db),
    openActs: (id, caller, person) => openActsOf(db, id, caller, person, REAL_CLOCK.now()),
    ...draftsOf(db, keeper),
    list: (reader) => listObligations(db, reader),
    state: (id) => obligationState(db, id),
    story: (id) => storyOf(db, id),
    clock: (id) => readClock(db, id, REAL_CLOCK.now()),
    verify: (id) => verifyRecord(db, id),
    stop,
    unexpected,
  });
}

function obligationOf(id: string, state: ObligationState | undefined) {
  if (state === undefined || state.status === 'nothing') throw unknownObligation(id);
  if (state.status === 'running') return state.obligation;
  throw new Fault(
    'obligation.not-running',
    `${id} is ${state.status}: there is nothing to resume.`,
    `See its history with: rapporteur history '${id}'.`,
  );
}
