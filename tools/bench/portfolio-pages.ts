/**
 * The process that serves and asks, for `portfolio.ts`: portfolio-pages.ts PLACE, the place as JSON. It has loaded nothing, as that of
 * a house has not. For each number that it hears it asks all questions once, and tells what they took.
 */
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { type HouseApiNeeds, houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { askedIn } from './portfolio-asked.ts';
import { todayThere } from './running.ts';

const TOKEN = 'bench';

/** In milliseconds. */
export interface Took {
  question: string;
  http: number;
  bare: number;
}

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
      unexpected: (error) => process.stderr.write(`${error}\n`),
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

/** By the plainest client there is: its own time is in what is measured. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function ask(url: string, secret: string): Promise<void> {
  const [answer] = (await once(
    get(url, { agent, headers: { authorization: `Bearer ${secret}` } }),
    'response',
  )) as [IncomingMessage];
  const { lines } = JSON.parse(await text(answer)) as { lines?: unknown[] };
  if (answer.statusCode !== 200 || lines === undefined) throw new Error(`${url}: ${answer.statusCode}`);
}

async function took(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

const [place] = process.argv.slice(2);
const db = await openDatabase(JSON.parse(place ?? '') as StorePlace);
const { api, base } = await served(db);
const secret = await reader(base, 'p-31');

async function asked(round: number): Promise<Took[]> {
  const all: Took[] = [];
  for (const { name: question, url: path, bare } of askedIn(round, day)) {
    const [http, least] = [await took(() => ask(base + path, secret)), await took(() => bare(db))];
    all.push({ question, http, bare: least });
  }
  return all;
}

process.on('message', (round: number) => {
  asked(round).then(
    (all) => process.send?.(all),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', async () => {
  await api.close();
  await db.destroy();
});
process.send?.([]);
