import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Reach, readReach } from '../../client/cli/home.ts';
import { freePort } from '../processes/port.ts';
import { partsIn, type RunningPart } from './process-list.ts';

/** A whole installation, started as users start it. */
export interface Installation {
  home: string;
  /** Where its house listens, the same after each start. */
  url: string;
  /** The token of the operator of the machine, who may do all. Another after each start of the house. */
  reach(): Reach;
  parts(): RunningPart[];
  /** Waits until its house answers. Throws when it does not within a minute, with what the supervisor said. */
  answering(): Promise<void>;
  /** Runs a command line on it. Throws what it said when it ended badly. */
  rapporteur(...words: string[]): Promise<string>;
  /** As an operator starts it again, once all of it has ended. */
  start(): Promise<void>;
  /** Whether its supervisor lives. */
  isSupervised(): boolean;
  /** Ends all of it; the home stays. */
  stop(): Promise<void>;
  /** The same, and removes the home. */
  end(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../client/cli/main.ts', import.meta.url));
const READY_MS = 120_000;
const GONE_MS = 60_000;

/** Starts one in a new home, with `more` in its environment. Ends with `end`, or when this process is asked to end. */
export async function startInstallation(more: NodeJS.ProcessEnv = {}): Promise<Installation> {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-installation-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...more,
    RAPPORTEUR_HOME: home,
    RAPPORTEUR_PORT: String(port),
  };
  let supervisor: ChildProcess | undefined;
  let said = '';

  const run = (words: string[]): ChildProcess =>
    spawn(process.execPath, [MAIN, ...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const isSupervised = (): boolean => supervisor?.exitCode === null && supervisor.signalCode === null;

  const installation: Installation = {
    home,
    url,
    isSupervised,
    reach: () => readReach(home),
    parts: () => partsIn(home),
    async answering() {
      for (const until = Date.now() + READY_MS; Date.now() < until; await pause(100)) {
        if (existsSync(join(home, 'api.json')) && (await isReady(url))) return;
        if (!isSupervised()) break;
      }
      throw new Error(`The installation in ${home} does not answer. It said: ${said}`);
    },
    async rapporteur(...words) {
      const child = run(words);
      const [out, err, code] = await Promise.all([
        text(child.stdout as Readable),
        text(child.stderr as Readable),
        new Promise((resolve) => child.once('close', resolve)),
      ]);
      if (code !== 0) throw new Error(`rapporteur ${words.join(' ')} ended with ${code}: ${err}`);
      return out;
    },
    async start() {
      await untilGone(home);
      supervisor = run(['start']);
      for (const stream of [supervisor.stdout, supervisor.stderr])
        stream?.setEncoding('utf8').on('data', (more: string) => {
          said = `${said}${more}`.slice(-4_000);
        });
      await installation.answering();
    },
    async stop() {
      if (isSupervised()) supervisor?.kill('SIGTERM');
      await untilGone(home);
    },
    async end() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      try {
        await installation.stop();
      } finally {
        for (const { pid } of partsIn(home)) process.kill(pid, 'SIGKILL');
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
  const onSignal = (): void => void installation.end().finally(() => process.exit(1));
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await installation.start();
  } catch (error) {
    await installation.end();
    throw error;
  }
  return installation;
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Whatever lives no longer than its supervisor needs a moment to see that it has ended. */
async function untilGone(home: string): Promise<void> {
  for (const until = Date.now() + GONE_MS; Date.now() < until; await pause(100))
    if (partsIn(home).length === 0) return;
  const left = partsIn(home).map(({ part, pid }) => `${part} (${pid})`);
  throw new Error(`These processes of ${home} do not end: ${left.join(', ')}`);
}
