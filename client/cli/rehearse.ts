import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../domain/faults.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import type { AnswerOf } from '../house-client.ts';
import { COPY_FD, MOST_REHEARSED, type RehearsalAsked } from '../rehearsal/asked.ts';
import { SHIPPED_CASTS, SHIPPED_PLANS } from '../rehearsal/shipped.ts';
import type { Cli } from './cli.ts';
import { dayOption } from './directory-values.ts';
import { SAMPLE_PEOPLE } from './people-in.ts';
import { chanceAsked, runsOption, seedOption } from './runs-option.ts';

const PROCESS = fileURLToPath(new URL('../../worker/rehearse.ts', import.meta.url));
const BY_HAND = fileURLToPath(new URL('../../worker/rehearse-by-hand.ts', import.meta.url));

interface Options {
  cast: string[];
  plan?: string[];
  people?: string;
  all?: boolean;
  symbol?: string;
  paragraph?: string[];
  from?: RehearsalAsked['from'];
  until?: RehearsalAsked['until'];
  runs?: number;
  seed?: number;
  story?: boolean;
  json?: boolean;
  html?: string;
  interactive?: boolean;
}

/** Adds `rehearse`: lives through what a resolution asks for, in memory, in a process of its own. */
export function addRehearseCommand({ command, house }: Pick<Cli, 'command' | 'house'>): void {
  command('rehearse', 'live through years of what a resolution asks for, in seconds; nothing is kept')
    .argument('[file|id...]', 'a resolution (PDF, Word, HTML or text), or ids of what runs in the house')
    .option('--all', `everything that runs in the house, at most ${MOST_REHEARSED} obligations`)
    .option(
      '--cast <cast...>',
      `who does what when: a file, or one of ${SHIPPED_CASTS.join(', ')}; several are lived through one after another and compared`,
      [SHIPPED_CASTS[0]],
    )
    .option(
      '--plan <plan...>',
      `on what is planned: a file, or one of ${SHIPPED_PLANS.join(', ')}; one is compared with ${SHIPPED_PLANS[0]}, several with each other`,
    )
    .option('--people <file>', 'who holds which post (JSON); samples/people.json when none is given')
    .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
    .option('--paragraph <label...>', 'only the duties of these paragraphs')
    .option(
      '--from <day>',
      'the day of the launch; that of the adoption when none is given',
      dayOption('--from'),
    )
    .option(
      '--until <day>',
      'the last day; three years after the launch when none is given',
      dayOption('--until'),
    )
    .option('--runs <number>', 'live through it so often, each time with other luck: the chances', runsOption)
    .option('--seed <number>', 'with which luck; the same seed gives the same answer (1)', seedOption)
    .option('--story', 'every event, too')
    .option('--html <file>', 'write a page with timelines, too, that needs nothing beside it')
    .option('--json', 'for machines')
    .option(
      '--interactive',
      'go through it by hand: travel, act, undo; lines come from the terminal or a pipe',
    )
    .action(async (named: string[], options: Options) => {
      const {
        cast,
        plan = [],
        people = SAMPLE_PEOPLE,
        symbol,
        paragraph,
        from,
        until,
        runs,
        seed,
        story,
        json,
        html,
        interactive,
      } = options;
      const subject = subjectOf(named, options);
      const copy = 'ids' in subject ? await house().copyForRehearsal({ body: subject }) : undefined;
      const file = 'file' in subject ? subject.file : null;
      const asked: RehearsalAsked = {
        ...{
          file,
          people,
          casts: cast,
          plans: besideAsPlanned(plan, interactive),
          symbol: symbol ?? null,
          paragraphs: paragraph ?? null,
        },
        ...{ from: from ?? null, until: until ?? null, story: story ?? false, json: json ?? false },
        ...{ html: html ?? null, chance: chanceAsked({ runs, seed, story, html }) },
      };
      if (interactive) refuseByHand(asked);
      // By hand the channel closes when this process ends, however it ends: so does the other then.
      const fourth = interactive ? 'ipc' : copy === undefined ? 'ignore' : 'pipe';
      const child = spawn(process.execPath, [interactive ? BY_HAND : PROCESS, JSON.stringify(asked)], {
        stdio: ['inherit', 'inherit', 'inherit', fourth],
      });
      if (copy !== undefined) hand(child, copy);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
      return new Promise<void>((resolve) => {
        child.on('exit', (code) => {
          process.exitCode = code ?? 1;
          resolve();
        });
      });
    });
}

/** One plan tells most beside the one that it is another of; by hand one is gone through. */
function besideAsPlanned(plans: string[], byHand = false): string[] {
  const [asPlanned] = SHIPPED_PLANS;
  return byHand || plans.length !== 1 || plans[0] === asPlanned ? plans : [asPlanned, ...plans];
}

/** Whoever ends before it has read all of it says why itself. */
function hand(child: ChildProcess, copy: AnswerOf<'copyForRehearsal'>): void {
  const pipe = child.stdio[COPY_FD] as Writable;
  pipe.on('error', () => {});
  pipe.end(JSON.stringify(copy));
}

/** What is rehearsed: a file, or obligations by their ids; null: all that run. Told apart by their form. Throws `request.invalid`. */
function subjectOf(named: readonly string[], options: Options): { file: string } | { ids: string[] | null } {
  const [first, ...more] = named;
  const ids = named.filter((each) => parseObligationId(each) !== undefined);
  if (options.all === true) {
    if (first !== undefined) throw unclear('--all means everything that runs: no file and no id beside it');
    refuseOfFile(options);
    return { ids: null };
  }
  if (first === undefined) throw unclear('there is nothing to rehearse, no file, no id and no --all');
  if (ids.length === named.length) {
    refuseOfFile(options);
    return { ids };
  }
  if (ids.length > 0) throw unclear('ids and a file cannot be rehearsed together');
  if (more.length > 0) throw unclear(`${named.join(', ')}: one file at a time`);
  if (!existsSync(first))
    throw unclear(`“${first}” is neither a file that is there nor the id of an obligation`);
  return { file: first };
}

/** Of what runs the record says all that. */
function refuseOfFile(options: Options): void {
  const given = (['people', 'symbol', 'paragraph', 'from'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (given === undefined) return;
  throw unclear(
    `--${given} is for a file; of what runs the record says it${given === 'from' ? ', and it is rehearsed from now on' : ''}`,
  );
}

const unclear = (why: string): Fault =>
  new Fault(
    'request.invalid',
    `rapporteur rehearse: ${why}.`,
    "Write it as: rapporteur rehearse FILE. Or: rapporteur rehearse 'A/RES/63/194#14.1'. See the ids with: rapporteur list.",
  );

/** What is told at the end of a rehearsal is asked for while it goes on. Throws `request.invalid`. */
function refuseByHand({ file, casts, plans, story, json, html, chance }: RehearsalAsked): void {
  if (file === null) throw unclear('--interactive goes through a file: what runs is rehearsed as a whole');
  if (casts.length === 1 && plans.length < 2 && !story && !json && html === null && chance === null) return;
  throw new Fault(
    'request.invalid',
    'rapporteur rehearse --interactive goes through one cast by one plan, and is told as it goes.',
    'Leave out --story, --json, --html and --runs (there: story, outcome), and name one cast and one plan.',
  );
}
