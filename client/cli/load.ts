import type { Cli } from './cli.ts';
import { linesOf } from './page-by-page.ts';
import { type Column, pageWidth, table } from './pages.ts';

interface Options {
  person?: string;
  weeks: string;
  json?: boolean;
}

const COLUMNS: readonly Column[] = [{ gives: true }, {}, { right: true }, { right: true }, { right: true }];

/** Adds `load`: how much each post has on the table. */
export function addLoadCommand({ command, show, house }: Cli): void {
  command('load', 'how much posts and people have on the table: open, due soon, late')
    .option('--person <person>', 'only of one, by id or name')
    .option('--weeks <number>', 'due within so many weeks', '4')
    .option('--json', 'for machines')
    .action(async ({ person, weeks, ...options }: Options) => {
      const lines = await linesOf((after) =>
        house().load({ query: { person, weeks, limit: 200, ...after } }),
      );
      const head = ['post', 'person', 'open', `due in ${weeks} weeks`, 'late'];
      show(options, lines, () =>
        lines.length === 0
          ? ['Nobody has anything on the table.']
          : table(
              COLUMNS,
              [
                head,
                ...lines.map((line) => [
                  ...[line.post, line.person?.name ?? 'vacant'],
                  ...[line.open, line.due, line.late].map(String),
                ]),
              ],
              pageWidth(process.stdout, process.env.COLUMNS),
              '',
            ),
      );
    });
}
