import type { ReconciliationAnswer } from '../api/reconciliation-contract.ts';
import { idArgument } from './arguments.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  try?: boolean;
}

/** Adds `reconcile`, which ends with 1 when something is left for a person to do, and `resume`. */
export function addRunCommands({ command, show, house }: Cli): void {
  command('reconcile', 'compare the record with Temporal; what can be mended safely is')
    .option('--try', 'only look: mend nothing, record nothing')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const answer = await house().reconcile({ body: { try: options.try ?? false } });
      if (answer.findings.some(({ mended }) => !mended)) process.exitCode = 1;
      show(options, answer, () => reconciliationLines(answer));
    });

  command('resume', 'start the run of an obligation again from its record')
    .argument('<id>', 'see: rapporteur list', idArgument)
    .option('--json', 'for machines')
    .action(async (id: string, options: Options) => {
      const answer = await house().resume({ query: { id } });
      show(options, answer, () => [`${id} goes on from its record.`]);
    });
}

const MENDS = {
  start: ['It was started from the record.', 'It would be started from the record.'],
  'catch-up': [
    'It was told to read what the record has; a run of a closed file ends by that.',
    'It would be told to read what the record has; a run of a closed file ends by that.',
  ],
} as const;

/** What a person reads of a look: each finding, what was or would be done about it, and what is left to do. */
export function reconciliationLines({ looked, findings, isTry }: ReconciliationAnswer): string[] {
  const what = looked === 1 ? '1 obligation' : `${looked} obligations`;
  if (findings.length === 0) return [`Record and Temporal agree on ${what}.`];
  const left = findings.filter(({ mended }) => !mended).length;
  return [
    ...findings.flatMap(({ code, sentence, remedy, mend, mended }) => [
      `${code.padEnd(14)} ${sentence}`,
      ...(mend === null ? [] : [`${INDENT}${MENDS[mend][mended ? 0 : 1]}`]),
      ...(remedy === null ? [] : [`${INDENT}What to do: ${remedy}`]),
    ]),
    '',
    `${what} looked at, ${findings.length} found${isTry ? '; nothing was touched' : `, ${findings.length - left} mended`}. docs/reconciling.md explains each.`,
  ];
}

const INDENT = ' '.repeat(15);
