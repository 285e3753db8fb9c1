import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import type { MandateAnswer, MandateAsked } from '../../client/api/register-contract.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { houseApi } from '../../worker/api.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TOKEN = 'the-token-of-this-test';
const WHY = { comment: 'the Chair said so' };
const BRIEFED = { 'Member-States': { on: '2027-12-31', reason: 'agreed' } };

interface Answered<T> {
  status: number;
  body: T;
}

describe('the HTTP API of the register', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  beforeAll(async () => {
    house = await openHouse();
    const run = { client: house.client, taskQueue: house.taskQueue };
    api = houseApi({
      db: house.db,
      keeper: house.keeper,
      keys: house.keys,
      run,
      token: TOKEN,
      stop: () => {},
      unexpected: () => {},
    });
  });
  afterAll(async () => {
    for (const { id, status } of (await get<ObligationLine[]>('/obligations')).body) {
      if (status === 'running') await runOf(house.client, id as ObligationId).terminate();
    }
    await api.close();
    await house.close();
  });

  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  async function get<T = Problem>(url: string): Promise<Answered<T>> {
    const answer = await api.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function post<T = Problem>(url: string, payload: object): Promise<Answered<T>> {
    const answer = await api.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }

  let symbol: string;
  let text: string;
  let sent = 0;
  let mandates = 600;
  beforeEach(async () => {
    mandates += 1;
    symbol = `A/RES/63/${mandates}`;
    text = TEXT.replaceAll('63/194', `63/${mandates}`);
    await post('/mandates', { name: 'sample.txt', text });
  });
  const register = async (): Promise<MandateAsked> =>
    (await get<MandateAsked>(`/mandate?symbol=${encodeURIComponent(symbol)}`)).body;
  const keyOf = async (paragraph: string): Promise<string> =>
    (await register()).readings.find(({ key }) => key.startsWith(`${paragraph}:`))?.key ?? '';
  function does(type: string, fields: object): Promise<Answered<unknown>> {
    sent += 1;
    const attribution = { commandId: `m-${sent}`, actor: 'p-haddad' };
    return post(`/mandate-commands?symbol=${encodeURIComponent(symbol)}`, {
      type,
      ...attribution,
      ...fields,
    });
  }
  const launch = (rest: Partial<LaunchRequest> = {}): Promise<Answered<LaunchAnswer>> =>
    post('/launches', { text, people: PEOPLE, given: { '7': BRIEFED['Member-States'] }, ...rest });

  it('reads a text and shows what is open', async () => {
    const again = await post<MandateAnswer>('/mandates', { name: 'sample.txt', text });
    expect(again).toEqual({ status: 200, body: { symbol, keys: ['7:367-458', '11:689-768', '14:0-313'] } });
    const { mandate, texts, readings, objections } = await register();
    expect(mandate).toMatchObject({ symbol, body: 'GA', session: 63, adopted: '2008-12-18' });
    expect(texts).toMatchObject([{ source: { name: 'sample.txt', format: 'text' } }]);
    expect(readings.map(({ status, obligation }) => [status, obligation])).toEqual(
      Array(3).fill(['open', null]),
    );
    expect(objections).toEqual([]);
  });

  it('decides, refuses with the status of the code, and gives a repeat the first answer', async () => {
    const key = await keyOf('14');
    const confirm = { key, commandId: 'the-same' };
    const first = await does('confirm', confirm);
    expect(first).toMatchObject({
      status: 200,
      body: {
        ...{ accepted: true, keys: [key], obligation: `${symbol}#14.1`, seq: expect.any(Number) },
        register: {
          readings: expect.arrayContaining([expect.objectContaining({ key, status: 'confirmed' })]),
        },
      },
    });
    expect(await does('confirm', confirm)).toEqual(first);
    expect(await does('reject', { key, ...WHY })).toMatchObject({
      status: 409,
      body: { accepted: false, refused: { code: 'already-decided' } },
    });
    expect(await does('reject', { key: '99:0-1', ...WHY })).toMatchObject({
      status: 404,
      body: { refused: { code: 'unknown-reading' } },
    });
    expect(await does('undo', { key })).toMatchObject({
      status: 422,
      body: { refused: { code: 'reason-needed' } },
    });
    expect((await get<ObligationLine[]>('/obligations')).body).toContainEqual(
      expect.objectContaining({ id: `${symbol}#14.1`, status: 'confirmed' }),
    );
    await does('undo', { key, ...WHY });
    expect((await get<ObligationLine[]>('/obligations')).body).toContainEqual(
      expect.objectContaining({ id: `${symbol}#14.1`, status: 'undone', stage: null }),
    );
  });

  it('takes every verb', async () => {
    const [seven, eleven, fourteen] = await Promise.all(['7', '11', '14'].map(keyOf));
    const statuses = [
      await does('correct', {
        key: seven,
        values: { product: 'oral_update', due: [{ type: 'date', date: '2009' }] },
      }),
      await does('split', {
        key: fourteen,
        parts: [{ recipients: [{ body: 'GA', session: 64 }] }, { recipients: [{ body: 'COP:UNTOC' }] }],
      }),
      await does('join', { keys: [`${fourteen}~1`, `${fourteen}~2`] }),
      await does('not-ours', { key: eleven, owner: 'UNODC', ...WHY }),
      await does('add', {
        marked: { paragraph: '13', words: 'to provide adequate support' },
        values: { product: 'report', addressee: { class: 'secretary_general', name: 'Secretary-General' } },
      }),
      await does('reject', { key: await keyOf('13'), ...WHY }),
    ].map(({ status }) => status);
    expect(statuses).toEqual(Array(6).fill(200));
    expect((await register()).readings.map(({ status }) => status).sort()).toEqual([
      'joined',
      'joined',
      'not-ours',
      'open',
      'open',
      'rejected',
      'split',
    ]);
    expect(await does('settle', { proposal: 1, outcome: 'keep' })).toMatchObject({
      status: 404,
      body: { refused: { code: 'no-such-proposal' } },
    });
  });

  it.each<[string, object, string]>([
    ['of no known type', { type: 'shred' }, 'type: expected one of confirm, correct'],
    ['with a field too many', { type: 'reject', key: 'x', secret: 1 }, 'secret: there is no such field'],
    ['without a key', { type: 'reject' }, 'key: missing, expected words'],
    [
      'with a product that is none',
      { type: 'correct', key: 'x', values: { product: 'poem' } },
      'values.product: expected report or note',
    ],
    [
      'with a time that is none',
      { type: 'correct', key: 'x', values: { due: [{ type: 'date', date: '2009-02-30' }] } },
      'values.due.0.date: expected a day, a month or a year',
    ],
    [
      'with a period that is none',
      { type: 'correct', key: 'x', values: { due: [{ type: 'recurring', every: 'week' }] } },
      'values.due.0.every: expected a period, P6M or P120D, or session',
    ],
    [
      'with a session that is none',
      { type: 'correct', key: 'x', values: { recipients: [{ body: 'GA', session: 0 }] } },
      'values.recipients.0.session: expected a number or next',
    ],
    [
      'that adds a duty of nobody',
      { type: 'add', marked: { paragraph: '1', words: 'x' }, values: { product: 'report' } },
      'values.addressee: missing, expected an object',
    ],
    ['without who decides', { type: 'reject', key: 'x', actor: undefined }, 'actor: missing, expected words'],
    ['by the clock', { type: 'reject', key: 'x', actor: 'clock' }, 'actor: expected an id'],
    [
      'without an id of its own',
      { type: 'reject', key: 'x', commandId: ' ' },
      'commandId: expected a text of 1 to 300 characters',
    ],
  ])('a command %s reaches nobody', async (_name, { type, ...fields }: { type?: string }, words) => {
    const answer = (await does(type ?? '', fields)) as Answered<Problem>;
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(answer.body.detail).toContain(words);
  });

  it('says what is no mandate, and which nobody has read', async () => {
    for (const wrong of ['', `${symbol}#14.1`]) {
      const answer = await get(`/mandate?symbol=${encodeURIComponent(wrong)}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    }
    symbol = 'A/RES/1/1';
    const unknown = { status: 404, body: { code: 'mandate.unknown' } };
    expect(await get(`/mandate?symbol=${symbol}`)).toMatchObject(unknown);
    expect(await does('reject', { key: 'x', ...WHY })).toMatchObject(unknown);
    expect(await post('/mandates', { name: 'x.txt', text: ' ' })).toMatchObject({
      status: 422,
      body: { code: 'document.empty' },
    });
    expect(await post('/mandates', { name: '', text })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('refuses another resolution under the same symbol, when it is read and when it is launched', async () => {
    const other = text.replace('18 December 2008', '19 December 2008');
    expect(await post('/mandates', { name: 'other.txt', text: other })).toMatchObject({
      status: 409,
      body: { refused: { code: 'text-differs' } },
    });
    expect(await launch({ text: other })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  describe('a launch', () => {
    it('confirms what is open, and launches what is confirmed as it was corrected', async () => {
      const key = await keyOf('14');
      await does('confirm', { key, values: { recipients: [{ body: 'GA', session: 64 }] } });
      const { body } = await launch();
      expect(
        body.duties.map(({ id, outcome, due }) => [id, outcome, due.map(({ delivery }) => delivery)]),
      ).toEqual([
        [`${symbol}#7.1`, 'launched', ['Member-States']],
        [`${symbol}#11.1`, 'launched', ['GA-63']],
        [`${symbol}#14.1`, 'launched', ['GA-64']],
      ]);
      expect((await register()).readings.map(({ obligation }) => obligation?.status)).toEqual(
        Array(3).fill('running'),
      );
      expect(await does('undo', { key, ...WHY })).toMatchObject({
        status: 409,
        body: { refused: { code: 'already-launched' } },
      });
    });

    it('uses the day that was given when it was confirmed', async () => {
      await does('confirm', { key: await keyOf('7'), given: BRIEFED });
      const { body } = await launch({ paragraphs: ['7'], given: {} });
      expect(body.duties).toMatchObject([
        { id: `${symbol}#7.1`, due: [{ delivery: 'Member-States', on: '2027-12-31' }] },
      ]);
    });

    it('corrects what was confirmed with another day than it gives', async () => {
      await does('confirm', { key: await keyOf('7'), given: BRIEFED });
      const given = { '7/Member-States': { on: '2028-01-31', reason: 'put off' } };
      const { body } = await launch({ paragraphs: ['7'], given });
      expect(body.duties).toMatchObject([
        { id: `${symbol}#7.1`, outcome: 'launched', due: [{ delivery: 'Member-States', on: '2028-01-31' }] },
      ]);
      const { readings } = await register();
      expect(readings[0]?.decisions.map(({ kind }) => kind)).toEqual(['confirmed', 'corrected']);
    });

    it('leaves what was rejected or is not ours, and says so', async () => {
      await does('reject', { key: await keyOf('7'), ...WHY });
      await does('not-ours', { key: await keyOf('11'), owner: 'UNODC', ...WHY });
      const { body } = await launch({ given: {} });
      expect(body.duties.map(({ id }) => id)).toEqual([`${symbol}#14.1`]);
      expect(body.notOwn).toEqual([
        { paragraph: '7', why: 'it was rejected in the register' },
        { paragraph: '11', why: 'it is not ours, but owed by UNODC' },
      ]);
    });

    it('of what was undone gives the next id; of what was split, each part; of what was joined, the one', async () => {
      const key = await keyOf('14');
      await does('confirm', { key });
      await does('undo', { key, ...WHY });
      await does('split', {
        key,
        parts: [{ recipients: [{ body: 'GA', session: 64 }] }, { recipients: [{ body: 'COP:UNTOC' }] }],
      });
      await does('correct', { key: await keyOf('7'), values: { product: 'background_paper' } });
      await does('join', { keys: [await keyOf('11'), await keyOf('7')] });
      const { body } = await launch({ given: {} });
      expect(body.duties.map(({ id }) => id)).toEqual([`${symbol}#11.1`, `${symbol}#14.2`, `${symbol}#14.3`]);
      const { body: joined } = await get<ObligationState>(
        `/obligation?id=${encodeURIComponent(`${symbol}#11.1`)}`,
      );
      expect(joined).toMatchObject({ obligation: { furtherEvidence: [{ paragraph: '7' }] } });
    });

    it('of a text that nobody has read puts it into the register first', async () => {
      mandates += 1;
      symbol = `A/RES/63/${mandates}`;
      text = TEXT.replaceAll('63/194', `63/${mandates}`);
      await launch({ paragraphs: ['11'], given: {} });
      expect((await register()).readings.map(({ status }) => status)).toEqual(['open', 'confirmed', 'open']);
    });

    it('that is refused leaves the register as it was', async () => {
      mandates += 1;
      symbol = `A/RES/63/${mandates}`;
      text = TEXT.replaceAll('63/194', `63/${mandates}`);
      expect(await launch({ given: {} })).toMatchObject({
        status: 422,
        body: { code: 'obligation.unconfirmed' },
      });
      expect((await get(`/mandate?symbol=${encodeURIComponent(symbol)}`)).status).toBe(404);
    });
  });
});
