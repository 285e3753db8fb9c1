import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../domain/faults.ts';
import { ATTRIBUTE_TYPES } from '../../workflows/search-attributes.ts';
import { type GuardedChild, startGuarded } from '../processes/guarded-child.ts';
import { holderOf, tryLock } from '../processes/lock.ts';
import { listensAt } from '../processes/port.ts';
import { type Progress, silent } from '../progress.ts';
import { type Executable, findExecutable, placesFrom } from './find.ts';
import { compareVersions } from './versions.ts';

export const NAMESPACE = 'rapporteur';

/**
 * `real`: one SQLite file under the home, every commit on disk, time is what it is.
 * `rehearsal`: in memory, time can be skipped, thrown away at the end.
 */
export type Mode =
  | { kind: 'real'; home: string; port?: number | undefined; uiPort?: number | undefined }
  | { kind: 'rehearsal' };

export interface TemporalServer {
  address: string;
  namespace: string;
  uiUrl: string | undefined;
  executable: Executable;
  /** Settles, with what it said last, when the server ends without having been asked to. */
  failed: Promise<string>;
  stop(): Promise<void>;
}

const READY_MS = 60_000;
const ANSWERS = fileURLToPath(new URL('answers-child.ts', import.meta.url));
const PORT_TRIES = 3;

/**
 * Starts a Temporal server on loopback and answers when it serves. One launch path for all executables: they all
 * take the command line of `temporal server start-dev`. The server ends with this process, however that ends.
 * Throws `temporal.port-taken`, `temporal.database-newer`, `temporal.start-failed`, `home.in-use`, and what
 * {@link findExecutable} throws.
 */
export async function startTemporal(
  mode: Mode,
  environment: NodeJS.ProcessEnv,
  progress: Progress = silent,
): Promise<TemporalServer> {
  const executable = await findExecutable(placesFrom(environment), progress);
  return launch(executable, mode);
}

/** Starts a server from a known executable; see {@link startTemporal}. */
export async function launch(executable: Executable, mode: Mode): Promise<TemporalServer> {
  if (mode.kind === 'rehearsal') return onFreePorts(executable, mode, undefined, () => {});
  const folder = join(mode.home, 'temporal');
  mkdirSync(folder, { recursive: true });
  const lock = tryLock(join(folder, 'lock'));
  if (!lock) {
    const holder = holderOf(join(folder, 'lock'));
    throw new Fault(
      'home.in-use',
      `The Temporal server of ${mode.home} is already running, started by process ${holder?.pid ?? 'unknown'} at ${holder?.since ?? 'an unknown time'}.`,
      'Use that one, or stop it first, or set RAPPORTEUR_HOME to another folder.',
    );
  }
  try {
    refuseNewerDatabase(folder, executable);
    const server = await onFreePorts(executable, mode, folder, () => lock.release());
    writeOpenedBy(folder, executable);
    return server;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A free port can be lost between being found and being used: such a start is tried again with others. */
async function onFreePorts(
  executable: Executable,
  mode: Mode,
  folder: string | undefined,
  released: () => void,
): Promise<TemporalServer> {
  const fixed = mode.kind === 'real' && (mode.port !== undefined || mode.uiPort !== undefined);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(executable, mode, folder, released);
    } catch (error) {
      const taken = error instanceof Fault && error.code === 'temporal.port-taken';
      if (!taken || fixed || attempt === PORT_TRIES) throw error;
    }
  }
}

async function startOnce(
  executable: Executable,
  mode: Mode,
  folder: string | undefined,
  released: () => void,
): Promise<TemporalServer> {
  const [freePort, freeUiPort] = await freePorts();
  const port = (mode.kind === 'real' ? mode.port : undefined) ?? freePort;
  const uiPort = mode.kind === 'real' ? (mode.uiPort ?? freeUiPort) : undefined;
  const address = `127.0.0.1:${port}`;
  const args = commandLine(mode, port, uiPort, folder);
  const child = startGuarded(executable.path, args, folder && join(folder, 'server.log'));
  await untilReady(child, port, uiPort);

  let asked = false;
  const failed = new Promise<string>((resolve) => {
    void child.exited.then((code) => {
      released();
      if (!asked) resolve(`The Temporal server ended by itself with code ${code}. ${child.tail()}`);
    });
  });
  return {
    address,
    namespace: NAMESPACE,
    uiUrl: uiPort ? `http://127.0.0.1:${uiPort}/namespaces/${NAMESPACE}` : undefined,
    executable,
    failed,
    stop: async () => {
      asked = true;
      await child.stop();
    },
  };
}

/** As the command line calls them. */
const TYPE_NAMES = { KEYWORD: 'Keyword', DATETIME: 'Datetime' };

function commandLine(
  mode: Mode,
  port: number,
  uiPort: number | undefined,
  folder: string | undefined,
): string[] {
  const common = `server start-dev --ip 127.0.0.1 --port ${port} --namespace ${NAMESPACE} --log-level warn`
    .split(' ')
    // A new namespace knows them from the start: one that is told later needs about ten seconds.
    .concat(
      Object.entries(ATTRIBUTE_TYPES).flatMap(([name, type]) => [
        '--search-attribute',
        `${name}=${TYPE_NAMES[type]}`,
      ]),
    );
  if (mode.kind === 'rehearsal' || !folder) {
    return [
      ...common,
      '--headless',
      ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
      // Without this every jump of time waits a second for the timer queue.
      ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="10ms"'],
      // The queues may be read only 20 times a second by default; a jump reads them several times.
      ...['--dynamic-config-value', 'history.timerProcessorMaxPollRPS=2000'],
      ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=2000'],
    ];
  }
  return [
    ...common,
    ...['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)],
    ...['--db-filename', join(folder, 'temporal.db')],
    // synchronous=2 (full): what the server acknowledged survives a power cut.
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
  ];
}

async function untilReady(child: GuardedChild, port: number, uiPort: number | undefined): Promise<void> {
  const address = `127.0.0.1:${port}`;
  let ended: number | undefined;
  void child.exited.then((code) => {
    ended = code;
  });
  const deadline = Date.now() + READY_MS;
  const asked = uiPort === undefined ? await askHere(address) : askInChild(address);
  try {
    while (ended === undefined && Date.now() < deadline) {
      const pages = uiPort === undefined || (await listensAt(`127.0.0.1:${uiPort}`));
      if (pages && (await asked.answers())) return;
      await pause(50);
    }
  } finally {
    asked.end();
  }
  await child.stop();
  const said = child.tail();
  if (/address already in use|EADDRINUSE/i.test(said)) {
    throw new Fault(
      'temporal.port-taken',
      `A port that the Temporal server needs is taken (wanted on 127.0.0.1: ${[port, uiPort].filter(Boolean).join(' and ')}).`,
      'Stop what uses it, or set RAPPORTEUR_TEMPORAL_PORT and RAPPORTEUR_TEMPORAL_UI_PORT to other ports, or unset them to have free ones chosen.',
    );
  }
  throw new Fault(
    'temporal.start-failed',
    ended === undefined
      ? `The Temporal server did not answer on ${address} within ${READY_MS / 1000} seconds. It said: ${said || 'nothing'}`
      : `The Temporal server ended with code ${ended} before it was ready. It said: ${said || 'nothing'}`,
    'Read what it said; with a damaged database file, move the folder "temporal" out of RAPPORTEUR_HOME and start again: obligations go on from the record.',
  );
}

interface Asked {
  answers(): Promise<boolean>;
  end(): void;
}

/** Whoever rehearses asks more of it soon, and has Temporal's client for that. */
async function askHere(address: string): Promise<Asked> {
  const { answers } = await import('./answers.ts');
  return { answers: () => answers(address, NAMESPACE), end: () => {} };
}

/** A supervisor asks nothing else for months: what the client needs of memory goes with the process that asks. */
function askInChild(address: string): Asked {
  const child = spawn(process.execPath, [ANSWERS, address, NAMESPACE], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.on('error', () => {});
  return {
    answers: async () => child.exitCode === 0,
    end: () => void child.kill(),
  };
}

/** What last opened a database, so that an older server is not let loose on a newer file. */
interface OpenedBy {
  serverVersion: string;
}

const openedByPath = (folder: string) => join(folder, 'opened-by.json');

function refuseNewerDatabase(folder: string, executable: Executable): void {
  let openedBy: OpenedBy;
  try {
    openedBy = JSON.parse(readFileSync(openedByPath(folder), 'utf8')) as OpenedBy;
  } catch {
    return; // never opened, or before this note was kept: the server itself will say
  }
  const minor = (version: string) => version.split('.').slice(0, 2).join('.');
  if (compareVersions(minor(openedBy.serverVersion), minor(executable.serverVersion)) <= 0) return;
  throw new Fault(
    'temporal.database-newer',
    `The database in ${folder} was last opened by Temporal server ${openedBy.serverVersion}; the one here is ${executable.serverVersion} (${executable.source}).`,
    `Use server ${openedBy.serverVersion} or newer, or move the folder away and start again: obligations go on from the record.`,
  );
}

function writeOpenedBy(folder: string, executable: Executable): void {
  const note: OpenedBy = { serverVersion: executable.serverVersion };
  const draft = `${openedByPath(folder)}.new`;
  writeFileSync(draft, JSON.stringify(note));
  renameSync(draft, openedByPath(folder));
}

async function freePorts(): Promise<[number, number]> {
  const open = () =>
    new Promise<{ port: number; close: () => void }>((resolve, reject) => {
      const server = createServer().on('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (address && typeof address === 'object')
          resolve({ port: address.port, close: () => server.close() });
      });
    });
  const [one, other] = await Promise.all([open(), open()]);
  one.close();
  other.close();
  return [one.port, other.port];
}
