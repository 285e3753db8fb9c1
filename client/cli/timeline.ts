import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { addDays, type CivilDate, civilDate, inWords } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import { dayOption } from './directory-values.ts';
import { linesOf } from './page-by-page.ts';
import { today } from './today.ts';

interface Options {
  from?: CivilDate;
  to?: CivilDate;
  deliveries?: boolean;
  body?: string;
  holder?: string;
  json?: boolean;
}

/** How far is looked where nobody says. */
const AHEAD_DAYS = 28;

/** Adds `timeline`: what is due between two days. */
export function addTimelineCommand({ command, show, house }: Cli): void {
  command('timeline', 'what is due between two days and not done yet, day by day')
    .option('--from <day>', 'the first day, YYYY-MM-DD; else today', dayOption('--from'))
    .option('--to <day>', 'the last; else four weeks later', dayOption('--to'))
    .option('--deliveries', 'only the last step of each delivery')
    .option('--body <body>', 'only what goes to that body: GA, "Human Rights Council"')
    .option('--holder <holder>', 'only what is with that person, by id or name, or with that post')
    .option('--json', 'for machines')
    .action(async ({ from = today(), to, deliveries, body, holder, json = false }: Options) => {
      const last = to ?? addDays(from, AHEAD_DAYS);
      const query = { from, to: last, deliveries: deliveries ? ('true' as const) : undefined, body, holder };
      const lines = await linesOf((after) => house().timeline({ query: { ...query, limit: 200, ...after } }));
      show({ json }, lines, () =>
        lines.length === 0
          ? [`Nothing is due from ${inWords(from)} to ${inWords(last)}.`]
          : lines.map(lineOf),
      );
    });
}

const lineOf = ({ on, id, milestone, holder }: AnswerOf<'timeline'>['lines'][number]): string => {
  const who = holder === null ? '' : `  ${holder.post} (${holder.person?.name ?? 'vacant'})`;
  return `${inWords(civilDate(on)).padStart(17)}  ${id.padEnd(24)} ${milestoneName(milestone)}${who}`;
};
