import { progressOn } from '../../tools/progress.ts';
import type { Cli } from './cli.ts';

interface Output {
  json?: boolean;
}

/** Adds `start`, which keeps a house alive. */
export function addStartCommand({ command, home }: Cli): void {
  command('start', 'start Temporal and the house of this home, until Ctrl-C').action(async () => {
    // Temporal's client takes longer to load than every other command to run.
    const { start } = await import('./start.ts');
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
    const progress = progressOn(process.stderr);
    await start(home(), process.env, progress, (line) => process.stderr.write(`${line}\n`), stop.signal);
    progress.end();
  });
}

/** Adds `stop`. */
export function addStopCommand({ command, show, house }: Cli): void {
  command('stop', 'stop what was started in this home')
    .option('--json', 'for machines')
    .action(async (options: Output) => {
      const answer = await house().stop();
      show(options, answer, () => ['It is stopping: what runs is finished first.']);
    });
}
