import { once } from 'node:events';
import { type Command, Option } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { Fault } from '../../domain/faults.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { namedInVain } from '../../domain/planning/facts-known.ts';
import { planDays } from '../../domain/planning/plan-days.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { compare } from '../../domain/planning/what-if.ts';
import { type World, worldWith } from '../../domain/planning/world.ts';
import { idArgument, whenOption } from './arguments.ts';
import { inVainLines } from './calendar-words.ts';
import type { Cli } from './cli.ts';
import { dueLines, movedLines } from './due-lines.ts';
import { dueRows, recheckRows, whatIfRows } from './due-rows.ts';
import { addFactOptions, type FactOptions, factsIn, lookAtForms } from './fact-options.ts';
import { whatIfInHouse } from './house-what-if.ts';
import { pageWidth } from './pages.ts';
import { peopleIn } from './people-in.ts';
import { dutiesIn } from './planned-duties.ts';
import { addCalendarOptions, type CalendarOptions, stationIn, worldIn } from './world-options.ts';

interface FileOptions extends CalendarOptions {
  symbol?: string;
  people?: string;
  when: Record<string, string>;
  language: Language;
  json?: boolean;
  jsonl?: boolean;
}

interface WhatIfOptions extends FileOptions, FactOptions {
  only?: ObligationId[];
}

/**
 * `rapporteur due` and `rapporteur what-if`: deadlines with their proofs, without any server; only `what-if` without a file
 * asks the house of the home.
 */
export function addDueCommands({ command, show, house }: Pick<Cli, 'command' | 'show' | 'house'>): void {
  const onFile = (made: Command): Command =>
    addCalendarOptions(made)
      .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
      .option('--people <file>', 'who drafts and who clears (JSON; see samples/people.json)')
      .option('--when <paragraph=day...>', 'a day where the text gives none: 7=2009-12-31', whenOption, {})
      .addOption(
        new Option('--language <language>', 'of all that is told').choices(['en', 'fr']).default('en'),
      )
      .option('--json', 'for machines')
      .option('--jsonl', 'single duties, one JSON object a line, from standard input');

  onFile(command('due', 'when each duty of a resolution is due, by when each step must happen, and why'))
    .usage('<file> [options] | --jsonl < duties | --recheck < answers')
    .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text')
    .option('--recheck', 'check proofs again, as --jsonl wrote them, by code that did not make them')
    .action(async (file: string | undefined, options: FileOptions & { recheck?: boolean }) => {
      const world = worldIn(options);
      const { language } = options;
      const modes = [file !== undefined, options.jsonl, options.recheck].filter(Boolean).length;
      if (modes !== 1) throw oneOf('due', 'FILE, --jsonl or --recheck');
      if (options.jsonl) return write(dueRows(process.stdin, { world, language }));
      if (options.recheck) {
        return write(
          recheckRows(process.stdin, world, () => {
            process.exitCode = 1;
          }),
        );
      }
      const duties = await dutiesOf(file ?? '', options, world);
      const planned = duties.duties.map((duty) => ({ ...duty, plan: planDays(duty.owing, world) }));
      show(
        options,
        {
          symbol: duties.symbol,
          duties: planned.map(({ owing: _, ...duty }) => duty),
          notOwn: duties.notOwn.map(({ paragraph, why }) => ({ paragraph, why })),
        },
        () => dueLines({ ...duties, duties: planned }, world.known, { language, width: width() }),
      );
    });

  onFile(
    addFactOptions(
      command(
        'what-if',
        'what would move, of a resolution or of all that runs, before anything is changed: a session, a length, an absence',
      ),
    ),
  )
    .usage('[file] <what> [options]')
    .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text; none: all that runs in the house')
    .option('--only <id...>', 'only these obligations of the house', someIds)
    .action(async (file: string | undefined, options: WhatIfOptions) => {
      lookAtForms(options, NOTHING_ASKED);
      const { language, jsonl } = options;
      if (file === undefined && !jsonl) return whatIfInHouse(house(), options, show);
      if (file !== undefined && jsonl) throw oneOf('what-if', 'FILE or --jsonl');
      if (options.only !== undefined) throw onlyOfHouse();
      const now = worldIn(options);
      const facts = factsIn(options, now);
      const then = worldWith(now, facts);
      if (file === undefined) return write(whatIfRows(process.stdin, now, then, language));
      const { symbol, duties } = await dutiesOf(file, options, now);
      const moved = duties.map(({ paragraph, owing }) => ({
        paragraph,
        ...(compare(planDays(owing, now), planDays(owing, then)) ?? {
          moves: [],
          feasibility: null,
          proof: [],
        }),
      }));
      const inVain = namedInVain(
        facts,
        duties.map(({ owing }) => owing.chain),
      );
      show(options, { symbol, duties: moved, inVain }, () => [
        ...movedLines(symbol, moved, duties, then.known, { language, width: width() }),
        ...inVainLines(inVain),
      ]);
    });
}

/** Of the page that is written to. */
const width = (): number => pageWidth(process.stdout, process.env.COLUMNS);

async function dutiesOf(file: string, options: FileOptions, { known }: World) {
  const { symbol, people, station = 'New York', when } = options;
  const read = await readDocument(bytesOf(file), file, symbol === undefined ? {} : { wanted: symbol });
  return dutiesIn(read, file, {
    known,
    station: stationIn(station, known),
    people: people === undefined ? null : peopleIn(people),
    when,
  });
}

async function write(lines: AsyncGenerator<string>): Promise<void> {
  for await (const each of lines) if (!process.stdout.write(each)) await once(process.stdout, 'drain');
}

const oneOf = (name: string, modes: string): Fault =>
  new Fault(
    'request.invalid',
    `rapporteur ${name}: give exactly one of ${modes}.`,
    `Write it as: rapporteur ${name} samples/A-RES-63-194.txt. More: rapporteur ${name} --help.`,
  );

const NOTHING_ASKED = [
  'rapporteur what-if: nothing is asked, no option says what would be otherwise.',
  'For example: rapporteur what-if samples/A-RES-63-194.txt --session GA-64=2009-09-22. Without a file, of all that runs.',
] as const;

const onlyOfHouse = (): Fault =>
  new Fault(
    'request.invalid',
    'rapporteur what-if: --only names obligations of the house, and a file has none.',
    'Leave the file out, or --only.',
  );

const someIds = (text: string, before: ObligationId[] = []): ObligationId[] => [...before, idArgument(text)];
