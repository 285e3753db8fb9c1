import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { MandateAsked } from '../../client/api/register-contract.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const SYMBOL = 'A/RES/59/880';
/** What ships knows neither the second session of the Conference nor the Committee. */
const TEXT = `59/880. Of ferries

The General Assembly,

1. Requests the Secretary-General to submit to the Conference of the Parties to the United Nations Convention against Transnational Organized Crime at its next session a report on the state of the ferries;

2. Requests the Secretary-General to submit to the Standing Committee on Ferries at its next session a report on tolls;

20 December 2004
`;

/** What a house is told of sessions decides what it asks when a reading is confirmed. */
describe('a house that was told of sessions', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  const file = join(home, 'A-RES-59-880.txt');
  const calendar = join(home, 'sessions.csv');
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
    const reach = { url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 };
    writeFileSync(join(home, 'api.json'), JSON.stringify(reach));
    writeFileSync(file, TEXT);
    await cli('register', file);
  }, 60_000);
  afterAll(async () => {
    for (const { id, status } of await get<ObligationLine[]>('/obligations')) {
      if (status === 'running') await runOf(house.client, id as ObligationId).terminate();
    }
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const headers = { authorization: 'Bearer x' };
  const get = async <T>(url: string): Promise<T> => (await api.inject({ url, headers })).json();
  async function post<T>(url: string, payload: object): Promise<{ status: number; body: T }> {
    const answer = await api.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const register = (): Promise<MandateAsked> =>
    get<MandateAsked>(`/mandate?symbol=${encodeURIComponent(SYMBOL)}`);
  const launch = (paragraph: string) =>
    post<LaunchAnswer>('/launches', { text: TEXT, people: PEOPLE, paragraphs: [paragraph] });
  let told = 0;
  const tells = (...facts: object[]) => {
    told += 1;
    const cited = { source: 'the journal', grade: 'primary' };
    return post('/calendar', {
      ...{ commandId: `told-${told}`, actor: 'p-haddad', reason: 'as published' },
      facts: facts.map((fact) => ({ ...fact, ...cited })),
    });
  };
  const session = (number: number, opens: string) => ({
    ...{ kind: 'session', body: 'Standing Committee on Ferries', number, opens, closes: opens },
  });

  it('confirms and launches without a day what it asked a day for before', async () => {
    const asked = await cli('confirm', SYMBOL, '1');
    expect(asked).toMatchObject({ code: 2, out: expect.stringContaining('Code: day-needed') });
    expect(await launch('1')).toMatchObject({ status: 422, body: { code: 'obligation.unconfirmed' } });

    writeFileSync(
      calendar,
      'body,session,opens,closes,source,grade\nCOP:UNTOC,2,2005-10-10,2005-10-21,the journal,primary\n',
    );
    expect((await cli('import-calendar', calendar)).out).toContain('Change 1 of the calendar');

    expect((await cli('confirm', SYMBOL, '1')).out).toContain(`is ${SYMBOL}#1.1.`);
    const { body } = await launch('1');
    expect(body.duties).toMatchObject([
      { id: `${SYMBOL}#1.1`, outcome: 'launched', due: [{ delivery: 'COP-UNTOC-2' }] },
    ]);
    const { plan } = await get<Running>(`/obligation?id=${encodeURIComponent(`${SYMBOL}#1.1`)}`);
    expect(plan.deliveries).toMatchObject([{ key: 'COP-UNTOC-2', due: '2005-08-29' }]);
    const { readings, objections } = await register();
    expect(readings[0]?.decisions).toMatchObject([
      { kind: 'confirmed', settled: { calendarSeq: 1, deliveries: [{ key: 'COP-UNTOC-2' }] } },
    ]);
    expect(objections).toEqual([]);
  });

  it('asks again when the session was moved away, and keeps what it settled before', async () => {
    const committee = {
      kind: 'body',
      body: 'Standing Committee on Ferries',
      name: 'Standing Committee on Ferries',
    };
    await tells(
      { ...committee, byYear: false, station: 'Geneva' },
      session(6, '2004-02-02'),
      session(7, '2005-06-06'),
    );
    expect((await cli('confirm', SYMBOL, '2')).out).toContain(`is ${SYMBOL}#2.1.`);
    await tells(session(7, '2004-12-06'));
    const why = ['--reason', 'the Committee has met'];
    expect((await cli('correct', SYMBOL, '2', '--product', 'study', ...why)).code).toBe(0);
    const { readings, objections } = await register();
    expect(readings[1]?.obligation).toEqual({ id: `${SYMBOL}#2.1`, status: 'confirmed' });
    expect(objections).toEqual([]);

    await cli('undo', SYMBOL, '2', ...why);
    await cli('undo', SYMBOL, '2', ...why);
    const asked = await cli('confirm', SYMBOL, '2');
    expect(asked.out).toContain(
      'the next session of the Standing Committee on Ferries is not known. By when?',
    );
    expect(await launch('2')).toMatchObject({ status: 422, body: { code: 'obligation.unconfirmed' } });
  });

  it('says of what runs already that there is nothing to do, and of other people that they were not taken', async () => {
    const again = (people: string) => cli('launch', file, '--paragraph', '1', '--people', people);
    expect(await again('samples/people.json')).toEqual({
      code: 0,
      out: `${SYMBOL}: 1 obligation\n  ${SYMBOL}#1.1  runs already; there is nothing to do\n      COP-UNTOC-2 due 29 August 2005\n`,
      err: '',
    });
    const others = join(home, 'people.json');
    const drafter = { post: 'drafter', person: { id: 'p-other', name: 'Somebody Else' } };
    writeFileSync(others, JSON.stringify({ ...PEOPLE, drafter }));
    expect(await again(others)).toMatchObject({
      code: 2,
      out: expect.stringContaining('those that are named now were not taken'),
    });
    const { assignments, seats } = await get<Running>(
      `/obligation?id=${encodeURIComponent(`${SYMBOL}#1.1`)}`,
    );
    expect(seats[assignments.drafter]?.holder).toBe(PEOPLE.drafter.person.id);
  });

  it('lets be what runs, whatever it would ask today', async () => {
    // The second session is said to have opened before the adoption: the text would be asked about now.
    const opens = { body: 'COP:UNTOC', number: 2, opens: '2004-12-01', closes: '2004-12-02' };
    await tells({ kind: 'session', ...opens });
    const { status, body } = await launch('1');
    expect(status).toBe(200);
    expect(body.duties).toMatchObject([
      {
        id: `${SYMBOL}#1.1`,
        ...{ outcome: 'already launched', status: 'running', othersNamed: false },
        due: [{ delivery: 'COP-UNTOC-2', on: '2005-08-29' }],
      },
    ]);
  });
});
