/**
 * node worker/house.ts : the house, one process with the store, a worker and the HTTP API on loopback. Started by
 * `rapporteur start`, which gives it TEMPORAL_ADDRESS; it ends with whoever started it.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { houseApi } from './api.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { startMissingChange, startMissingTelling } from './missing-change.ts';
import { startMissingRuns } from './missing-runs.ts';
import { installRuntime } from './runtime.ts';
import { tellSeries } from './series.ts';
import { serve, startedAs } from './serve.ts';
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
  const { client, db, keeper, keys, run, stop } = await serve(environment, log, target);
  const options = { client, ...startedAs(environment) };
  // Before anybody may launch: who does would meet the run that we start.
  const missing = await startMissingRuns(db, options);
  if (missing.length > 0) log.warn({ ids: missing }, 'these runs were missing and go on from the record');
  const change = await startMissingChange(db, options);
  if (change !== null) {
    log.warn({ change }, 'this change of the calendar has not reached all that run; they are tried now');
    await tellSeries(db, options);
  }
  const telling = await startMissingTelling(db, options);
  if (telling !== null)
    log.warn({ change: telling }, 'what runs was not yet told of this change of the directory and is now');
  const token = randomBytes(32).toString('hex');
  const api = houseApi({
    db,
    keeper,
    keys,
    run: options,
    token,
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

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
