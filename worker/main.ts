/**
 * node worker/main.ts : runs one worker until SIGTERM or SIGINT, then drains it. Takes its Temporal server from
 * TEMPORAL_ADDRESS, or starts one under RAPPORTEUR_HOME and ends it afterwards.
 */
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { progressOn } from '../tools/progress.ts';
import { applySettings } from '../tools/settings.ts';
import { startTemporal, type TemporalServer } from '../tools/temporal-server/launch.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { endRuntime, installRuntime } from './runtime.ts';
import { serve } from './serve.ts';
import { targetFrom } from './target.ts';

async function main(): Promise<void> {
  applySettings(process.env);
  const environment = readEnvironment(process.env);
  const log = createLog(environment.RAPPORTEUR_LOG_LEVEL);
  installRuntime(log, environment.RAPPORTEUR_METRICS_ADDRESS);

  let server: TemporalServer | undefined;
  let target = targetFrom(environment);
  if (!target) {
    const progress = progressOn(process.stderr);
    const {
      RAPPORTEUR_HOME: home,
      RAPPORTEUR_TEMPORAL_PORT: port,
      RAPPORTEUR_TEMPORAL_UI_PORT: uiPort,
    } = environment;
    server = await startTemporal({ kind: 'real', home, port, uiPort }, process.env, progress);
    progress.end();
    target = { address: server.address, namespace: server.namespace };
    log.info({ address: server.address, ui: server.uiUrl }, 'Temporal server started');
  }

  try {
    const { run, stop } = await serve(environment, log, target);
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    let lost: string | undefined;
    void server?.failed.then((why) => {
      lost = why;
      stop();
    });
    await run();
    if (lost) throw new Fault('temporal.start-failed', lost, 'Start again: what was recorded goes on.');
  } finally {
    await server?.stop();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
  await endRuntime();
}
