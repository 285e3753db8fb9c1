import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { houseApi } from '../../worker/api.ts';
import { rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const PEOPLE: unknown = JSON.parse(readFileSync('samples/people.json', 'utf8'));
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/885');
const REPORT = 'A/RES/63/885#14.1' as ObligationId;

let house: TestHouse;
let api: FastifyInstance;
const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
beforeAll(async () => {
  house = await openHouse();
  const { db, keeper } = house;
  api = houseApi({
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
  const place = { url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 };
  writeFileSync(join(home, 'api.json'), JSON.stringify(place));
}, 60_000);
afterAll(async () => {
  await runOf(house.client, REPORT)
    .terminate()
    .catch(() => undefined);
  await api.close();
  await house.close();
  rmSync(home, { recursive: true, force: true });
});

const post = (url: string, payload: object) =>
  api.inject({ method: 'POST', url, payload, headers: { authorization: 'Bearer x' } });

it('show names a body as officers told the house, once, and its short name in the lists', async () => {
  const name = 'Conference of Palermo';
  const body = { kind: 'body', body: 'COP:UNTOC', name, byYear: false, station: 'Vienna' };
  const told = { ...body, source: 'the Treaty Section', grade: 'primary' };
  const asked = { commandId: 'a name', actor: 'p-haddad', facts: [told], reason: 'It is called so.' };
  expect((await post('/calendar', asked)).statusCode).toBe(200);
  const launched = await post('/launches', { text: TEXT, people: PEOPLE, paragraphs: ['14'] });
  expect(launched.statusCode).toBe(200);

  const { out, code } = await rapporteur(['show', REPORT], { ...process.env, RAPPORTEUR_HOME: home });
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines).toContain('to COP-UNTOC-5, the 5th session of the Conference of Palermo');
  expect(lines).toContain('to GA-64, the 64th session of the General Assembly');
  expect(out.split(name)).toHaveLength(2);
  expect(out).toContain('submission (COP-UNTOC-5)');
});
