import { Command } from 'commander';
import { jsonForCalled } from '../../client/cli/for-machines.ts';
import { houseOf } from '../../client/cli/house.ts';
import { partsFor } from '../../client/cli/parts.ts';

/** What a command has told. */
export interface Told {
  code: number;
  /** For people, or where machines were meant as JSON; '' where it has shown nothing. */
  out: string;
}

/** A command in this process, which takes a hundredth of the time of one of its own. What goes to standard output as bytes is not here. Throws its faults. */
export async function said(home: string, ...words: string[]): Promise<Told> {
  const program = new Command('rapporteur')
    .exitOverride()
    .hook('preAction', (_program, called) => jsonForCalled(called));
  let out = '';
  for (const part of partsFor(words[0]))
    await part.add({
      command: (name, description) => program.command(name).description(description).exitOverride(),
      show: ({ json }, value, lines) => {
        out = json ? JSON.stringify(value) : lines().join('\n');
      },
      home: () => home,
      house: () => houseOf(home),
    });
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await program.parseAsync(words, { from: 'user' });
    return { code: Number(process.exitCode ?? 0), out };
  } finally {
    process.exitCode = before;
  }
}
