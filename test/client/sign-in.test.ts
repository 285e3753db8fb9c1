import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { fromMs, type Instant, instant, toMs } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { accountOf, browserWith, CHEAP, HOME, nextAddress, PASSWORD, signIn } from '../setup/signed-in.ts';

const START = instant('2026-03-02T09:00:00.000Z');
const HOUR = 3_600_000;
/** Nothing here asks Temporal. */
const NO_RUNS = {} as Omit<RunOptions, 'rehearsal'>;

describe('signing in', () => {
  let db: Db;
  let api: FastifyInstance;
  let now: Instant = START;
  const unexpected: unknown[] = [];
  const pass = (ms: number): void => {
    now = fromMs(toMs(now) + ms);
  };
  async function open(url?: string): Promise<FastifyInstance> {
    return houseApi({
      ...{
        db,
        keeper: keeperInMemory(),
        keys: await openKeys(db, keysInMemory(), ['api', 'system']),
        run: NO_RUNS,
      },
      ...{ token: 'x', people: createPeople({ db, url, cost: CHEAP, now: () => now }), stop: () => {} },
      unexpected: (error) => unexpected.push(error),
    });
  }
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = await open();
  }, 90_000);
  afterAll(async () => {
    await api.close();
    await db.destroy();
    expect(unexpected).toEqual([]);
  });
  let remoteAddress = '';
  beforeEach(() => {
    pass(24 * HOUR);
    remoteAddress = nextAddress();
  });

  const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
    api.inject({
      method: 'POST',
      url,
      payload,
      remoteAddress,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const home = (url: string, payload: object = {}) => post(url, payload, HOME);
  const secretOf = (link: string): string => link.split('#')[1] ?? '';
  const events = async (account?: string): Promise<{ kind: string; account: string | null }[]> =>
    (await api.inject({ url: `/sign-ins${account ? `?account=${account}` : ''}`, headers: HOME })).json();

  it('sends nobody to a provider where there is none, and says so', async () => {
    for (const url of ['/sign-in/oidc', '/sign-in/oidc/callback?code=x']) {
      const answer = await api.inject({ url, remoteAddress });
      expect(answer.json()).toMatchObject({ status: 404, code: 'request.no-such' });
    }
  });

  it('refuses the number of an event that no record reaches', async () => {
    const answer = await api.inject({ url: `/sign-ins?before=${2 ** 40}`, headers: HOME });
    expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  describe('the first account', () => {
    const first = { email: 'Ada.Okafor@UN.org', name: 'Ada Okafor', password: PASSWORD };

    it('is made with a link that is used once, and there is no other way', async () => {
      expect((await api.inject('/sign-in')).json()).toEqual({ oidc: false, setUp: true });
      expect((await post('/set-up-link', {})).statusCode).toBe(401);
      expect((await post('/set-up', { ...first, link: 'A'.repeat(43) })).json().code).toBe(
        'sign-in.link-over',
      );
      const earlier = (await home('/set-up-link')).json().link;
      const link = (await home('/set-up-link')).json().link;
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1\/set-up#[\w-]{43}$/);
      const replaced = await post('/set-up', { ...first, link: secretOf(earlier) });
      expect({ status: replaced.statusCode, code: replaced.json().code }).toEqual({
        ...{ status: 410, code: 'sign-in.link-over' },
      });
      // Two that hold the same link at once: one is the administrator.
      const both = await Promise.all([
        post('/set-up', { ...first, link: secretOf(link) }),
        post('/set-up', { ...first, email: 'other@un.org', link: secretOf(link) }),
      ]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410]);
      expect((await home('/set-up-link')).json()).toEqual({ link: null, expiresAt: null });
      const [account, ...more] = (await api.inject({ url: '/accounts', headers: HOME })).json();
      expect(more).toEqual([]);
      expect(account).toMatchObject({ roles: ['administrator'], hasPassword: true });
    });

    it('leaves no secret in the store', async () => {
      const id = await accountOf(api, 'secret@un.org', ['auditor']);
      const browser = await signIn(api, 'secret@un.org');
      const made = await browser.post('/tokens', { name: 'mine', scopes: ['read'] });
      const tables = ['account', 'session', 'api_token', 'one_time_link', 'sign_in_event', 'sign_in_failing'];
      const all = await Promise.all(tables.map((name) => sql`select * from ${sql.table(name)}`.execute(db)));
      const kept = JSON.stringify(all.map(({ rows }) => rows));
      expect(kept).toContain(id);
      for (const secret of [PASSWORD, browser.cookie(), made.json().secret])
        expect(kept).not.toContain(secret);
    });

    it('a link is over after a day', async () => {
      const made = await home('/accounts', { kind: 'person', email: 'late@un.org', name: 'Late' });
      pass(24 * HOUR);
      const answer = await post('/password', { link: secretOf(made.json().link), password: PASSWORD });
      expect(answer.statusCode).toBe(410);
    });
  });

  describe('a session', () => {
    beforeAll(() => accountOf(api, 'session@un.org', ['officer'], 'p-session'));

    it('is kept in a cookie that no script can read and no other site can use', async () => {
      const answer = await post('/sign-in', { email: ' SESSION@un.org', password: PASSWORD });
      expect(answer.cookies).toEqual([
        expect.objectContaining({ name: 'rapporteur', httpOnly: true, sameSite: 'Lax', path: '/' }),
      ]);
      expect(answer.cookies[0]).not.toHaveProperty('secure');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.json()).not.toHaveProperty('password');
      const secure = await open('https://reports.example.org');
      const there = await secure.inject({
        ...{ method: 'POST', url: '/sign-in', payload: { email: 'session@un.org', password: PASSWORD } },
      });
      expect(there.cookies[0]).toMatchObject({ name: '__Host-rapporteur', secure: true, path: '/' });
      expect(there.cookies[0]).not.toHaveProperty('domain');
      await secure.close();
    });

    it('tells who it is and what is open, and why the rest is not', async () => {
      const me = (await (await signIn(api, 'session@un.org')).get('/me')).json();
      expect(me).toMatchObject({ name: 'session', person: 'p-session', roles: ['officer'], via: 'session' });
      expect(me.rights.launch).toEqual({ allowed: true, why: null });
      expect(me.rights['decide-draft']).toEqual({
        allowed: false,
        why: 'To approve, return or object to a draft is for managers: an officer runs obligations and keeps what they stand on.',
      });
    });

    it('begins anew with each sign-in, whatever the cookie held before', async () => {
      const planted = 'P'.repeat(43);
      const answer = await api.inject({
        ...{ method: 'POST', url: '/sign-in', payload: { email: 'session@un.org', password: PASSWORD } },
        cookies: { rapporteur: planted },
      });
      expect(answer.cookies[0]?.value).not.toBe(planted);
      expect((await browserWith(api, planted).get('/me')).statusCode).toBe(401);
    });

    it('is over when it is not used, when it is a week old, and when one signs out', async () => {
      const idle = await signIn(api, 'session@un.org');
      pass(17 * HOUR);
      expect((await idle.get('/me')).statusCode).toBe(200);
      pass(17 * HOUR);
      expect((await idle.get('/me')).statusCode).toBe(200);
      pass(18 * HOUR);
      expect((await idle.get('/me')).statusCode).toBe(401);

      const busy = await signIn(api, 'session@un.org');
      for (let hours = 0; hours < 160; hours += 16) {
        expect((await busy.get('/me')).statusCode).toBe(200);
        pass(16 * HOUR);
      }
      pass(8 * HOUR);
      expect((await busy.get('/me')).statusCode).toBe(401);
      await signIn(api, 'session@un.org');
      // What is over is not kept.
      const kept = await sql`select 1 from session where seen_at < ${now}`.execute(db);
      expect(kept.rows).toEqual([]);

      const out = await signIn(api, 'session@un.org');
      expect((await out.post('/sign-out')).statusCode).toBe(204);
      expect((await out.get('/me')).statusCode).toBe(401);
    });

    it('ends everywhere, and everywhere else when the password changes', async () => {
      const [one, two] = [await signIn(api, 'session@un.org'), await signIn(api, 'session@un.org')];
      await two.post('/sign-out-everywhere');
      expect((await one.get('/me')).statusCode).toBe(401);
      const [three, four] = [await signIn(api, 'session@un.org'), await signIn(api, 'session@un.org')];
      const change = { current: PASSWORD, next: 'a new one, and longer' };
      expect((await three.post('/my-password', { ...change, current: 'wrong' })).statusCode).toBe(401);
      expect((await three.post('/my-password', change)).statusCode).toBe(204);
      expect((await three.get('/me')).statusCode).toBe(200);
      expect((await four.get('/me')).statusCode).toBe(401);
      await expect(signIn(api, 'session@un.org')).rejects.toThrow(/sign-in.failed/);
      await signIn(api, 'session@un.org', change.next);
    });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
      ['an old browser on another site', { origin: 'https://evil.example' }, 403],
      ['a page without an origin', { origin: 'null' }, 403],
      ['whoever does not say', {}, 403],
      ['an old browser on a page of ours', { origin: 'http://house.test', host: 'house.test' }, 204],
      ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://elsewhere.example' }, 204],
    ])('is not changed from %s', async (_where, headers, status) => {
      const cookies = { rapporteur: (await signIn(api, 'csrf@un.org').catch(madeFirst)).cookie() };
      const answer = await api.inject({ method: 'POST', url: '/sign-out', headers: { ...headers }, cookies });
      expect(answer.statusCode).toBe(status);
      if (status === 403) expect(answer.json().code).toBe('sign-in.other-site');
    });
    const madeFirst = async () => {
      await accountOf(api, 'csrf@un.org', []);
      return signIn(api, 'csrf@un.org');
    };

    it('is not begun from another site either', async () => {
      const by = { email: 'session@un.org', password: PASSWORD };
      const answer = await post('/sign-in', by, { origin: 'https://evil.example' });
      expect(answer.json().code).toBe('sign-in.other-site');
    });
  });

  describe('a wrong password', () => {
    it('is told the same as an unknown name, and takes the same work', async () => {
      await accountOf(api, 'known@un.org', []);
      const [wrong, unknown] = await Promise.all([
        post('/sign-in', { email: 'known@un.org', password: 'wrong' }),
        post('/sign-in', { email: 'nobody@un.org', password: 'wrong' }),
      ]);
      expect(wrong.statusCode).toBe(401);
      const { instance: _one, ...told } = wrong.json();
      expect(unknown.json()).toMatchObject(told);
      expect(unknown.cookies).toEqual([]);
    });

    it.each(['locked@un.org', 'nobody-at-all@un.org'])(
      'locks %s out for a time that grows',
      async (email) => {
        if (email === 'locked@un.org') await accountOf(api, email, []);
        const tried = async (password: string) => (await post('/sign-in', { email, password })).json().code;
        for (let tries = 1; tries <= 5; tries += 1) expect(await tried('wrong')).toBe('sign-in.failed');
        // The right one is not looked at either.
        expect(await tried(PASSWORD)).toBe('sign-in.locked');
        pass(1000);
        expect(await tried('wrong')).toBe('sign-in.failed');
        pass(1000);
        expect(await tried('wrong')).toBe('sign-in.locked');
        pass(1000);
        expect(await tried(PASSWORD)).toBe(email === 'locked@un.org' ? undefined : 'sign-in.failed');
      },
    );

    it('is told after how many seconds it is looked at again', async () => {
      const tried = () => post('/sign-in', { email: 'again-after@un.org', password: 'wrong' });
      for (let tries = 1; tries <= 5; tries += 1) await tried();
      expect((await tried()).headers['retry-after']).toBe('1');
      pass(1000);
      await tried();
      pass(500);
      const { statusCode, headers } = await tried();
      expect({ statusCode, after: headers['retry-after'] }).toEqual({ statusCode: 429, after: '2' });
    });

    it('is counted by the minute too, which is told likewise', async () => {
      for (let times = 0; times < 60; times += 1) await post('/password', { link: 'x' });
      const { statusCode, headers } = await post('/password', { link: 'x' });
      expect({ statusCode, after: headers['retry-after'] }).toEqual({ statusCode: 429, after: '60' });
    });

    it('is counted though a hundred come at once', async () => {
      const tries = Array.from({ length: 40 }, () =>
        post('/sign-in', { email: 'at-once@un.org', password: 'wrong' }),
      );
      const codes = (await Promise.all(tries)).map((answer) => answer.json().code);
      expect(codes.filter((code) => code === 'sign-in.failed').length).toBeLessThanOrEqual(5);
    });

    it('locks an address out that tries many names, but not an office that signs in', async () => {
      await accountOf(api, 'office@un.org', []);
      const from = (address: string, email: string, password: string) =>
        api.inject({ method: 'POST', url: '/sign-in', payload: { email, password }, remoteAddress: address });
      for (let times = 0; times < 30; times += 1)
        expect((await from('172.16.0.1', 'office@un.org', PASSWORD)).statusCode).toBe(200);
      for (let times = 0; times < 25; times += 1)
        expect((await from(`2001:db8::${times}`, `n${times}@un.org`, 'wrong')).json().code).toBe(
          'sign-in.failed',
        );
      expect((await from('2001:db8::ffff', 'office@un.org', PASSWORD)).json().code).toBe('sign-in.locked');
      expect((await from('2001:db8:1::1', 'office@un.org', PASSWORD)).statusCode).toBe(200);
    });

    it('is forgiven with a new link', async () => {
      const id = await accountOf(api, 'forgot@un.org', []);
      for (let tries = 0; tries < 6; tries += 1)
        await post('/sign-in', { email: 'forgot@un.org', password: 'x' });
      const { link } = (await home(`/accounts/${id}/link`)).json();
      await post('/password', { link: secretOf(link), password: 'quite another one' });
      await signIn(api, 'forgot@un.org', 'quite another one');
      expect((await events(id)).map(({ kind }) => kind)).toEqual([
        ...['signed-in', 'password-set', 'link-made', 'locked-out', 'sign-in-failed', 'sign-in-failed'],
        ...['sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'password-set', 'account-made'],
      ]);
    });

    it('leaves nothing of what was typed', async () => {
      await post('/sign-in', { email: 'My-Password-1234', password: 'wrong' });
      expect(JSON.stringify(await events()).toLowerCase()).not.toContain('my-password');
    });

    it.each([
      ['a megabyte', { email: 'a@un.org', password: 'x'.repeat(1024 * 1024) }, 'larger than 16 KB'],
      ['too long', { email: 'a@un.org', password: 'x'.repeat(300) }, 'password: expected at most 256'],
      ['no text', { email: 'a@un.org', password: ['x'] }, 'password: expected words'],
      ['half a character', '{"email":"a@un.org","password":"\\ud800"}', 'it holds half a character'],
      ['of a name with NUL', { email: 'a\u0000@un.org', password: 'x' }, 'it holds the character U+0000'],
      ['missing', { email: 'a@un.org' }, 'password: missing'],
      [
        'with a field too many',
        { email: 'a@un.org', password: 'x', admin: true },
        'admin: there is no such field',
      ],
    ])('%s is refused in words', async (_what, payload, words) => {
      const answer = await post('/sign-in', payload);
      expect(answer.statusCode).toBe(words.startsWith('larger') ? 413 : 400);
      expect(answer.json().detail).toContain(words);
    });
  });

  describe('an account', () => {
    it.each([
      ['an e-mail address in other letters', { email: 'TAKEN@un.org', name: 'x' }, 409, 'account.taken'],
      ['a person who has one', { email: 'b@un.org', name: 'x', person: 'p-taken' }, 409, 'account.taken'],
      ['a part of the house', { email: 'c@un.org', name: 'x', person: 'directory' }, 400, 'request.invalid'],
      ['a name with NUL', { email: 'd@un.org', name: 'a\u0000b' }, 400, 'request.invalid'],
      ['a name that turns around', { email: 'e@un.org', name: 'a\u202Eb' }, 400, 'request.invalid'],
      ['no address', { email: 'f@@un', name: 'x' }, 400, 'request.invalid'],
      ['the role of a program', { email: 'g@un.org', name: 'x', roles: ['service'] }, 400, 'request.invalid'],
    ])('of %s is refused', async (_what, rest, status, code) => {
      await accountOf(api, 'taken@un.org', [], 'p-taken').catch(() => {});
      const answer = await home('/accounts', { kind: 'person', ...rest });
      expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code });
    });

    it('is shut at once, with its sessions and tokens', async () => {
      const id = await accountOf(api, 'leaves@un.org', ['auditor']);
      const browser = await signIn(api, 'leaves@un.org');
      const { secret } = (await browser.post('/tokens', { name: 'mine', scopes: ['read'] })).json();
      const byToken = () => api.inject({ url: '/me', headers: { authorization: `Bearer ${secret}` } });
      expect((await byToken()).statusCode).toBe(200);
      await home(`/accounts/${id}`, { disabled: true });
      expect((await browser.get('/me')).statusCode).toBe(401);
      expect((await byToken()).statusCode).toBe(401);
      await expect(signIn(api, 'leaves@un.org')).rejects.toThrow(/sign-in.failed/);
    });

    it('changes what is open at once, but not by its own hand', async () => {
      const id = await accountOf(api, 'admin@un.org', ['administrator']);
      const other = await accountOf(api, 'promoted@un.org', ['drafter']);
      const [admin, promoted] = [await signIn(api, 'admin@un.org'), await signIn(api, 'promoted@un.org')];
      expect((await admin.post(`/accounts/${id}`, { roles: ['officer'] })).json().code).toBe(
        'rights.own-account',
      );
      expect((await promoted.get('/accounts')).json().code).toBe('rights.not-allowed');
      expect((await admin.post(`/accounts/${other}`, { roles: ['manager'] })).statusCode).toBe(200);
      expect((await promoted.get('/me')).json().roles).toEqual(['manager']);
      expect(await events(other)).toContainEqual(
        expect.objectContaining({
          kind: 'roles-changed',
          by: id,
          facts: { from: ['drafter'], to: ['manager'] },
        }),
      );
      expect((await admin.post('/accounts/acc-none', { disabled: true })).statusCode).toBe(404);
      expect((await admin.post('/accounts/a%00b', { disabled: true })).statusCode).toBe(400);
    });
  });

  describe('what the table of rights refuses', () => {
    const refusals = async (id: string) =>
      ((await events(id)) as { kind: string; facts?: unknown; at?: string }[])
        .filter(({ kind }) => kind === 'not-allowed')
        .map(({ facts }) => facts);

    it('stands in the audit, the same once a day', async () => {
      const id = await accountOf(api, 'pries@un.org', ['drafter'], 'p-pries');
      const browser = await signIn(api, 'pries@un.org');
      const pry = async () => (await browser.get('/accounts')).json().code;
      expect(await Promise.all([pry(), pry(), pry()])).toEqual(Array(3).fill('rights.not-allowed'));
      expect(await refusals(id)).toEqual([{ request: 'accounts', code: 'rights.not-allowed' }]);
      await browser.post('/commands?id=A/RES/63/194%2314.1', {
        ...{ type: 'hand-in-draft', commandId: 'secret-words', actor: 'p-other' },
      });
      expect(await refusals(id)).toEqual([
        { request: 'act', code: 'rights.other-actor' },
        { request: 'accounts', code: 'rights.not-allowed' },
      ]);
      // A house that was started anew knows of it, too.
      const anew = await open();
      await browserWith(anew, browser.cookie()).get('/accounts');
      await anew.close();
      expect(await refusals(id)).toHaveLength(2);
      pass(25 * HOUR);
      await (await signIn(api, 'pries@un.org')).get('/accounts');
      expect(await refusals(id)).toHaveLength(3);
    });
  });

  it('what has happened is never changed', async () => {
    await expect(sql`update sign_in_event set kind = 'signed-in'`.execute(db)).rejects.toThrow(/append-only/);
    await expect(sql`delete from sign_in_event`.execute(db)).rejects.toThrow(/append-only/);
    await expect(sql`truncate sign_in_event`.execute(db)).rejects.toThrow(/append-only/);
  });
});
