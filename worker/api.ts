import type { Keeper } from '../activities/documents/keeper.ts';
import { buildApi } from '../client/api/app.ts';
import { readInHouse } from '../client/documents/read-in-house.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { type RunOptions, resumeRun, startMissingRun } from '../client/obligations/run.ts';
import { resumeSeries, startMissingSeries } from '../client/series/run.ts';
import { Fault } from '../domain/faults.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import packageJson from '../package.json' with { type: 'json' };
import { mandateView } from '../store/mandate-reads.ts';
import { listObligations, obligationState, storyOf } from '../store/reads.ts';
import { answerOf, REAL_CLOCK } from '../store/record.ts';
import { decideInRegister, unknownObligation } from '../store/register.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { calendarOf, catchUpDates } from './calendar.ts';
import { readClock } from './clock.ts';
import { launchDuties } from './launching.ts';
import { registerMandate } from './registering.ts';
import { seriesOf } from './series.ts';

export interface HouseApiNeeds {
  db: Db;
  keeper: Keeper;
  run: Omit<RunOptions, 'rehearsal'>;
  token: string;
  stop(): void;
  unexpected(error: unknown): void;
}

/** The HTTP API of a house: what is asked of it is answered by this database and the runs that `run` starts. */
export function houseApi({
  db,
  keeper,
  run,
  token,
  stop,
  unexpected,
}: HouseApiNeeds): ReturnType<typeof buildApi> {
  return buildApi({
    token,
    version: packageJson.version,
    launch: (request) =>
      launchDuties(
        {
          db,
          keeper,
          clock: REAL_CLOCK,
          at: REAL_CLOCK.now(),
          station: 'New York',
          startRun: (obligation) => startMissingRun(obligation, run),
          startSeries: (duty) => startMissingSeries(duty, run),
        },
        request,
      ),
    register: (request) => registerMandate(db, REAL_CLOCK, keeper, request),
    readDocument: (document) => readInHouse({ ...run, keeper }, document),
    async mandate(symbol) {
      const view = await mandateView(db, symbol);
      return view && { ...view, objections: await verifyRecord(db, symbol) };
    },
    decide: (symbol, command) => decideInRegister(db, REAL_CLOCK, symbol, command, REAL_CLOCK.now()),
    async resume(id) {
      const series = await seriesState(db, id);
      if (series !== undefined) return void (await resumeSeries(series.duty, run));
      const state = await obligationState(db, id);
      await resumeRun(obligationOf(id, state), run);
      await catchUpDates(db, run, id);
    },
    async command(id, command) {
      try {
        return await sendCommand(run.client, id, command);
      } catch (error) {
        // The run may have ended between the record's answer and ours: the record knows.
        const answer = await answerOf(db, id, command.commandId);
        if (answer !== undefined) return answer;
        throw error;
      }
    },
    ...calendarOf(db, run),
    ...seriesOf(db, run),
    list: () => listObligations(db),
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
