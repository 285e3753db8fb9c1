import { writeFileSync } from 'node:fs';
import { Fault } from '../../domain/faults.ts';
import { changeWords, confirmationWords } from '../../domain/forecast/columns.ts';
import { forecastCsv } from '../../domain/forecast/csv.ts';
import type { ForecastRow } from '../../domain/forecast/rows.ts';
import { languagesInWords } from '../../domain/obligation/languages.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { titleOf } from '../api/forecast.ts';
import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';

interface Options {
  csv?: boolean;
  docx?: string;
  json?: boolean;
}

/** Adds `forecast GA 64`: the documents that go to a session, as conference services are told of them. */
export function addForecastCommand({ command, show, house }: Cli): void {
  command(
    'forecast',
    'the documents that go to a session: title, words, languages, dates, with whom, confirmed or not',
  )
    .usage('<body> <session> [options]')
    .argument('<body>', 'GA, HRC, "Human Rights Council"')
    .argument('<session>', 'its number, or its year')
    .option('--csv', 'as CSV, for spreadsheets')
    .option('--docx <file>', 'as a Word document')
    .option('--json', 'for machines')
    .action(async (body: string, session: string, options: Options) => {
      const answer = await house().forecast({ query: { body, session } });
      if (options.docx !== undefined) await write(options.docx, answer);
      if (options.csv) process.stdout.write(forecastCsv(answer.rows));
      else if (options.docx === undefined || options.json) show(options, answer, () => lines(answer));
      else show(options, answer, () => [options.docx ?? '']);
    });
}

type ForecastAnswer = AnswerOf<'forecast'>;

/** What is there already stays. */
async function write(file: string, answer: ForecastAnswer): Promise<void> {
  const { sheetOf } = await import('../../activities/papers/sheet.ts');
  const bytes = await sheetOf({ title: titleOf(answer), ...answer }, answer.rows);
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isThere ? 'there is one of this name already, and it is kept' : String(error);
    throw new Fault(
      'paper.not-written',
      `${file} was not written: ${why}.`,
      'Name another place with --docx.',
      {
        cause: error,
      },
    );
  }
}

const lines = (answer: ForecastAnswer): string[] => [
  `${titleOf(answer)}, as of ${inWords(answer.today)}`,
  answer.opens === null ? 'When it opens is not known here.' : `It opens on ${inWords(answer.opens)}.`,
  ...(answer.rows.length === 0 ? ['', 'No document goes to it that is known here.'] : []),
  ...answer.rows.flatMap((row) => ['', ...rowLines(row)]),
];

function rowLines(row: ForecastRow): string[] {
  const { submission, slot, submitted, issuance, issued, symbol, holder, changes, confirmation } = row;
  const due = 'by' in confirmation && confirmation.by !== null ? `, due ${inWords(confirmation.by)}` : '';
  const on = 'on' in confirmation ? ` on ${inWords(confirmation.on)}` : '';
  const said = (what: string, day: typeof submission): string[] =>
    day === null ? [] : [`${what} ${inWords(day)}`];
  const dates = [...said('submission', submission), ...said('slot', slot), ...said('submitted', submitted)];
  const out = [
    ...said('issuance', issuance),
    ...said('issued', issued),
    ...(symbol === null ? [] : [symbol]),
  ];
  return [
    `${row.id} (${row.delivery})  ${row.title}`,
    `    ${row.product} by ${row.mandate}; ${row.words} words; ${languagesInWords(row.languages)}`,
    `    forecast ${confirmationWords(confirmation)}${on}${due}`,
    `    ${[...dates, ...out].join('; ') || 'no dates yet'}`,
    `    ${holder === null ? row.stage : `${row.stage}, with the ${holder.post} (${holder.person})`}`,
    ...changes.map((change) => `    changed ${changeWords(change)}`),
  ];
}
