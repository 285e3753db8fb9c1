/**
 * node worker/house.ts : the house, one process with the store, a worker and the HTTP API on loopback. Started by
 * `rapporteur start`, which gives it TEMPORAL_ADDRESS; it ends with whoever started it.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildApi } from '../client/api/app.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { resumeRun, startRun } from '../client/obligations/run.ts';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import packageJson from '../package.json' with { type: 'json' };
import { listObligations, obligationState, storyOf } from '../store/reads.ts';
import { answerOf, REAL_CLOCK } from '../store/record.ts';
import { unknownObligation } from '../store/register.ts';
import { verifyRecord } from '../store/verify.ts';
import { readEnvironment } from './environment.ts';
import { launchDuties } from './launching.ts';
import { createLog } from './log.ts';
import { startMissingRuns } from './missing-runs.ts';
import { installRuntime } from './runtime.ts';
import { serve } from './serve.ts';
import { targetFrom } from './target.ts';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const log = createLog(environment.RAPPORTEUR_LOG_LEVEL);
  installRuntime(log, environment.RAPPORTEUR_METRICS_ADDRESS);
  const target = targetFrom(environment);
  if (target === undefined) {
    throw new Fault(
      'environment.invalid',
      'The house needs TEMPORAL_ADDRESS.',
      'Start everything with: rapporteur start.',
    );
  }
  const { client, db, run, stop } = await serve(environment, log, target);
  const options = {
    client,
    taskQueue: environment.RAPPORTEUR_TASK_QUEUE,
    ...(environment.RAPPORTEUR_STICKY_SECONDS < 10
      ? { workflowTaskTimeout: environment.RAPPORTEUR_STICKY_SECONDS }
      : {}),
  };
  // Before anybody may launch: who does would meet the run that we start.
  const missing = await startMissingRuns(db, options);
  if (missing.length > 0) log.warn({ ids: missing }, 'these runs were missing and go on from the record');
  const token = randomBytes(32).toString('hex');
  const api = buildApi({
    token,
    version: packageJson.version,
    launch: (request) =>
      launchDuties(
        {
          db,
          clock: REAL_CLOCK,
          at: REAL_CLOCK.now(),
          station: 'New York',
          startRun: (obligation) => startRun(obligation, options),
        },
        request,
      ),
    async resume(id) {
      const state = await obligationState(db, id);
      await resumeRun(obligationOf(id, state), options);
    },
    async command(id, command) {
      try {
        return await sendCommand(client, id, command);
      } catch (error) {
        // The run may have ended between the record's answer and ours: the record knows.
        const answer = await answerOf(db, id, command.commandId);
        if (answer !== undefined) return answer;
        throw error;
      }
    },
    list: () => listObligations(db),
    state: (id) => obligationState(db, id),
    story: (id) => storyOf(db, id),
    verify: (id) => verifyRecord(db, id),
    stop,
    unexpected: (error) => log.error({ err: error }, 'a request met an error that was not expected'),
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await api.listen({ host: '127.0.0.1', port: environment.RAPPORTEUR_PORT ?? 0 });
  const { port } = api.server.address() as AddressInfo;
  const reach = join(environment.RAPPORTEUR_HOME, 'api.json');
  announce(reach, { url: `http://127.0.0.1:${port}`, token, pid: process.pid });
  log.info({ port }, 'the API listens');
  try {
    await run();
  } finally {
    rmSync(reach, { force: true });
    await api.close();
  }
}

/** Written whole or not at all, and for this user only: who reads it may act. */
function announce(path: string, reach: object): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(reach)}\n`, { mode: 0o600 });
  renameSync(draft, path);
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

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
