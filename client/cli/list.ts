import type { Command } from 'commander';
import type { AnswerOf, AskedOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import type { House } from './house.ts';
import { pagesOf } from './page-by-page.ts';
import { save } from './save.ts';

type Asked = NonNullable<AskedOf<'portfolio'>['query']>;
type ObligationLine = AnswerOf<'obligations'>[number];
type PortfolioLine = AnswerOf<'portfolio'>['lines'][number];

/** What is looked for. `state`: a status or a stage. */
interface Looked extends Pick<Asked, 'holder' | 'dueFrom' | 'dueTo' | 'body' | 'session' | 'risk'> {
  state?: string;
  search?: string;
}

interface Options extends Looked {
  json?: boolean;
  csv?: boolean;
  counts?: boolean;
}

/** Adds `list`: the portfolio, a line for each obligation; all of it, or what is looked for. */
export function addListCommand({ command, show, house }: Cli): void {
  lookingFor(command('list', 'all obligations: where each stands, with whom, and what is due next'))
    .option('--counts', 'only how many there are in each state and at each level of risk')
    .option('--csv', 'as CSV, for spreadsheets')
    .option('--json', 'for machines')
    .action(async ({ json = false, csv, counts, ...looked }: Options) => {
      const query = queryOf(looked);
      if (csv) {
        const answer = await house().portfolioExport({ query: { ...query, format: 'csv' } });
        return save(answer, { what: 'The portfolio' }, '-');
      }
      if (counts) {
        const facets = await house().portfolioFacets({ query });
        return show({ json }, facets, () => countLines(facets));
      }
      if (Object.values(query).every((each) => each === undefined)) {
        const list = await house().obligations();
        return show({ json }, list, () => (list.length === 0 ? [NONE_YET] : list.map(listedLine)));
      }
      const found = await foundIn(house(), query);
      show({ json }, found.map(asListed), () =>
        found.length === 0 ? ['There is no obligation of that kind.'] : found.flatMap(foundLines),
      );
    });
}

const lookingFor = (made: Command): Command =>
  made
    .option('--holder <holder>', 'only what is with that person, by id or name, or with that post')
    .option('--state <state>', 'only what stands there: running, settled, drafting, clearance, withdrawn …')
    .option('--due-from <day>', 'only what is due next on that day or later, YYYY-MM-DD')
    .option('--due-to <day>', 'only what is due next on that day or earlier')
    .option('--body <body>', 'only what goes to that body: GA, "Human Rights Council"')
    .option('--session <number>', 'and to that session of it')
    .option('--risk <level>', 'only what is late, high, medium, low or none; says why')
    .option('--search <words>', 'only what has these words');

const NONE_YET = 'No obligation yet. Launch one with: rapporteur launch FILE --people FILE';

const STATUSES = ['confirmed', 'undone', 'running', 'settled', 'series'] as const;

function queryOf({ state, search: words, ...looked }: Looked) {
  const status = STATUSES.find((each) => each === state);
  return { ...looked, status, stage: status === undefined ? state : undefined, words };
}

/** Why something is at a level of risk takes a while to work out: smaller pages. */
async function foundIn(house: House, query: ReturnType<typeof queryOf>): Promise<PortfolioLine[]> {
  const how = query.risk === undefined ? { limit: 200 } : { limit: 50, reasons: 'true' as const };
  const found: PortfolioLine[] = [];
  for await (const { lines } of pagesOf((after) =>
    house.portfolio({ query: { ...query, ...how, ...after } }),
  ))
    found.push(...lines);
  return found;
}

/** What the whole list tells of each, and all that is told beside it. */
const asListed = ({ kind: procedure, holder, ...line }: PortfolioLine) => ({
  ...line,
  procedure,
  holder: holder && {
    ...holder,
    person: holder.person?.name ?? 'unknown',
    personId: holder.person?.id ?? null,
  },
});

/** An obligation in a line, and in capitals what one should not overlook. */
export const listedLine = ({
  id,
  status,
  stage,
  holder,
  nextDue,
  proposal,
  sensitivity,
}: ObligationLine): string =>
  [
    `${id.padEnd(24)} ${(stage ?? status).padEnd(12)} ${(nextDue ?? '').padEnd(11)} ${holder ? `${holder.post} (${holder.person})` : ''}`,
    ...(proposal === null ? [] : ['NEW DATES PROPOSED']),
    ...(sensitivity === 'unclassified' ? [] : [sensitivity.toUpperCase()]),
  ].join('  ');

const foundLines = (line: PortfolioLine): string[] => [
  `${listedLine(asListed(line))}${line.risk === 'low' || line.risk === 'none' ? '' : `  ${line.risk.toUpperCase()}`}`,
  ...(line.reasons ?? []).map((reason) => `    ${reason}`),
];

type Facets = AnswerOf<'portfolioFacets'>;

function countLines({ state, risk }: Facets): string[] {
  const told = (facets: Facets['state']): string[] =>
    facets.map(({ value, count, atLeast }) => `${`${count}${atLeast ? '+' : ''}`.padStart(8)}  ${value}`);
  return [
    'By where they stand',
    ...(state.length === 0 ? ['  none'] : told(state)),
    '',
    'By risk',
    ...(risk.length === 0 ? ['  none'] : told(risk)),
  ];
}
