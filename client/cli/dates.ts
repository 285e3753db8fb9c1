import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Fault } from '../../domain/faults.ts';
import { partyOf } from '../../domain/obligation/seating.ts';
import { moveWords } from '../../domain/obligation/telling/names.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { refusedLines } from './refused.ts';

interface Options {
  json?: boolean;
  as?: string;
  reason?: string;
}

/** Adds `accept-dates` and `keep-dates`, an officer's answers to the dates that a change of the calendar proposes. */
export function addDatesCommands({ command, show, house }: Cli): void {
  const answers = async (
    type: 'accept-dates' | 'keep-dates',
    id: string,
    options: Options,
    told: (moves: string[]) => string[],
  ): Promise<void> => {
    const state = await house().obligation({ query: { id } });
    const open = state.status === 'running' ? state.proposed : null;
    if (state.status !== 'running' || open == null) throw nothingOpen(id);
    const officer = partyOf(state, state.assignments.officer).person;
    const answer = await house().act({
      query: { id },
      key: randomUUID(),
      body: {
        ...{ type, actor: options.as ?? officer, comment: options.reason ?? null },
        proposal: open.seq,
      },
    });
    if (!answer.accepted) process.exitCode = 2;
    show(options, answer, () => (answer.accepted ? told(open.moves.map(moveWords)) : refusedLines(answer)));
  };
  const verb = (name: string, description: string): Command =>
    command(name, description)
      .argument('<id>', 'for example A/RES/63/194#14.1', idArgument)
      .option('--as <person>', 'who decides, by id or name; else its officer', personOption)
      .option('--json', 'for machines');

  verb('accept-dates', 'take the dates that a change of the calendar proposes')
    .option('--reason <words>', 'why, for the record')
    .action((id: string, options: Options) =>
      answers('accept-dates', id, options, (moves) => [
        `${id} goes by the new dates.`,
        ...moves.map((move) => `  ${move}`),
      ]),
    );
  verb('keep-dates', 'keep the dates as they are, against what a change of the calendar proposes')
    .requiredOption('--reason <words>', 'why, for the record')
    .action((id: string, options: Options) =>
      answers('keep-dates', id, options, () => [`${id} keeps its dates.`]),
    );
}

const nothingOpen = (id: string): Fault =>
  new Fault(
    'request.invalid',
    `No new dates are proposed for ${id}.`,
    `See where it stands with: rapporteur show '${id}'.`,
  );
