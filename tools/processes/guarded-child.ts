import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A program that lives no longer than this process, even if this process is killed with SIGKILL. */
export interface GuardedChild {
  /** Settles when the program has ended, with its exit code. */
  exited: Promise<number>;
  /** The last lines it wrote, at most 60. */
  tail(): string;
  /** Asks it to end (SIGTERM, then SIGKILL after eight seconds) and waits until it has. */
  stop(): Promise<void>;
}

const guardian = fileURLToPath(new URL('guardian.ts', import.meta.url));

/**
 * Starts `command` in a session of its own, so that Ctrl-C reaches only us and we end things in order.
 * What it writes goes to `logFile` (appended) when one is given; `more` is added to its environment.
 */
export function startGuarded(
  command: string,
  args: string[],
  logFile?: string,
  more: NodeJS.ProcessEnv = {},
): GuardedChild {
  const child = spawn(process.execPath, [guardian, command, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...more },
  });
  const log = logFile ? createWriteStream(logFile, { flags: 'a' }) : undefined;
  let lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log?.write(text);
      lines = [...lines, ...text.split('\n').filter(Boolean)].slice(-60);
    });
  }
  child.stdin.on('error', () => {}); // the guardian may be gone before we close the pipe
  // What it guarded would outlive it, and nobody could end it any more: the two are one group of processes.
  child.on('exit', (_code, signal) => {
    if (signal === null || child.pid === undefined) return;
    const later = endGroup(child.pid);
    child.once('close', () => clearTimeout(later));
  });
  const exited = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      lines.push(error.message);
      resolve(127);
    });
    child.on('close', (code) => {
      log?.end();
      resolve(code ?? 1);
    });
  });
  return {
    exited,
    tail: () => lines.join('\n'),
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}

const GRACE_MS = 8_000;

/** As a guardian ends what it guards: asked first. */
function endGroup(leader: number): NodeJS.Timeout {
  const send = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-leader, signal);
    } catch {
      // Nothing of it is left.
    }
  };
  send('SIGTERM');
  return setTimeout(() => send('SIGKILL'), GRACE_MS).unref();
}
