import type { ObligationLine } from '../api/obligations-contract.ts';
import type { PortfolioAnswer, PortfolioLineTold } from '../api/portfolio-contract.ts';
import { portfolioHeadings, portfolioRecord } from '../api/portfolio-csv.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';

interface Options {
  json?: boolean;
  csv?: boolean;
  holder?: string;
  state?: string;
  dueFrom?: string;
  dueTo?: string;
  body?: string;
  session?: string;
  risk?: string;
  search?: string;
}

/** Adds `list`: the portfolio, a line for each obligation; all of it, or what is looked for. */
export function addListCommand({ command, show, home }: DatesCli): void {
  command('list', 'all obligations: where each stands, with whom, and what is due next')
    .option('--holder <holder>', 'only what is with that person, by id or name, or with that post')
    .option('--state <state>', 'only what stands there: running, settled, drafting, clearance, withdrawn …')
    .option('--due-from <day>', 'only what is due next on that day or later, YYYY-MM-DD')
    .option('--due-to <day>', 'only what is due next on that day or earlier')
    .option('--body <body>', 'only what goes to that body: GA, "Human Rights Council"')
    .option('--session <number>', 'and to that session of it')
    .option('--risk <level>', 'only what is late, high, medium, low or none; says why')
    .option('--search <words>', 'only what has these words')
    .option('--csv', 'as CSV, for spreadsheets')
    .option('--json', 'for machines')
    .action(async ({ json, csv, ...looked }: Options) => {
      const query = queryOf(looked);
      if ([...query.keys()].length === 0 && !csv) {
        const list = await ask<ObligationLine[]>(home(), '/obligations');
        show({ json: json ?? false }, list, () => (list.length === 0 ? [NONE_YET] : list.map(lineOf)));
        return;
      }
      if (looked.risk !== undefined) query.set('reasons', 'true');
      if (csv) process.stdout.write(portfolioHeadings());
      const found: PortfolioLineTold[] = [];
      for await (const page of pagesOf(home(), query)) {
        if (csv) process.stdout.write(page.map(portfolioRecord).join(''));
        else found.push(...page);
      }
      if (csv) return;
      show({ json: json ?? false }, found.map(asListed), () =>
        found.length === 0 ? ['There is no obligation of that kind.'] : found.flatMap(foundLines),
      );
    });
}

const NONE_YET = 'No obligation yet. Launch one with: rapporteur launch FILE --people FILE';

const STATUSES = ['confirmed', 'undone', 'running', 'settled', 'series'];

function queryOf({
  holder,
  state,
  dueFrom,
  dueTo,
  body,
  session,
  risk,
  search: words,
}: Options): URLSearchParams {
  const where = state !== undefined && STATUSES.includes(state) ? { status: state } : { stage: state };
  const given = { holder, ...where, dueFrom, dueTo, body, session, risk, words };
  return new URLSearchParams(
    Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined),
  );
}

async function* pagesOf(home: string, query: URLSearchParams): AsyncGenerator<PortfolioLineTold[]> {
  query.set('limit', query.has('reasons') ? '50' : '200');
  for (;;) {
    const { lines, next } = await ask<PortfolioAnswer>(home, `/portfolio?${query}`);
    yield lines;
    if (next === null) return;
    query.set('after', next);
  }
}

/** What the whole list tells of each, and all that is told beside it. */
const asListed = ({ kind: procedure, holder, ...line }: PortfolioLineTold) => ({
  ...line,
  procedure,
  holder: holder && {
    ...holder,
    person: holder.person?.name ?? 'unknown',
    personId: holder.person?.id ?? null,
  },
});

const lineOf = ({ id, status, stage, holder, nextDue, proposal }: ObligationLine): string =>
  `${id.padEnd(24)} ${(stage ?? status).padEnd(12)} ${(nextDue ?? '').padEnd(11)} ${holder ? `${holder.post} (${holder.person})` : ''}${proposal === null ? '' : '  NEW DATES PROPOSED'}`;

const foundLines = (line: PortfolioLineTold): string[] => [
  `${lineOf(asListed(line))}${line.risk === 'low' || line.risk === 'none' ? '' : `  ${line.risk.toUpperCase()}`}`,
  ...(line.reasons ?? []).map((reason) => `    ${reason}`),
];
