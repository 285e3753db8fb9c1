import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Fault } from '../../domain/faults.ts';
import { type GuardedChild, startGuarded } from '../../tools/processes/guarded-child.ts';
import { holderOf, tryLock } from '../../tools/processes/lock.ts';
import type { Progress } from '../../tools/progress.ts';
import { startTemporal, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { reachFile } from './home.ts';

const HOUSE = fileURLToPath(new URL('../../worker/house.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const run = promisify(execFile);
const PAUSE_MS = 500;
const READY_MS = 60_000;

/**
 * The supervisor: keeps two children alive, Temporal and the house, until `signal`. Whichever dies is started again;
 * both end with this process, however that ends. Throws `home.in-use` when another supervisor has this home.
 */
export async function start(
  home: string,
  environment: NodeJS.ProcessEnv,
  progress: Progress,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const name of PORTS) portIn(environment, name);
  makeHome(home);
  const lock = tryLock(join(home, 'supervisor.lock'));
  if (lock === undefined) {
    const holder = holderOf(join(home, 'supervisor.lock'));
    throw new Fault(
      'home.in-use',
      `Rapporteur already runs in ${home}: process ${holder?.pid ?? 'unknown'} since ${holder?.since ?? 'an unknown time'}.`,
      'Use that one (rapporteur list), end it (rapporteur stop), or choose another RAPPORTEUR_HOME.',
    );
  }
  const over = new AbortController();
  signal.addEventListener('abort', () => over.abort(), { once: true });
  const children = [
    ...(environment.TEMPORAL_ADDRESS ? [] : [keepTemporal(home, environment, progress, say, over.signal)]),
    keepHouse(home, environment, say, over.signal),
  ];
  try {
    // The first that ends, well or badly, ends the other.
    await Promise.race(children);
  } finally {
    over.abort();
    await Promise.allSettled(children);
    lock.release();
  }
}

const PORTS = ['RAPPORTEUR_TEMPORAL_PORT', 'RAPPORTEUR_TEMPORAL_UI_PORT'] as const;

function portIn(environment: NodeJS.ProcessEnv, name: (typeof PORTS)[number]): number | undefined {
  const text = environment[name];
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Fault(
    'environment.invalid',
    `${name} cannot be used: expected a port, 1 to 65535, not ${JSON.stringify(text)}.`,
    'Correct it, or unset it: then a free port is taken.',
  );
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Fault(
      'environment.invalid',
      `RAPPORTEUR_HOME cannot be used: ${home} ${code === 'EEXIST' ? 'is not a folder' : `cannot be written (${message})`}.`,
      'Name a folder in which this user may write.',
      { cause: error },
    );
  }
}

const addressFile = (home: string): string => join(home, 'temporal', 'address.json');

async function keepTemporal(
  home: string,
  environment: NodeJS.ProcessEnv,
  progress: Progress,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  // The same port again after a crash, so that the house finds it where it was.
  let [port, uiPort] = PORTS.map((name) => portIn(environment, name));
  rmSync(addressFile(home), { force: true });
  while (!signal.aborted) {
    const server: TemporalServer = await startTemporal(
      { kind: 'real', home, port, uiPort },
      environment,
      progress,
    );
    port = Number(server.address.split(':').at(-1));
    if (server.uiUrl !== undefined) uiPort = Number(new URL(server.uiUrl).port);
    writeFileSync(
      addressFile(home),
      JSON.stringify({ address: server.address, namespace: server.namespace }),
    );
    say(`Temporal serves at ${server.address}${server.uiUrl ? `, its pages at ${server.uiUrl}` : ''}`);
    const why = await Promise.race([server.failed, aborted(signal)]);
    if (signal.aborted) await server.stop();
    else say(`Temporal has ended (${String(why).split('\n').at(-1)}); it is started again`);
    await pause(signal.aborted ? 0 : PAUSE_MS);
  }
}

async function keepHouse(
  home: string,
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    rmSync(reachFile(home), { force: true });
    const temporal = await temporalFor(home, environment, signal);
    if (temporal === undefined) return;
    const child = startGuarded(process.execPath, [HOUSE], join(home, 'house.log'), {
      ...temporal,
      RAPPORTEUR_HOME: home,
    });
    void announce(home, child, say);
    const outcome = await Promise.race([child.exited, aborted(signal)]);
    if (signal.aborted) await child.stop();
    // Exit code 0 is the house's own wish: somebody asked it to stop.
    else if (outcome === 0) return;
    else if (outcome === 2)
      throw new Fault(
        'house.failed',
        `The house could not start. It said:\n${child.tail().replace(/^/gm, '    ')}`,
        'Correct what it names and start again.',
      );
    else
      say(
        `The house has ended; it is started again. Its last words: ${child.tail().split('\n').at(-1) ?? ''}`,
      );
    await pause(signal.aborted ? 0 : PAUSE_MS);
  }
}

async function announce(home: string, child: GuardedChild, say: (line: string) => void): Promise<void> {
  const ended = child.exited.then(() => true);
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (existsSync(reachFile(home))) {
      say('The house is open: rapporteur list, launch, show, history, stop');
      return tellHowToSetUp(home, say);
    }
    if (await Promise.race([ended, pause(100, false)])) return;
  }
  say(`The house is not ready after ${READY_MS / 1000} s; see ${join(home, 'house.log')}`);
}

/** As long as nobody can sign in. Nothing depends on it: `set-up-link` tells it again. */
async function tellHowToSetUp(home: string, say: (line: string) => void): Promise<void> {
  try {
    // In a process of its own, whose memory is given back: this one lives for months.
    const { stdout } = await run(process.execPath, [MAIN, 'set-up-link', '--json'], {
      env: { ...process.env, RAPPORTEUR_HOME: home, RAPPORTEUR_HOUSE: '', RAPPORTEUR_TOKEN: '' },
    });
    const { link } = JSON.parse(stdout) as { link: string | null };
    if (link !== null)
      say(
        `Nobody can sign in yet. Make the first account with: rapporteur set-up. Or in a browser, within a day: ${link}`,
      );
  } catch {
    say('Make the first account with: rapporteur set-up-link');
  }
}

async function temporalFor(
  home: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<NodeJS.ProcessEnv | undefined> {
  if (environment.TEMPORAL_ADDRESS) return {};
  while (!existsSync(addressFile(home))) {
    if (signal.aborted) return undefined;
    await pause(100);
  }
  const { address, namespace } = JSON.parse(readFileSync(addressFile(home), 'utf8')) as Record<
    string,
    string
  >;
  return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
