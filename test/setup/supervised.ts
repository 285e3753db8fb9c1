import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reach, reachFile, readReach } from '../../client/cli/home.ts';
import { type House, houseOf } from '../../client/cli/house.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import { MAIN, type Ran, rapporteur } from './cli.ts';
import { until } from './until.ts';

/** Everything that `rapporteur start` starts, in a home of a test's own. */
export class Supervised {
  readonly home: string;
  #child: ChildProcess | undefined;
  #errors = '';

  constructor(home: string) {
    this.home = home;
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      RAPPORTEUR_HOME: this.home,
      RAPPORTEUR_LOG_LEVEL: 'warn',
      // A dead worker's tasks come back soon.
      RAPPORTEUR_STICKY_SECONDS: '1',
      RAPPORTEUR_DRAIN_SECONDS: '3',
    };
  }

  async start(): Promise<void> {
    this.#child = spawn(process.execPath, [MAIN, 'start'], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
    });
    await this.answering();
  }

  /** Waits until the house answers; after a kill, the one that came after `before`. */
  async answering(before?: Reach): Promise<Reach> {
    let reach: Reach | undefined;
    try {
      await until(async () => {
        if (!existsSync(reachFile(this.home))) return false;
        reach = readReach(this.home);
        if (reach.pid === before?.pid) return false;
        return (await fetch(`${reach.url}/healthz`).catch(() => undefined))?.ok === true;
      }, 60_000);
    } catch (error) {
      throw new Error(`the house does not answer; it said: ${this.#errors}`, { cause: error });
    }
    return reach as Reach;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }

  run(...words: string[]): Promise<Ran> {
    return rapporteur(words, this.environment);
  }

  /** As its commands ask it. */
  get house(): House {
    return houseOf(this.home);
  }

  send(id: string, command: Command): Promise<unknown> {
    return this.house.act({ query: { id }, body: { ...command } });
  }

  /** The Temporal server of this home, by its command line. */
  temporalPid(): number {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const found = pids.find((pid) => {
      try {
        const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split('\0');
        return words[1] === 'server' && words.some((word) => word.includes(join(this.home, 'temporal')));
      } catch {
        return false;
      }
    });
    if (found === undefined) throw new Error('no Temporal server of this home is running');
    return Number(found);
  }
}
