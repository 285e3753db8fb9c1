import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { mandateIn, textOf } from '../../activities/documents/open.ts';
import { describeFault, FAULTS, Fault } from '../../domain/faults.ts';
import { isReached, stageOf } from '../../domain/obligation/progress.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import { civilDate, inWords, parseCivilDate } from '../../domain/time/civil-date.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { StoryLine } from '../../store/reads.ts';
import { progressOn } from '../../tools/progress.ts';
import { type LaunchAnswer, type ObligationLine, people } from '../api/contract.ts';
import { ask } from './ask.ts';
import { homeOf } from './home.ts';
import { start } from './start.ts';
import { mandateLines, milestoneName, planLines, readingLines, silenceLines, storyLines } from './words.ts';

const DEMO = fileURLToPath(new URL('../../worker/demo.ts', import.meta.url));

interface Output {
  json?: boolean;
}

const print = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** For machines the value itself, for people the sentences. */
function show(options: Output, value: unknown, lines: () => string[]): void {
  print(options.json ? [JSON.stringify(value, null, 2)] : lines());
}

const program = new Command('rapporteur')
  .description('From the paragraph that asks for a report to the report on the table.')
  .version(packageJson.version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) });

const command = (name: string, description: string): Command =>
  program.command(name).description(description).exitOverride();

command('read', 'show every duty to report in a resolution, with the words that create it')
  .argument('<file>', 'plain text of a resolution')
  .option('--json', 'for machines')
  .action((file: string, options: Output) => {
    const mandate = mandateIn(textOf(contentOf(file), file), file);
    const read = readMandate(mandate);
    show(options, { ...mandate, ...read }, () => [
      ...mandateLines(mandate),
      '',
      ...(read.readings.length === 0 ? ['No duty to report was found.'] : ['Duties to report:']),
      ...read.readings.flatMap((reading) => ['', ...readingLines(reading)]),
      '',
      'No duty to report in:',
      ...silenceLines(read),
    ]);
  });

command('start', 'start Temporal and the house of this home, until Ctrl-C').action(async () => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const progress = progressOn(process.stderr);
  await start(home(), process.env, progress, (line) => process.stderr.write(`${line}\n`), stop.signal);
  progress.end();
});

command('launch', 'launch the duties of a resolution')
  .argument('<file>', 'plain text of a resolution')
  .requiredOption('--people <file>', 'who does what (JSON; see samples/people.json)')
  .option('--paragraph <label...>', 'only those of these paragraphs')
  .option(
    '--when <paragraph=day...>',
    'a day where the text gives none: 7=2009-12-31, 14/GA-64=2009-08-04',
    whenOption,
    {},
  )
  .option('--reason <words>', 'why that day', 'set by the officer')
  .option('--json', 'for machines')
  .action(async (file: string, options: LaunchOptions) => {
    const { when, reason, paragraph } = options;
    const answer = await ask<LaunchAnswer>(home(), '/launches', {
      text: textOf(contentOf(file), file),
      people: peopleIn(options.people),
      paragraphs: paragraph ?? null,
      given: Object.fromEntries(Object.entries(when).map(([label, on]) => [label, { on, reason }])),
    });
    if (answer.duties.length > 0 && answer.duties.every(({ outcome }) => outcome !== 'launched')) {
      process.exitCode = FAULTS['obligation.already-launched'].exit;
    }
    show(options, answer, () => [
      answer.duties.length === 0
        ? `${answer.symbol}: no obligation, hence nothing was launched`
        : `${answer.symbol}: ${answer.duties.length} ${answer.duties.length === 1 ? 'obligation' : 'obligations'}`,
      ...answer.duties.flatMap(({ id, outcome, due, warnings, doubts }) => [
        `  ${id}  ${outcome === 'launched' ? 'launched' : 'was launched before; nothing was changed'}`,
        ...due.map(({ delivery, on }) => `      ${delivery} due ${inWords(civilDate(on))}`),
        ...doubts.map((doubt) => `      doubt: ${doubt}`),
        ...warnings.map((warning) => `      attention: ${warning}`),
      ]),
      ...answer.notOwn.map((each) => `  para. ${each.paragraph}: no obligation of its own, ${each.why}`),
    ]);
  });

command('list', 'all obligations: where each stands, with whom, and what is due next')
  .option('--json', 'for machines')
  .action(async (options: Output) => {
    const list = await ask<ObligationLine[]>(home(), '/obligations');
    show(options, list, () =>
      list.length === 0
        ? ['No obligation yet. Launch one with: rapporteur launch FILE --people FILE']
        : list.map(
            ({ id, status, stage, holder, nextDue }) =>
              `${id.padEnd(24)} ${(stage ?? status).padEnd(12)} ${(nextDue ?? '').padEnd(11)} ${holder ? `${holder.post} (${holder.person})` : ''}`,
          ),
    );
  });

command('show', 'where an obligation stands, and its plan with the reasons')
  .argument('<id>', 'for example A/RES/63/194#14.1')
  .option('--json', 'for machines')
  .action(async (id: string, options: Output) => {
    const state = await ask<ObligationState>(home(), `/obligation?id=${encodeURIComponent(id)}`);
    show(options, state, () => stateLines(id, state));
  });

command('history', 'the record of an obligation: when, who, what, why; and whether it holds')
  .argument('<id>')
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
  .argument('<id>')
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
  .argument('[file]', 'plain text of a resolution; A/RES/63/194 when none is given')
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

interface LaunchOptions extends Output {
  people: string;
  paragraph?: string[];
  when: Record<string, string>;
  reason: string;
}

function whenOption(value: string, before: Record<string, string>): Record<string, string> {
  const [paragraph, day] = value.split('=');
  if (!paragraph || !day || parseCivilDate(day) === undefined) {
    throw new InvalidArgumentError('expected PARAGRAPH=YYYY-MM-DD, for example 7=2009-12-31');
  }
  return { ...before, [paragraph]: day };
}

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Fault(
      'document.unreadable',
      `${file} cannot be read: ${why(error)}.`,
      'Give the path of a file that this user may read.',
      { cause: error },
    );
  }
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function peopleIn(file: string) {
  const text = new TextDecoder().decode(contentOf(file));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault(
      'request.invalid',
      `${file} is not JSON: ${why(error)}.`,
      'Start from samples/people.json.',
    );
  }
  const result = people.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Fault(
    'request.invalid',
    `${file} cannot be used: ${problems.join('; ')}.`,
    'Correct these fields; samples/people.json shows the form.',
  );
}

function stateLines(id: string, state: ObligationState): string[] {
  if (state.status === 'nothing' || state.status === 'confirmed')
    return [`${id} is confirmed and not launched.`];
  const open = state.plan.milestones.filter((milestone) => !isReached(state, milestone));
  return [
    `${id}  ${state.obligation.mandate.title ?? ''}`,
    state.status === 'settled'
      ? `settled: the file is closed`
      : `${stageOf(state)}, with the ${state.holder.post} since ${state.holder.since.slice(0, 10)}`,
    `words: “${state.obligation.evidence.words}”`,
    '',
    'Plan:',
    ...planLines(state.plan),
    '',
    ...(open[0] ? [`Next: ${milestoneName(open[0].key)} by ${inWords(open[0].on)}`] : []),
    ...(state.late.length > 0 ? [`Late: ${state.late.map(milestoneName).join(', ')}`] : []),
  ];
}

const home = (): string => homeOf(process.env);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Fault) {
    process.stderr.write(`${describeFault(error)}\n`);
    process.exitCode = FAULTS[error.code].exit;
  } else {
    throw error;
  }
}
