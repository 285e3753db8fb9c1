import type { Keeper } from '../activities/documents/keeper.ts';
import { buildApi } from '../client/api/app.ts';
import { readInHouse } from '../client/documents/read-in-house.ts';
import { type Sender, sendCommand } from '../client/obligations/command.ts';
import { type RunOptions, resumeRun, startMissingRun } from '../client/obligations/run.ts';
import { resumeSeries, startMissingSeries } from '../client/series/run.ts';
import { Fault } from '../domain/faults.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import { UNPROVEN_REFUSALS } from '../domain/obligation/refusals.ts';
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
import { directoryOf } from './directory.ts';
import { HOUSE_KEYS, type HouseKeys } from './keys.ts';
import { launchDuties } from './launching.ts';
import { papersOf } from './papers.ts';
import { registerMandate } from './registering.ts';
import { seriesOf } from './series.ts';

export interface HouseApiNeeds {
  db: Db;
  keeper: Keeper;
  keys: HouseKeys;
  run: Omit<RunOptions, 'rehearsal'>;
  token: string;
  stop(): void;
  unexpected(error: unknown): void;
}

/** The HTTP API of a house: what is asked of it is answered by this database and the runs that `run` starts. */
export function houseApi({
  db,
  keeper,
  keys,
  run,
  token,
  stop,
  unexpected,
}: HouseApiNeeds): ReturnType<typeof buildApi> {
  const { client } = run;
  const services: Sender = { client, sign: keys.signAs('system') };
  const persons: Sender = { client, sign: keys.signAs('api') };
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
      await catchUpDates(db, services, id);
    },
    async command(id, command) {
      try {
        return await trueAnswer(db, id, command, await sendCommand(persons, id, command));
      } catch (error) {
        // The run may have ended between the record's answer and ours: the record knows.
        const answer = await answerOf(db, id, command.commandId);
        if (answer !== undefined) return answer;
        throw error;
      }
    },
    ...calendarOf(db, run),
    ...directoryOf(db, run),
    papers: (request) => papersOf(db, request, REAL_CLOCK.now()),
    keys: keys.list,
    rotateKeys: (kind) => keys.rotate(kind === null ? HOUSE_KEYS : [kind]),
    revokeKey: keys.revoke,
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

/**
 * What Temporal answers is hearsay: whoever reaches it could answer there in the place of our workers. The record knows.
 * Only what was refused because nobody knew who sent it is not kept by the command's id. Throws `temporal.not-ours`.
 */
async function trueAnswer(db: Db, id: string, { commandId }: Command, told: Answer): Promise<Answer> {
  const kept = await answerOf(db, id, commandId);
  if (kept !== undefined) return kept;
  if (!told.accepted && UNPROVEN_REFUSALS.includes(told.refused.code)) return told;
  throw new Fault(
    'temporal.not-ours',
    `Temporal tells that ${id} has answered, and the record knows nothing of it.`,
    `See what stands with: rapporteur history '${id}'. Find out who else reaches Temporal, then: rapporteur resume '${id}'.`,
  );
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
