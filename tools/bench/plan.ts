/**
 * node tools/bench/plan.ts : plans 100,000 obligations with their proofs, asks what-if over them, and checks proofs again;
 * against the raw cost of writing the proofs' bytes. One thread; seconds of its processor time, which say the same on a
 * busy machine, beside those of the clock; and memory.
 */

import { zoneOf } from '../../activities/zones.ts';
import { answerDue, type DueRow, owingOfRow } from '../../domain/planning/due-row.ts';
import { planDays } from '../../domain/planning/plan-days.ts';
import { planObligation } from '../../domain/planning/plan-obligation.ts';
import { recheck } from '../../domain/planning/recheck/recheck.ts';
import { whatIf } from '../../domain/planning/what-if.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import type { DueElement } from '../../domain/reading/reading.ts';
import { addDays, civilDate } from '../../domain/time/civil-date.ts';

const COUNT = Number(process.argv[2] ?? 100_000);

/** Every kind of due element, over forty years and four bodies. */
const KINDS: ((n: number, body: string) => DueElement[])[] = [
  (n) => [{ type: 'date', date: addDays(civilDate('1990-06-01'), n % 14_000) }],
  (n) => [{ type: 'session', body: 'GA', session: 46 + (n % 38) }],
  () => [{ type: 'session', body: 'GA', session: 'next' }],
  () => [{ type: 'recurring', every: 'P6M' }],
  (n) => [
    { type: 'date', date: addDays(civilDate('1991-01-31'), n % 13_000) },
    { type: 'recurring', every: 'P1Y' },
  ],
  () => [{ type: 'relative', within: 'P20D', from: 'adoption', working: true }],
  (n) => [{ type: 'session', body: 'HRC', session: 10 + (n % 60) }],
];

function rowAt(n: number): DueRow {
  const body = ['GA', 'SC', 'HRC', 'ECOSOC'][n % 4] ?? 'GA';
  const due = KINDS[n % KINDS.length]?.(n, body) ?? [];
  const adopted = addDays(civilDate('1989-12-01'), (n * 7) % 13_000);
  return { id: `A/RES/${n}#1.1`, symbol: `A/RES/${n}`, body, adopted, due, collects_views: n % 5 === 0 };
}

const rows = Array.from({ length: COUNT }, (_, n) => rowAt(n));
const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`;

function measure(name: string, run: () => string): number {
  const began = performance.now();
  const before = process.threadCpuUsage();
  const told = run();
  const { user, system } = process.threadCpuUsage(before);
  const seconds = (user + system) / 1e6;
  const clock = (performance.now() - began) / 1000;
  process.stdout.write(
    `${name.padEnd(48)} ${seconds.toFixed(2)} s, ${Math.round(COUNT / seconds)} a second (by the clock ${clock.toFixed(2)} s), ${megabytes()}; ${told}\n`,
  );
  return seconds;
}

const bytes = measure('the unavoidable: the same proofs as JSON', () => {
  const sample = rows
    .slice(0, KINDS.length * 20)
    .map((row) => planDays(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD));
  let length = 0;
  for (let n = 0; n < COUNT; n += 1) length += JSON.stringify(sample[n % sample.length]).length;
  return `${Math.round(length / COUNT)} bytes a plan`;
});

const planning = measure('plans in days, with proofs', () => {
  let steps = 0;
  for (const row of rows) steps += answerDue(row, SHIPPED_WORLD).proof.length;
  return `${(steps / COUNT).toFixed(1)} steps a proof`;
});

const zone = zoneOf('New York', 1988, 2032);
measure('plans of obligations, with moments and wake-ups', () => {
  let wakeUps = 0;
  for (const row of rows) {
    const plan = planObligation(obligationOf(row), zone);
    if ('wakeUps' in plan) wakeUps += plan.wakeUps.length;
  }
  return `${(wakeUps / COUNT).toFixed(1)} wake-ups a plan`;
});

const then = worldWith(SHIPPED_WORLD, [
  {
    ...{ kind: 'session', body: 'GA', number: 64, source: 'what if', grade: 'assumed' },
    ...{ opens: civilDate('2009-09-22'), closes: null },
  },
  {
    kind: 'holiday',
    station: 'New York',
    on: civilDate('2009-06-15'),
    name: 'asked',
    source: 'what if',
    grade: 'assumed',
  },
]);
const asking = measure('what-if: a session and a holiday', () => {
  let moved = 0;
  for (const row of rows) if (whatIf(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD, then)) moved += 1;
  return `${moved} would move`;
});

measure('proofs checked again', () => {
  let objections = 0;
  for (const row of rows)
    objections += recheck(answerDue(row, SHIPPED_WORLD).proof, SHIPPED_WORLD.known).length;
  return `${objections} objections, planning included`;
});

process.stdout.write(
  `planning costs ${(planning / bytes).toFixed(2)} times, a what-if ${(asking / bytes).toFixed(2)} times the writing of the proofs\n`,
);

function obligationOf({ symbol = '', adopted, due, body, collects_views }: DueRow) {
  const session = due.find((element) => element.type === 'session');
  return {
    mandate: { symbol, title: null, body, session: null, adopted },
    evidence: { paragraph: '1', words: '', span: { start: 0, end: 0 } },
    product: 'report' as const,
    procedure: 'secretaryGeneralReport' as const,
    subject: null,
    addressee: { class: 'secretary_general' as const, name: 'Secretary-General' },
    collectsViews: collects_views ?? false,
    deliveries: [
      {
        key: session?.body ?? body,
        body: session?.body ?? body,
        session: typeof session?.session === 'number' ? session.session : null,
        stated: due.map((element) => ({ element, words: 'words of the text' })),
        given: null,
      },
    ],
  };
}
