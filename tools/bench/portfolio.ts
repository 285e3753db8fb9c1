/**
 * node tools/bench/portfolio.ts [OBLIGATIONS] [EVENTS] [--postgres] : how long a page of portfolio, inbox, timeline and search
 * takes over HTTP, for somebody who reads what is unclassified, beside the bare query by an index, the two in
 * turns; among 10,000 obligations and among all (2,000 and 20,000 events unless said), in turns again. In embedded databases on
 * disk; with `--postgres` in two that are made on the server of DATABASE_URL, or on one that is started for it. Nothing else may run.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import { startPostgres } from '../postgres/start.ts';
import { progressOn } from '../progress.ts';
import { FIRST, loadPortfolio } from './portfolio-load.ts';
import type { Took } from './portfolio-pages.ts';
import { templates } from './portfolio-templates.ts';
import { todayThere } from './running.ts';

const [obligations = 2_000, events = 20_000] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);
const home = mkdtempSync(join(tmpdir(), 'rapporteur-portfolio-'));
const progress = progressOn(process.stderr);
const inPostgres = process.argv.includes('--postgres');
const own = inPostgres && process.env.DATABASE_URL === undefined ? await startPostgres(progress) : undefined;
const url = inPostgres ? (process.env.DATABASE_URL ?? own?.url) : undefined;
if (inPostgres && url === undefined)
  throw new Error('--postgres: none is to be had here; name one in DATABASE_URL');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const day = todayThere();
const eventsEach = Math.max(1, Math.round(events / obligations));

/** Until what is asked for is at hand, as in a house that has run for a while. */
const WARM = 200;
const ROUNDS = 400;

/** A process that serves so many. */
interface Served {
  count: number;
  times: Map<string, { http: number[]; bare: number[] }>;
  round(number: number): Promise<Took[]>;
  end(): Promise<void>;
}

async function placeFor(count: number): Promise<StorePlace> {
  if (url === undefined) return { kind: 'folder', path: join(home, `store-${count}`) };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database portfolio_${count}`);
  await client.end();
  // The name of the database; a server that is reached by a socket has no host before it.
  return { kind: 'postgres', url: url.replace(/\/[^/?]*(\?|$)/, `/portfolio_${count}$1`) };
}

async function served(count: number): Promise<Served> {
  const place = await placeFor(count);
  const db = await openDatabase(place);
  await loadPortfolio(
    db,
    await templates(db, day),
    { from: 0, obligations: count, eventsEach },
    day,
    (loaded) => progress(`loading: ${loaded} of ${count}`),
  );
  // The server would do so by itself, of five million events and while we measure.
  if (inPostgres) await sql`vacuum analyze`.execute(db);
  await db.destroy();
  const pages = fork(join(import.meta.dirname, 'portfolio-pages.ts'), [JSON.stringify(place)]);
  let heard = Promise.withResolvers<Took[]>();
  pages.on('message', (told: Took[]) => heard.resolve(told));
  pages.once('exit', () => heard.reject(new Error('the process that serves the pages has ended')));
  await heard.promise;
  return {
    ...{ count, times: new Map() },
    round(number) {
      heard = Promise.withResolvers();
      pages.send(number);
      return heard.promise;
    },
    async end() {
      pages.disconnect();
      await once(pages, 'exit');
    },
  };
}

const all: Served[] = [];
for (const count of new Set([Math.min(FIRST, obligations), obligations])) all.push(await served(count));
// What was loaded is written by now: gigabytes of it would come to the disk while it is measured.
execFileSync('sync');
// In turns, so that what else the machine does is the same for both.
for (let round = -WARM; round < ROUNDS; round += 1) {
  progress(`measuring: ${Math.max(round, 0)} of ${ROUNDS}`);
  for (const each of all) {
    for (const { question, http, bare } of await each.round(round + WARM)) {
      const times = each.times.get(question) ?? { http: [], bare: [] };
      each.times.set(question, times);
      if (round < 0) continue;
      times.http.push(http);
      times.bare.push(bare);
    }
  }
}
for (const each of all) await each.end();
progress.end();
const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;
const p = (times: number[]) => [0.5, 0.95].map((share) => at(times, share).toFixed(1).padStart(7)).join('');
const [least] = all;
for (const { count, times } of all) {
  say(
    `${count} obligations, ${count * eventsEach} events        HTTP p50    p95   bare p50    p95   p95 beside bare, and beside ${least?.count}`,
  );
  for (const [name, { http, bare }] of times) {
    const [over, under] = [at(http, 0.95), at(bare, 0.95)];
    const few = at(least?.times.get(name)?.http ?? [], 0.95);
    say(
      `  ${name.padEnd(36)} ${p(http)}     ${p(bare)}   ${(over / under).toFixed(1)} times, ${(over - under).toFixed(1)} ms more, ${(over / few).toFixed(2)} times`,
    );
  }
}
await own?.stop();
rmSync(home, { recursive: true, force: true });
