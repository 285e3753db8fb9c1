/**
 * node tools/bench/portfolio.ts [OBLIGATIONS] [EVENTS] [--postgres] : how long a page of portfolio, inbox, timeline and search
 * takes over HTTP, for somebody who reads what is unclassified, beside the bare query by an index, the two in
 * turns; among 10,000 obligations, and then among all (2,000 and 20,000 events unless said). In the embedded database on disk; with
 * `--postgres` in that of DATABASE_URL, which must be empty, or in one that is started for it. Nothing else may run on the machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { type HouseApiNeeds, houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { startPostgres } from '../postgres/start.ts';
import { progressOn } from '../progress.ts';
import { askedIn } from './portfolio-asked.ts';
import { FIRST, loadPortfolio } from './portfolio-load.ts';
import { templates } from './portfolio-templates.ts';
import { todayThere } from './running.ts';

const [obligations = 2_000, events = 20_000] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);
/** Until what is asked for is at hand, as in a house that has run for a while. */
const WARM = 200;
const ROUNDS = 400;
const TOKEN = 'bench';

const home = mkdtempSync(join(tmpdir(), 'rapporteur-portfolio-'));
const progress = progressOn(process.stderr);
const inPostgres = process.argv.includes('--postgres');
const own = inPostgres && process.env.DATABASE_URL === undefined ? await startPostgres(progress) : undefined;
const url = inPostgres ? (process.env.DATABASE_URL ?? own?.url) : undefined;
if (inPostgres && url === undefined)
  throw new Error('--postgres: none is to be had here; name one in DATABASE_URL');
const place: StorePlace =
  url === undefined ? { kind: 'folder', path: join(home, 'store') } : { kind: 'postgres', url };
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const day = todayThere();

/** As a house that is started with so much in its database. */
async function served(db: Db) {
  const keys = await openKeys(db, keysInMemory(), ['api', 'system']);
  const api = houseApi({
    ...{
      db,
      keeper: keeperInMemory(),
      keys,
      token: TOKEN,
      stop: () => {},
      unexpected: (error) => say(String(error)),
    },
    // Nothing that is asked here reaches Temporal.
    run: { client: null, taskQueue: 'none' } as unknown as HouseApiNeeds['run'],
  });
  await api.listen({ host: '127.0.0.1', port: 0 });
  return { api, base: `http://127.0.0.1:${(api.server.address() as AddressInfo).port}` };
}

/** Somebody who may read what is unclassified, and what they have to do with: what each of them is told goes by that. */
async function reader(base: string, name: string): Promise<string> {
  const said = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
  const post = async (path: string, body: object) => {
    const answer = await fetch(base + path, { method: 'POST', headers: said, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { account } = (await post('/accounts', { kind: 'service', name, person: name })) as {
    account: { id: string };
  };
  const token = { name: 'bench', scopes: ['read'] };
  return ((await post(`/accounts/${account.id}/tokens`, token)) as { secret: string }).secret;
}
async function ask(url: string, secret: string): Promise<void> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}` } });
  const { lines } = (await answer.json()) as { lines?: unknown[] };
  if (answer.status !== 200 || lines === undefined) throw new Error(`${url}: ${answer.status}`);
}

async function took(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

type Times = Record<'http' | 'bare', number[]>;

async function measure(db: Db, base: string, secret: string): Promise<Map<string, Times>> {
  const times = new Map<string, Times>();
  for (let round = -WARM; round < ROUNDS; round += 1) {
    progress(`measuring: ${Math.max(round, 0)} of ${ROUNDS}`);
    for (const { name, url: path, bare } of askedIn(round + WARM, day)) {
      const of = times.get(name) ?? { http: [], bare: [] };
      times.set(name, of);
      const [http, least] = [await took(() => ask(base + path, secret)), await took(() => bare(db))];
      if (round < 0) continue;
      of.http.push(http);
      of.bare.push(least);
    }
  }
  return times;
}

const eventsEach = Math.max(1, Math.round(events / obligations));
const measured: [number, Map<string, Times>][] = [];
let like: readonly string[] | undefined;
let from = 0;
for (const upTo of new Set([Math.min(FIRST, obligations), obligations])) {
  const before = await openDatabase(place);
  like ??= await templates(before, day);
  await loadPortfolio(before, like, { from, obligations: upTo, eventsEach }, day, (loaded) =>
    progress(`loading: ${loaded} of ${upTo}`),
  );
  await before.destroy();
  // What was loaded is written by now: gigabytes of it would come to the disk while it is measured.
  execFileSync('sync');
  const db = await openDatabase(place);
  const { api, base } = await served(db);
  measured.push([upTo, await measure(db, base, await reader(base, `p-${31 + measured.length}`))]);
  await api.close();
  await db.destroy();
  from = upTo;
}
progress.end();
const p = (times: number[]) => [0.5, 0.95].map((share) => at(times, share).toFixed(1).padStart(7)).join('');
for (const [count, times] of measured) {
  say(
    `${count} obligations, ${count * eventsEach} events        HTTP p50    p95   bare p50    p95   p95 beside bare`,
  );
  for (const [name, { http, bare }] of times) {
    const [over, least] = [at(http, 0.95), at(bare, 0.95)];
    say(
      `  ${name.padEnd(36)} ${p(http)}     ${p(bare)}   ${(over / least).toFixed(1)} times, ${(over - least).toFixed(1)} ms more`,
    );
  }
}
await own?.stop();
rmSync(home, { recursive: true, force: true });
