import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Fault, isFaultCode } from '../../domain/faults.ts';
import { progressOn } from '../../tools/progress.ts';
import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import type { House } from './house.ts';

interface Options {
  json?: boolean;
  check?: boolean;
}

type Page = AnswerOf<'rebuild'>;
type Difference = Page['differences'][number];

const WITHOUT_HOUSE = fileURLToPath(new URL('../../worker/rebuild.ts', import.meta.url));

/** Adds `rebuild`, which ends with 1 when `--check` has found a difference. */
export function addRebuildCommand({ command, show, home, house }: Cli): void {
  command('rebuild', 'make the read model anew from the record: lists, inboxes, deadlines, search')
    .option('--check', 'only compare: change nothing, and end with 1 when something differs')
    .option('--json', 'for machines')
    .action(async ({ check = false, ...options }: Options) => {
      const progress = progressOn(process.stderr);
      const differences: Difference[] = [];
      let [looked, of] = [0, 0];
      try {
        for await (const page of pages(house(), home(), check)) {
          looked += page.looked;
          of = Math.max(page.of ?? of, looked);
          differences.push(...page.differences);
          progress(`Records: ${looked} of ${of}`);
        }
      } finally {
        progress.end();
      }
      if (check && differences.length > 0) process.exitCode = 1;
      show(options, { looked, differences }, () => rebuildLines(looked, differences, check));
    });
}

/** Through the house where one runs: nobody who works is locked out. Else the store is opened by a process of its own. */
async function* pages(house: House, home: string, check: boolean): AsyncGenerator<Page> {
  for (let after: string | null = null, isFirst = true; ; isFirst = false) {
    let page: Page;
    try {
      page = await house.rebuild({ body: { check, after } });
    } catch (error) {
      if (!isFirst || !(error instanceof Fault) || error.code !== 'house.not-running') throw error;
      return yield* pagesWithoutHouse(home, check);
    }
    yield page;
    after = page.next;
    if (after === null) return;
  }
}

async function* pagesWithoutHouse(home: string, check: boolean): AsyncGenerator<Page> {
  const child = spawn(process.execPath, [WITHOUT_HOUSE, ...(check ? ['--check'] : [])], {
    env: { ...process.env, RAPPORTEUR_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Page | { code: string; title: string; remedy: string };
    if ('code' in told)
      throw new Fault(isFaultCode(told.code) ? told.code : 'house.failed', told.title, told.remedy);
    yield told;
  }
  if ((await ended) !== 0)
    throw new Fault(
      'house.failed',
      'The store could not be looked at to its end; what was set right stays so.',
      'See what the process has said above, and ask again.',
    );
}

const MOST_TOLD = 50;

function rebuildLines(looked: number, differences: readonly Difference[], check: boolean): string[] {
  const records = looked === 1 ? '1 record' : `${looked} records`;
  if (differences.length === 0) return [`The read model is what ${records} give.`];
  const told = differences.slice(0, MOST_TOLD).map(({ of, id, what }) => `${of} ${id}: ${what.join(', ')}`);
  const more = differences.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`and ${more} more`] : []),
    check
      ? `${differences.length} differ from what ${records} give; nothing was changed. Set right with: rapporteur rebuild`
      : `${differences.length} differed from what ${records} give, and were set right.`,
  ];
}
