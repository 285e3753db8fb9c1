import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import type { LaunchRequest } from '../../client/api/contract.ts';
import { type HouseClient, houseClient } from '../../client/house-client.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { listObligations } from '../../store/reads.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from './cli.ts';
import { openHouse, type TestHouse } from './house.ts';

/** A house that listens, with a home of its own, and its command line. */
export interface ListeningHouse {
  house: TestHouse;
  url: string;
  client: HouseClient;
  /** A request with a token, or with these headers. */
  inject(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  home: string;
  get<T>(url: string): Promise<T>;
  post<T>(url: string, payload: object): Promise<{ status: number; body: T }>;
  cli(...words: string[]): Promise<Ran>;
  /** The API alone. */
  stopListening(): Promise<void>;
  /** Ends what runs in it, too. */
  close(): Promise<void>;
}

export async function openListeningHouse(): Promise<ListeningHouse> {
  const house = await openHouse();
  const { db, keeper } = house;
  const api = houseApi({
    db,
    keeper,
    keys: house.keys,
    run: house,
    token: 'x',
    stop: () => {},
    unexpected: () => {},
  });
  await api.listen({ host: '127.0.0.1', port: 0 });
  const { port } = api.server.address() as AddressInfo;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  writeFileSync(
    join(home, 'api.json'),
    JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 }),
  );
  const headers = { authorization: 'Bearer x' };
  const get = async <T>(url: string): Promise<T> => (await api.inject({ url, headers })).json();
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ house, home, url, get, client: houseClient({ url, headers }) },
    inject: (at, given = headers) => api.inject({ url: at, headers: given }),
    async post(url, payload) {
      const answer = await api.inject({ method: 'POST', url, payload, headers });
      return { status: answer.statusCode, body: answer.json() };
    },
    cli: (...words) => rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home }),
    stopListening: () => api.close(),
    async close() {
      for (const { id } of await listObligations(db, EVERYTHING)) {
        await runOf(house.client, id as ObligationId)
          .terminate()
          .catch(() => undefined);
      }
      await api.close();
      await house.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8');

/** Launches the background paper of a mandate of that number: one collection of views, one delivery. */
export async function launchPaper(at: ListeningHouse, mandate: number): Promise<ObligationId> {
  const text = SAMPLE.replaceAll('63/194', `63/${mandate}`);
  const { status, body } = await at.post('/launches', { text, people: PEOPLE, paragraphs: ['11'] });
  if (status !== 200) throw new Error(`A/RES/63/${mandate} was not launched: ${JSON.stringify(body)}`);
  return `A/RES/63/${mandate}#11.1` as ObligationId;
}
