import { FAULTS } from '../../domain/faults.ts';
import { civilDate, inWords } from '../../domain/time/civil-date.ts';
import type { LaunchAnswer } from '../api/contract.ts';
import { peopleIn, whenOption } from './arguments.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';
import { giveDocument } from './give-document.ts';
import { periodOption, seriesFromOption } from './series.ts';
import { launchedSeriesLines } from './series-words.ts';

interface Options {
  json?: boolean;
  people: string;
  symbol?: string;
  paragraph?: string[];
  when: Record<string, string>;
  reason: string;
  seriesFrom?: string;
  lead?: string;
}

/** Adds `launch`, the officer's short way from a resolution to what runs. */
export function addLaunchCommand({ command, show, home }: DatesCli): void {
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
    .option('--json', 'for machines')
    .action(async (file: string, options: Options) => {
      const { when, reason, paragraph, seriesFrom, lead } = options;
      const people = peopleIn(options.people);
      const { reading } = await giveDocument(home(), file, options.symbol);
      const answer = await ask<LaunchAnswer>(home(), '/launches', {
        reading,
        people,
        paragraphs: paragraph ?? null,
        given: Object.fromEntries(Object.entries(when).map(([label, on]) => [label, { on, reason }])),
        ...(seriesFrom === undefined && lead === undefined
          ? {}
          : { series: { from: seriesFrom ?? null, lead: lead ?? null } }),
      });
      if (answer.duties.length > 0 && answer.duties.every(({ outcome }) => outcome !== 'launched')) {
        process.exitCode = FAULTS['obligation.already-launched'].exit;
      }
      show(options, answer, () => [
        answer.duties.length === 0
          ? `${answer.symbol}: no obligation, hence nothing was launched`
          : `${answer.symbol}: ${answer.duties.length} ${answer.duties.length === 1 ? 'obligation' : 'obligations'}`,
        ...answer.duties.flatMap(({ id, outcome, due, warnings, doubts, series }) => [
          `  ${id}  ${outcome !== 'launched' ? 'was launched before; nothing was changed' : series === null ? 'launched' : 'series begun'}`,
          ...(series === null ? [] : launchedSeriesLines(series)),
          ...due.map(({ delivery, on }) => `      ${delivery} due ${inWords(civilDate(on))}`),
          ...doubts.map((doubt) => `      doubt: ${doubt}`),
          ...warnings.map((warning) => `      attention: ${warning}`),
        ]),
        ...answer.notOwn.map((each) => `  para. ${each.paragraph}: no obligation of its own, ${each.why}`),
      ]);
    });
}
