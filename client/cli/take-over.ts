import { basename } from 'node:path';
import { bytesOf } from '../../activities/documents/file.ts';
import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { leadWords } from '../../domain/series/telling.ts';
import { civilDate, inWords } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import { readStatementsFile } from '../take-over/statements-file.ts';
import type { Cli } from './cli.ts';
import { peopleIn } from './people-in.ts';
import { periodOption } from './series.ts';

interface Options {
  people: string;
  lead?: string;
  try?: boolean;
  json?: boolean;
}

/** Adds `take-over`: duties that began elsewhere, with what is stated of their past. */
export function addTakeOverCommand({ command, show, house }: Cli): void {
  command(
    'take-over',
    'take over duties that are half-way, by statements of what has happened; all rows or none',
  )
    .usage('<file> --people <file> [options]')
    .argument('<file>', 'CSV, one statement a row (see samples/take-over.csv)')
    .requiredOption('--people <file>', 'who does what from now on (JSON; see samples/people.json)')
    .option(
      '--lead <period>',
      'of duties that recur: how long before it is due each later cycle is launched',
      periodOption,
    )
    .option('--try', 'only tell where they would stand; nothing is recorded')
    .option('--json', 'for machines')
    .action(async (file: string, options: Options) => {
      const rows = readStatementsFile(bytesOf(file), file);
      const answer = await house().takeOver({
        body: {
          ...{ file: basename(file), rows, people: peopleIn(options.people) },
          ...{ lead: options.lead ?? null, try: options.try ?? false },
        },
      });
      show(options, answer, () => [
        ...answer.duties.flatMap(dutyLines),
        ...(options.try ? ['Nothing was recorded.'] : []),
      ]);
    });
}

type TakenDuty = AnswerOf<'takeOver'>['duties'][number];

function dutyLines({ id, outcome, statements, stage, holder, next, overdue, series }: TakenDuty): string[] {
  const count = `${statements} ${statements === 1 ? 'statement' : 'statements'}`;
  const stands = stage === 'done' ? 'nothing is owed any more' : `in ${stage}, with the ${holder.post}`;
  return [
    `${id}  ${outcome} with ${count}: ${stands}`,
    ...(series === null
      ? []
      : [
          `    the first cycle of the series ${series.id}; each later one is launched ${leadWords(series.lead)} before it is due`,
        ]),
    ...(next === null
      ? []
      : [`    next: ${milestoneName(next.milestone)} by ${inWords(civilDate(next.on))}`]),
    ...overdue.map(
      ({ milestone, on }) => `    overdue: ${milestoneName(milestone)}, since ${inWords(civilDate(on))}`,
    ),
  ];
}
