import { setTimeout as pause } from 'node:timers/promises';
import { Option } from 'commander';
import { Fault } from '../../domain/faults.ts';
import type { AskedOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import { eventsOf } from './event-stream.ts';
import type { House } from './house.ts';

type Wanted = NonNullable<AskedOf<'live'>['query']>;

interface Options extends Wanted {
  first?: number;
  json?: boolean;
}

/** A record became longer; `here`: it goes on from this place; `anew`: what was missed is not known any more. */
type Seen =
  | { event: 'change'; place: string; of: string; id: string | null; seq: number; type: string }
  | { event: 'here' | 'anew'; place: string };

/** Adds `watch`: what changes, as it happens. */
export function addWatchCommand({ command, house }: Pick<Cli, 'command' | 'house'>): void {
  command('watch', 'what changes, as it happens, a line each, until Ctrl-C')
    .addOption(
      new Option('--of <kind>', 'only of these').choices([
        ...['obligation', 'series', 'mandate', 'calendar', 'directory'],
      ]),
    )
    .option('--id <id>', 'only of that obligation or series, or of the mandate of that symbol')
    .option('--after <place>', 'from where one was: a place of --json, up to four days later')
    .option('--first <number>', 'end after so many changes', countOption)
    .option('--json', 'for machines: one JSON object a line, with its place')
    .action(async ({ first = Number.POSITIVE_INFINITY, json = false, ...wanted }: Options) => {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      let left = first;
      for await (const seen of changes(house(), wanted, stop.signal)) {
        tell(seen, json);
        if (seen.event === 'change') left -= 1;
        if (left <= 0) stop.abort();
      }
    });
}

/** How long before a house is asked again that has let go. */
const AGAIN_MS = 500;

/** As they come; through the end of a house, where it is started again. Throws `house.not-running` where it is not. */
async function* changes(house: House, wanted: Wanted, signal: AbortSignal): AsyncGenerator<Seen> {
  let { after } = wanted;
  let isFirst = true;
  while (!signal.aborted) {
    const answer = await house.live({ query: { ...wanted, after }, signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (answer === undefined) return;
    for await (const { event, id: place, data } of eventsOf(answer)) {
      after = place;
      if (event === 'change')
        yield { event, place, ...(data as Omit<Extract<Seen, { event: 'change' }>, 'event' | 'place'>) };
      else if (event === 'anew' || (event === 'here' && isFirst)) yield { event, place };
      isFirst = false;
      if (signal.aborted) return;
    }
    await pause(AGAIN_MS, undefined, { signal }).catch(() => {});
  }
}

function tell(seen: Seen, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(seen)}\n`);
  else if (seen.event === 'change')
    process.stdout.write(
      `${seen.of} ${seen.id ?? ''}`.trimEnd().concat(`, event ${seen.seq}: ${seen.type}\n`),
    );
  else
    process.stderr.write(
      seen.event === 'here'
        ? 'Watching; Ctrl-C ends it.\n'
        : 'What was missed is not known any more: look at everything again.\n',
    );
}

function countOption(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Fault(
    'request.invalid',
    `--first ${text}: expected a whole number, 1 or more.`,
    'Correct it, or leave it out to watch until Ctrl-C.',
  );
}
