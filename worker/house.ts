/**
 * node worker/house.ts : the house, one process with the store, a worker and the HTTP API on loopback. Started by
 * `rapporteur start`, which gives it TEMPORAL_ADDRESS; it ends with whoever started it.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDigests } from '../client/outbox/start-digests.ts';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { REAL_CLOCK } from '../store/record.ts';
import { freePort } from '../tools/processes/port.ts';
import { applySettings } from '../tools/settings.ts';
import { houseApi } from './api.ts';
import { readEnvironment } from './environment.ts';
import { keepIndexing } from './indexing.ts';
import { createLog } from './log.ts';
import { keepLooking } from './look-rhythm.ts';
import { startMissingChange, startMissingTelling } from './missing-change.ts';
import { startMissingSeriesRuns } from './missing-series.ts';
import { peopleFrom } from './people/from-environment.ts';
import { createReconciler } from './reconciling.ts';
import { createRehearsals } from './rehearsals.ts';
import { endRuntime, installRuntime } from './runtime.ts';
import { tellSeries } from './series.ts';
import { serve, startedAs } from './serve.ts';
import { targetFrom } from './target.ts';

async function main(): Promise<void> {
  applySettings(process.env);
  const environment = readEnvironment(process.env);
  const log = createLog(environment.RAPPORTEUR_LOG_LEVEL);
  const sdkAddress = environment.RAPPORTEUR_METRICS_ADDRESS ?? `127.0.0.1:${await freePort()}`;
  installRuntime(log, sdkAddress);
  const target = targetFrom(environment);
  if (target === undefined) {
    throw new Fault(
      'environment.invalid',
      'The house needs TEMPORAL_ADDRESS.',
      'Start everything with: rapporteur start.',
    );
  }
  const { client, searchable, db, keeper, keys, payloadKeys, isWorking, run, stop } = await serve(
    environment,
    log,
    target,
  );
  const options = { client, searchable, ...startedAs(environment) };
  const reconciler = createReconciler({ db, clock: REAL_CLOCK, run: options, sign: keys.signAs('system') });
  const looking = keepLooking(reconciler, environment.RAPPORTEUR_RECONCILE_SECONDS, log);
  // What is missing runs before anybody asks for it; of very many, not all.
  await Promise.race([looking.first, pause(LONGEST_FIRST_LOOK_MS, undefined, { ref: false })]);
  const series = await startMissingSeriesRuns(db, options);
  if (series.length > 0) log.warn({ ids: series }, 'these series were missing and go on from the record');
  const change = await startMissingChange(db, options);
  if (change !== null) {
    log.warn({ change }, 'this change of the calendar has not reached all that run; they are tried now');
    await tellSeries(db, options);
  }
  const telling = await startMissingTelling(db, options);
  if (telling !== null)
    log.warn({ change: telling }, 'what runs was not yet told of this change of the directory and is now');
  await startDigests(options);
  const indexing = keepIndexing(db, log);
  const rehearsals = createRehearsals();
  const end = (): void => {
    looking.end();
    void indexing.end();
    // At once: the worker may take long to drain.
    void rehearsals.close();
    void closeApi();
    stop();
  };
  const token = randomBytes(32).toString('hex');
  let listensAt = 'http://127.0.0.1';
  const api = houseApi({
    people: peopleFrom(environment, db, () => listensAt),
    proxies: environment.RAPPORTEUR_PROXIES,
    db,
    keeper,
    keys,
    payloadKeys,
    keysFolder: join(environment.RAPPORTEUR_HOME, 'keys'),
    run: options,
    reconciler,
    rehearsals,
    token,
    stop: end,
    unexpected: (error, request) =>
      log.error({ err: error, request }, 'a request met an error that was not expected'),
    isWorking,
    sdkAddress,
  });
  // Nobody new comes in; whoever is in is answered while the store is still open.
  let closing: Promise<void> | undefined;
  const closeApi = (): Promise<void> => {
    closing ??= api.close().then(() => {});
    return closing;
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end);
  await api.listen({ host: '127.0.0.1', port: environment.RAPPORTEUR_PORT ?? 0 });
  const { port } = api.server.address() as AddressInfo;
  const reach = join(environment.RAPPORTEUR_HOME, 'api.json');
  listensAt = `http://127.0.0.1:${port}`;
  announce(reach, { url: listensAt, token, pid: process.pid });
  log.info({ port }, 'the API listens');
  await run(async () => {
    looking.end();
    rmSync(reach, { force: true });
    await Promise.all([indexing.end(), closeApi()]);
  });
}

const LONGEST_FIRST_LOOK_MS = 20_000;

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
  await endRuntime();
}
