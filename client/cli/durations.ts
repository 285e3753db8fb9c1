import { writeFileSync } from 'node:fs';
import { Fault } from '../../domain/faults.ts';
import { measuredCast } from '../rehearsal/measured-cast.ts';
import { castNamed } from '../rehearsal/shipped.ts';
import type { Cli } from './cli.ts';
import { dayOption } from './directory-values.ts';
import { durationLines } from './duration-words.ts';
import { pageWidth } from './pages.ts';

interface Options {
  product?: string;
  since?: string;
  cast?: string;
  json?: boolean;
}

/** What is measured too seldom is guessed as it is there. */
const GUESS = 'as-it-comes';

/** Adds `durations`: how long steps took by the records of the house, and a cast made of it. */
export function addDurationsCommand({ command, show, house }: Cli): void {
  command('durations', 'how long drafting, clearance, replies and issuance took, by the records of the house')
    .option('--product <product>', 'only of these: report, note, background_paper, briefing …')
    .option('--since <day>', 'only what was over on that day or later, YYYY-MM-DD', dayOption('--since'))
    .option('--cast <file>', 'write a cast for rehearse whose ranges are what was measured, into a new file')
    .option('--json', 'for machines')
    .action(async ({ product, since, cast, json }: Options) => {
      const answer = await house().durations({ query: { product, since } });
      if (cast !== undefined) write(cast, measuredCast(answer, { name: GUESS, cast: castNamed(GUESS).cast }));
      show({ json: json ?? false }, answer, () => [
        ...durationLines(answer, pageWidth(process.stdout, process.env.COLUMNS)),
        ...(cast === undefined
          ? []
          : ['', `${cast} is written. Try it with: rapporteur rehearse FILE --cast ${cast} --runs 200`]),
      ]);
    });
}

/** What is there already stays: somebody may have changed it by hand. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isThere ? 'there is one of this name already, and it is kept' : (error as Error).message;
    throw new Fault(
      'cast.not-written',
      `${file} was not written: ${why}.`,
      'Name another file with --cast.',
      {
        cause: error,
      },
    );
  }
}
