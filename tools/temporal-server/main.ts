/**
 * node tools/temporal-server/main.ts : starts the real Temporal server of RAPPORTEUR_HOME, with its UI, and ends
 * it on Ctrl-C. With --find it only makes sure that there is a server to start, and says which.
 */
import { describeFault, FAULTS, Fault } from '../../domain/faults.ts';
import { readEnvironment } from '../../worker/environment.ts';
import { progressOn } from '../progress.ts';
import { findExecutable, placesFrom } from './find.ts';
import { startTemporal } from './launch.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const progress = progressOn(process.stderr);

try {
  const environment = readEnvironment(process.env);
  if (process.argv.includes('--find')) {
    const { path, serverVersion, source } = await findExecutable(placesFrom(process.env), progress);
    progress.end();
    say(`Temporal server ${serverVersion} (${source}): ${path}`);
  } else {
    const {
      RAPPORTEUR_HOME: home,
      RAPPORTEUR_TEMPORAL_PORT: port,
      RAPPORTEUR_TEMPORAL_UI_PORT: uiPort,
    } = environment;
    const server = await startTemporal({ kind: 'real', home, port, uiPort }, process.env, progress);
    progress.end();
    say(`Temporal server ${server.executable.serverVersion} (${server.executable.source}) is ready.`);
    say(`  Workers:  TEMPORAL_ADDRESS=${server.address}`);
    say(`  Pages:    ${server.uiUrl}`);
    say('  Ctrl-C ends it.');
    const asked = new Promise<undefined>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(undefined));
    });
    const why = await Promise.race([asked, server.failed]);
    await server.stop();
    if (why)
      throw new Fault('temporal.start-failed', why, 'Start it again: what was acknowledged is in its file.');
  }
} catch (error) {
  progress.end();
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
