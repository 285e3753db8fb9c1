import { Command, CommanderError } from 'commander';
import { describeFault, FAULTS, Fault } from '../../domain/faults.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { misuse } from './arguments.ts';
import { elsewhereIn } from './elsewhere.ts';
import { jsonForCalled } from './for-machines.ts';
import { homeOf } from './home.ts';
import { type House, houseOf } from './house.ts';
import { partsFor } from './parts.ts';
import { namesToIds } from './persons-meant.ts';
import { calledIn, settle } from './settings.ts';

// Whoever reads only the first lines (`| head`) closes the pipe: that is no fault, and nobody is left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const print = (lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** For machines the value itself, for people the sentences. */
function show(options: { json?: boolean }, value: unknown, lines: () => string[]): void {
  print(options.json ? [JSON.stringify(value, null, 2)] : lines());
}

const home = (): string => homeOf(process.env);
const house = (): House => houseOf(home(), elsewhereIn(process.env));

const program = new Command('rapporteur')
  .description('From the paragraph that asks for a report to the report on the table.')
  .version(packageJson.version)
  .exitOverride()
  // A wrong call is told below, as every other fault.
  .configureOutput({ outputError: () => {} })
  .option('--home <folder>', 'the home, in the place of RAPPORTEUR_HOME')
  .option(
    '--set <name=value>',
    'a setting of docs/operations.md, in the place of the environment and of settings.env',
    (said: string, before: string[] = []) => [...before, said],
  )
  .hook('preAction', (called) => settle(called.opts(), process.env))
  .hook('preAction', (_program, called) => jsonForCalled(called))
  .hook('preAction', (_program, called) => namesToIds(called, house));

const command = (name: string, description: string): Command =>
  program.command(name).description(description).exitOverride();

/** Help and version were asked for, and printed; help also when no command was named. */
const isHelp = ({ exitCode, code }: CommanderError): boolean => exitCode === 0 || code === 'commander.help';

try {
  const called = calledIn(process.argv.slice(2));
  for (const part of partsFor(called)) await part.add({ command, show, home, house });
  if (called === 'complete' || called === 'completion') {
    settle({}, process.env);
    await (await import('./completion.ts')).addCompletion(program, home());
  }
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
