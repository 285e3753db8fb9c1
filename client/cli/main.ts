import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { describeFault, FAULTS, Fault } from '../../domain/faults.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { StoryLine } from '../../store/reads.ts';
import type { SectionLine } from '../../store/sections.ts';
import { progressOn } from '../../tools/progress.ts';
import type { ClockAnswer, ObligationLine } from '../api/contract.ts';
import type { SeriesLine } from '../api/series-contract.ts';
import { addActCommands } from './act.ts';
import { idArgument, misuse, neitherNorBoth } from './arguments.ts';
import { ask } from './ask.ts';
import { addCalendarCommand } from './calendar.ts';
import { clockLines, waitLines } from './clock-words.ts';
import { addDatesCommands } from './dates.ts';
import { proposedLines } from './dates-words.ts';
import { addDirectoryCommands } from './directory.ts';
import { documentJson } from './document-json.ts';
import { documentLines } from './document-lines.ts';
import { addDueCommands } from './due.ts';
import { homeOf } from './home.ts';
import { addHouseCalendarCommands } from './house-calendar.ts';
import { namesFor } from './house-names.ts';
import { addKeyCommands } from './keys.ts';
import { addLaunchCommand } from './launch.ts';
import { addPaperCommand } from './paper.ts';
import { addRegisterCommands } from './register.ts';
import { readRows } from './rows.ts';
import { addSeriesCommands } from './series.ts';
import { sectionLines, seriesLines } from './series-words.ts';
import { stateLines, storyLines } from './words.ts';

const DEMO = fileURLToPath(new URL('../../worker/demo.ts', import.meta.url));

interface Output {
  json?: boolean;
}

interface ReadOptions extends Output {
  jsonl?: boolean;
  symbol?: string;
}

// Whoever reads only the first lines (`| head`) closes the pipe: that is no fault, and nobody is left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const print = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** For machines the value itself, for people the sentences. */
function show(options: Output, value: unknown, lines: () => string[]): void {
  print(options.json ? [JSON.stringify(value, null, 2)] : lines());
}

const program = new Command('rapporteur')
  .description('From the paragraph that asks for a report to the report on the table.')
  .version(packageJson.version)
  .exitOverride()
  // A wrong call is told below, as every other fault.
  .configureOutput({ outputError: () => {} });

const command = (name: string, description: string): Command =>
  program.command(name).description(description).exitOverride();

command('read', 'show every duty to report in a resolution, with the words that create it')
  .usage('<file> [--json] | --jsonl < paragraphs')
  .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text')
  .option('--json', 'for machines')
  .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
  .option('--jsonl', 'read single paragraphs, one JSON object a line, from standard input')
  .action(async (file: string | undefined, options: ReadOptions) => {
    if (options.jsonl && file === undefined) {
      for await (const lines of readRows(process.stdin)) {
        if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
      }
      return;
    }
    if (options.jsonl || file === undefined) throw neitherNorBoth(file);
    const { symbol } = options;
    const read = await readDocument(bytesOf(file), file, symbol === undefined ? {} : { wanted: symbol });
    show(options, documentJson(read), () => documentLines(read));
  });

addDueCommands({ command, show, home: () => home() });
addCalendarCommand({ command, show });

addRegisterCommands({ command, show, home: () => home() });
addDatesCommands({ command, show, home: () => home() });
addHouseCalendarCommands({ command, show, home: () => home() });
addDirectoryCommands({ command, show, home: () => home() });
addPaperCommand({ command, show, home: () => home() });
addKeyCommands({ command, show, home: () => home() });
addActCommands({ command, show, home: () => home() });
addSeriesCommands({ command, show, home: () => home() });

command('start', 'start Temporal and the house of this home, until Ctrl-C').action(async () => {
  // Temporal's client takes longer to load than every other command to run.
  const { start } = await import('./start.ts');
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const progress = progressOn(process.stderr);
  await start(home(), process.env, progress, (line) => process.stderr.write(`${line}\n`), stop.signal);
  progress.end();
});

addLaunchCommand({ command, show, home: () => home() });

command('list', 'all obligations: where each stands, with whom, and what is due next')
  .option('--json', 'for machines')
  .action(async (options: Output) => {
    const list = await ask<ObligationLine[]>(home(), '/obligations');
    show(options, list, () =>
      list.length === 0
        ? ['No obligation yet. Launch one with: rapporteur launch FILE --people FILE']
        : list.map(
            ({ id, status, stage, holder, nextDue, proposal }) =>
              `${id.padEnd(24)} ${(stage ?? status).padEnd(12)} ${(nextDue ?? '').padEnd(11)} ${holder ? `${holder.post} (${holder.person})` : ''}${proposal === null ? '' : '  NEW DATES PROPOSED'}`,
          ),
    );
  });

command('show', 'where an obligation stands, its plan with the reasons, and its days')
  .argument('<id>', 'for example A/RES/63/194#14.1', idArgument)
  .option('--json', 'for machines')
  .action(async (id: string, options: Output) => {
    const query = `?id=${encodeURIComponent(id)}`;
    const [state, { clock }, sections] = await Promise.all([
      ask<ObligationState>(home(), `/obligation${query}`),
      ask<ClockAnswer>(home(), `/clock${query}`),
      ask<SectionLine[]>(home(), `/sections${query}`),
    ]);
    const known = await namesFor(home(), state);
    const recurring = state.status === 'confirmed' ? await seriesIn(id) : [];
    show(options, { ...state, clock, sections }, () => [
      ...(recurring.length > 0 ? seriesLines(recurring) : stateLines(id, state, known)),
      ...sectionLines(sections),
      ...(state.status === 'running' ? proposedLines(id, state, known) : []),
      ...(clock === null ? [] : ['', ...clockLines(clock), ...waitLines(clock)]),
    ]);
  });

/** The series that a confirmed duty is run as; empty when it is none. */
const seriesIn = async (id: string): Promise<SeriesLine[]> =>
  (await ask<SeriesLine[]>(home(), '/series')).filter((series) => series.id === id);

command('history', 'the record of an obligation: when, who, what, why; and whether it holds')
  .argument('<id>', 'see: rapporteur list', idArgument)
  .option('--json', 'for machines')
  .action(async (id: string, options: Output) => {
    const history = await ask<{ story: StoryLine[]; objections: string[] }>(
      home(),
      `/history?id=${encodeURIComponent(id)}`,
    );
    const { story, objections } = history;
    if (objections.length > 0) process.exitCode = 1;
    const launched = story.find((event) => event.type === 'Launched');
    show(options, history, () => [
      ...storyLines(
        story.map((event) => ({ event, actorName: event.actorName, comment: event.comment })),
        launched?.facts.plan.zone,
      ),
      '',
      ...(objections.length === 0
        ? [`The record holds: ${story.length} events, each bound to the one before.`]
        : ['THE RECORD DOES NOT HOLD:', ...objections.map((objection) => `  ${objection}`)]),
    ]);
  });

command('resume', 'start the run of an obligation again from its record')
  .argument('<id>', 'see: rapporteur list', idArgument)
  .option('--json', 'for machines')
  .action(async (id: string, options: Output) => {
    const answer = await ask<{ id: string }>(home(), `/resume?id=${encodeURIComponent(id)}`, {});
    show(options, answer, () => [`${id} goes on from its record.`]);
  });

command('stop', 'stop what was started in this home')
  .option('--json', 'for machines')
  .action(async (options: Output) => {
    const answer = await ask(home(), '/stop', {});
    show(options, answer, () => ['It is stopping: what runs is finished first.']);
  });

command('demo', 'live through a whole cycle of a resolution, in memory; nothing is kept')
  .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text; A/RES/63/194 when none is given')
  .action((file: string | undefined) => {
    const child = spawn(process.execPath, [DEMO, ...(file === undefined ? [] : [file])], {
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return new Promise<void>((resolve) => {
      child.on('exit', (code) => {
        process.exitCode = code ?? 1;
        resolve();
      });
    });
  });

const home = (): string => homeOf(process.env);

/** Help and version were asked for, and printed; help also when no command was named. */
const isHelp = ({ exitCode, code }: CommanderError): boolean => exitCode === 0 || code === 'commander.help';

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError && isHelp(error)) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Fault || error instanceof CommanderError) {
    const fault = error instanceof Fault ? error : misuse(program, error);
    process.stderr.write(`${describeFault(fault)}\n`);
    process.exitCode = FAULTS[fault.code].exit;
  } else {
    throw error;
  }
}
