import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { ROUTES } from '../../client/api/all-routes.ts';
import { placeOf, ROUTE_NAMES, type RouteName } from '../../client/api/paths.ts';
import type { Route } from '../../client/api/route.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { answersIn } from '../../worker/answers.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { accountOf, CHEAP, HOME, PASSWORD, signIn } from '../setup/signed-in.ts';

/** Why the answer of what is no GET is not kept. */
const NOT_KEPT: Partial<Record<RouteName, string>> = {
  act: 'its record answers it',
  commandSeries: 'its record answers it',
  readDocument: 'it is kept by its digest',
  keepDraft: 'it is kept by its digest',
  readCalendarFile: 'it changes nothing',
  planLaunch: 'it changes nothing',
  whatIf: 'it changes nothing',
  copyForRehearsal: 'it changes nothing',
  decodePayloads: 'it changes nothing',
  backup: 'it changes nothing',
  rebuild: 'it leads to the same, however often',
  signOut: 'it leads to the same, however often',
  signOutEverywhere: 'it leads to the same, however often',
  stop: 'it leads to the same, however often',
  signIn: 'nobody has come in yet',
  setUp: 'its link is used once',
  setPassword: 'its link is used once',
};

it('of every change it is decided whether its answer is kept', () => {
  const changing = ROUTE_NAMES.filter((name) => placeOf(name).method !== 'GET');
  const kept = changing.filter((name) => (ROUTES[name] as Route).once !== undefined);
  expect([...kept, ...Object.keys(NOT_KEPT)].sort()).toEqual([...changing].sort());
});

describe('a change with a key', () => {
  let db: Db;
  let api: FastifyInstance;
  async function open(): Promise<FastifyInstance> {
    return houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {} },
      ...{ people: createPeople({ db, cost: CHEAP }), unexpected: () => {} },
    });
  }
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = await open();
  });
  afterAll(async () => {
    await api.close();
    await db.destroy();
  });

  const post = (url: string, payload: object, key: string, at = api) =>
    at.inject({ method: 'POST', url, payload, headers: { ...HOME, 'idempotency-key': key } });
  const invited = (email: string) => ({ kind: 'person', email, name: 'Somebody', roles: ['auditor'] });
  const accounts = async (email: string) => {
    const all = (await api.inject({ url: '/accounts', headers: HOME })).json() as { email: string }[];
    return all.filter((each) => each.email === email).length;
  };
  /** As if the house had died before the answer was kept. */
  const cutOff = () => sql`update kept_answer set answer = null, busy_until = null`.execute(db);

  it('is made once, and answered the same: status and body', async () => {
    const key = randomUUID();
    const first = await post('/accounts', invited('once@un.org'), key);
    expect(first.statusCode).toBe(201);
    for (const house of [api, await open()]) {
      const again = await post('/accounts', invited('once@un.org'), key, house);
      expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    }
    expect(await accounts('once@un.org')).toBe(1);
    // The link of the repeat is the one that works.
    const link = first.json().link.split('#')[1];
    const set = await api.inject({ method: 'POST', url: '/password', payload: { link, password: PASSWORD } });
    expect(set.statusCode).toBe(200);
  });

  it('is answered the same when the house died before it could say so', async () => {
    const key = randomUUID();
    const first = await post('/accounts', invited('cut-off@un.org'), key);
    await cutOff();
    const again = await post('/accounts', invited('cut-off@un.org'), key);
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    expect(await accounts('cut-off@un.org')).toBe(1);

    const id = first.json().account.id;
    const [linkKey, tokenKey] = [randomUUID(), randomUUID()];
    const link = await post(`/accounts/${id}/link`, {}, linkKey);
    const service = (await post('/accounts', { kind: 'service', name: 'A program' }, randomUUID())).json()
      .account.id;
    const tokens = `/accounts/${service}/tokens`;
    const token = await post(tokens, { name: 'mine', scopes: ['read'] }, tokenKey);
    expect(token.statusCode).toBe(201);
    await cutOff();
    expect((await post(`/accounts/${id}/link`, {}, linkKey)).json()).toEqual(link.json());
    expect((await post(tokens, { name: 'mine', scopes: ['read'] }, tokenKey)).json()).toEqual(token.json());
    expect((await api.inject({ url: tokens, headers: HOME })).json()).toHaveLength(1);
  });

  it('tells a refusal again, though it would be taken by now', async () => {
    const key = randomUUID();
    const facts = (person: string) => ({
      ...{ actor: 'p-ada', reason: 'for a test', commandId: key },
      facts: [{ kind: 'absence', person, from: '2027-01-01', to: '2027-01-05' }],
    });
    const first = await post('/directory', facts('p-nobody-yet'), key);
    expect([first.statusCode, first.json().code]).toEqual([422, 'directory.unknown']);
    const known = {
      actor: 'p-ada',
      reason: 'x',
      commandId: 'known',
      facts: [{ kind: 'person', person: 'p-nobody-yet', name: 'N' }],
    };
    await post('/directory', known, 'known');
    const again = await post('/directory', facts('p-nobody-yet'), key);
    expect([again.statusCode, again.json()]).toEqual([422, first.json()]);
    expect(again.headers['content-type']).toContain('application/problem+json');
  });

  it('is no other change: that is refused, and does nothing', async () => {
    const key = randomUUID();
    await post('/accounts', invited('first@un.org'), key);
    const other = await post('/accounts', invited('second@un.org'), key);
    expect([other.statusCode, other.json().code]).toEqual([422, 'request.key-taken']);
    expect((await post('/set-up-link', {}, key)).json().code).toBe('request.key-taken');
    expect(await accounts('second@un.org')).toBe(0);
    // Fields in another order are the same.
    const { kind, ...rest } = invited('first@un.org');
    expect((await post('/accounts', { ...rest, kind }, key)).statusCode).toBe(201);
    // By the id of the command, too.
    const said = (reason: string) => ({
      actor: 'p-ada',
      reason,
      commandId: 'said',
      facts: [{ kind: 'person', person: 'p-said', name: 'S' }],
    });
    const change = (reason: string) =>
      api.inject({ method: 'POST', url: '/directory', payload: said(reason), headers: HOME });
    // Nothing runs here that could be told of it.
    await change('one');
    expect((await change('another')).json().code).toBe('request.key-taken');
  });

  it('is of whoever sent it: the same key of another is theirs', async () => {
    const [one, two] = [`one-${randomUUID().slice(0, 8)}@un.org`, `two-${randomUUID().slice(0, 8)}@un.org`];
    for (const email of [one, two]) await accountOf(api, email, ['auditor']);
    const key = randomUUID();
    const made = async (email: string) => {
      const { cookie } = await signIn(api, email);
      const answer = await api.inject({
        ...{ method: 'POST', url: '/tokens', payload: { name: 'mine', scopes: ['read'] } },
        headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key },
        cookies: { rapporteur: cookie() },
      });
      return answer.json() as { secret: string };
    };
    const [first, second] = [await made(one), await made(two)];
    expect(first.secret).not.toBe(second.secret);
    // Another session of the same person is the same person.
    expect(await made(one)).toEqual(first);
  });

  it('is made once though it comes ten times at once', async () => {
    const key = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => post('/accounts', invited('at-once@un.org'), key)),
    );
    expect(await accounts('at-once@un.org')).toBe(1);
    for (const { statusCode, headers, json } of all)
      if (statusCode === 409) {
        expect(json().code).toBe('request.under-way');
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      } else expect(statusCode).toBe(201);
    expect((await post('/accounts', invited('at-once@un.org'), key)).statusCode).toBe(201);
  });

  it('waits for another house that is at it, and goes on when that has died', async () => {
    const keyed = { owner: 'home', key: randomUUID(), asked: 'the same' };
    let now = new Date('2026-03-02T09:00:00.000Z');
    const instant = () => now.toISOString() as never;
    // Of a database that several can open: of the embedded one, whoever else was there is gone.
    const [one, other] = [answersIn(db, instant), answersIn(db, instant)];
    const begun = await one.beginOnce(keyed);
    expect(begun).toHaveProperty('id');
    await expect(one.beginOnce(keyed)).rejects.toMatchObject({ code: 'request.under-way', againAfter: 1 });
    const again = await other.beginOnce(keyed);
    if ('before' in again) throw new Error('nobody has answered it');
    await again.answered({ status: 200, body: { made: true }, headers: {} });
    expect(await one.beginOnce(keyed)).toEqual({
      before: { status: 200, body: { made: true }, headers: {} },
    });
    // After a week it is forgotten.
    now = new Date(now.getTime() + 7 * 24 * 3_600_000 - 1);
    expect(await one.beginOnce(keyed)).toHaveProperty('before');
    now = new Date(now.getTime() + 2);
    const anew = await one.beginOnce(keyed);
    if ('before' in anew) throw new Error('it was not forgotten');
    await anew.givenUp();
  });

  it('leaves nothing in the store that can be read without its key', async () => {
    const key = randomUUID();
    const { link } = (await post('/accounts', invited('hidden@un.org'), key)).json();
    await post('/my-password', { current: 'old and secret', next: 'new and secret' }, randomUUID());
    const tables = await Promise.all(
      ['kept_answer', 'kept_answer_part'].map((name) => sql`select * from ${sql.table(name)}`.execute(db)),
    );
    const kept = JSON.stringify(tables.map(({ rows }) => rows));
    for (const secret of [key, link.split('#')[1], 'hidden@un.org', 'old and secret'])
      expect(kept).not.toContain(secret);
    expect((await post('/accounts', invited('guess@un.org'), '1')).json().detail).toContain(
      'at least 22 characters that nobody can guess',
    );
    expect(await accounts('guess@un.org')).toBe(0);
    expect((await post('/accounts', invited('guess@un.org'), 'x'.repeat(301))).statusCode).toBe(400);
  });
});
