import { FAULTS } from '../../domain/faults.ts';
import { whenOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { giveDocument } from './give-document.ts';
import { launchLines } from './launch-words.ts';
import { peopleIn } from './people-in.ts';
import { plannedLines } from './planned-words.ts';
import { periodOption, seriesFromOption } from './series.ts';

interface Options {
  json?: boolean;
  try?: boolean;
  people: string;
  symbol?: string;
  paragraph?: string[];
  when: Record<string, string>;
  reason: string;
  seriesFrom?: string;
  lead?: string;
}

/** Adds `launch`, the officer's short way from a resolution to what runs. */
export function addLaunchCommand({ command, show, house }: Cli): void {
  command('launch', 'launch the duties of a resolution')
    .usage('<file> --people <file> [options]')
    .argument('<file>', 'a resolution: PDF, Word (.docx), HTML or text')
    .requiredOption('--people <file>', 'who does what (JSON; see samples/people.json)')
    .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
    .option('--paragraph <label...>', 'only those of these paragraphs')
    .option(
      '--when <paragraph=day...>',
      'a day where the text gives none: 7=2009-12-31, 14/GA-64=2009-08-04',
      whenOption,
      {},
    )
    .option('--reason <words>', 'why that day', 'set by the officer')
    .option(
      '--series-from <day>',
      'of a duty that recurs: begin with what is due from then on',
      seriesFromOption,
    )
    .option('--lead <period>', 'how long before it is due each cycle is launched: P26W, P6M', periodOption)
    .option('--try', 'only tell what would be launched, and what stands against it; nothing is recorded')
    .option('--json', 'for machines')
    .action(async (file: string, options: Options) => {
      const { when, reason, paragraph, seriesFrom, lead } = options;
      const people = peopleIn(options.people);
      const { reading } = await giveDocument(house(), file, options.symbol);
      const body = {
        ...{ reading, people, paragraphs: paragraph ?? null },
        given: Object.fromEntries(Object.entries(when).map(([label, on]) => [label, { on, reason }])),
        ...(seriesFrom === undefined && lead === undefined
          ? {}
          : { series: { from: seriesFrom ?? null, lead: lead ?? null } }),
      };
      if (options.try) {
        const plan = await house().planLaunch({ body });
        if (plan.against.length > 0) process.exitCode = 2;
        return show(options, plan, () => plannedLines(plan));
      }
      const answer = await house().launch({ body });
      // Who asks for what is so already has got it; who asks for other people has not.
      const isNothingNew = answer.duties.every(({ outcome }) => outcome !== 'launched');
      if (isNothingNew && answer.duties.some(({ othersNamed }) => othersNamed)) {
        process.exitCode = FAULTS['obligation.already-launched'].exit;
      }
      show(options, answer, () => launchLines(answer));
    });
}
