import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { providerOf } from '../../worker/people/provider.ts';
import {
  CLIENT,
  HOUSE_URL,
  type Lie,
  lyingProvider,
  realProvider,
  type TestProvider,
  throughPages,
} from '../setup/provider.ts';
import { accountOf, browserWith, CHEAP, HOME, nextAddress } from '../setup/signed-in.ts';

describe('signing in by a provider of identities', () => {
  let db: Db;
  const apis: FastifyInstance[] = [];
  const unexpected: unknown[] = [];
  const houseOf = async (
    issuer: string,
    unknown: 'refuse' | 'no-role' = 'refuse',
  ): Promise<FastifyInstance> => {
    const provider = providerOf({ issuer, ...CLIENT, unknown });
    const api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {} },
      people: createPeople({ db, url: HOUSE_URL, cost: CHEAP, provider }),
      unexpected: (error) => unexpected.push(error),
    });
    apis.push(api);
    return api;
  };
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
  }, 90_000);
  afterAll(async () => {
    for (const api of apis) await api.close();
    await db.destroy();
  });

  interface Begun {
    to: URL;
    state: string;
  }
  async function begin(api: FastifyInstance): Promise<Begun> {
    const answer = await api.inject({ url: '/sign-in/oidc', remoteAddress: nextAddress() });
    expect(answer.statusCode).toBe(302);
    return { to: new URL(answer.headers.location ?? ''), state: answer.cookies[0]?.value ?? '' };
  }
  const back = (api: FastifyInstance, query: string, state?: string) =>
    api.inject({
      ...{ url: `/sign-in/oidc/callback?${query}`, remoteAddress: nextAddress() },
      ...(state === undefined ? {} : { cookies: { 'rapporteur-begun': state } }),
    });
  const accounts = async (
    api: FastifyInstance,
  ): Promise<{ email: string; roles: string[]; hasSubject: boolean }[]> =>
    (await api.inject({ url: '/accounts', headers: HOME })).json();

  describe('that is a real one', () => {
    let provider: TestProvider;
    let api: FastifyInstance;
    beforeAll(async () => {
      provider = await realProvider();
      api = await houseOf(provider.issuer);
    });
    afterAll(() => provider.close());
    async function signIn(login: string, at = api) {
      const { to, state } = await begin(at);
      return back(at, await throughPages(to.href, login), state);
    }

    it('sends the browser there with what protects the way back', async () => {
      const { to } = await begin(api);
      expect(Object.fromEntries(to.searchParams)).toMatchObject({
        ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email profile' },
        redirect_uri: `${HOUSE_URL}/sign-in/oidc/callback`,
        ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
      });
    });

    it('ties an account by its proved address, and knows it again by more than that', async () => {
      const id = await accountOf(api, 'ada@un.org', ['manager'], 'p-ada');
      const answer = await signIn('ada@un.org');
      expect({ status: answer.statusCode, to: answer.headers.location }).toEqual({ status: 302, to: '/' });
      const session = answer.cookies.find(({ name }) => name === 'rapporteur')?.value ?? '';
      const me = (await browserWith(api, session).get('/me')).json();
      expect(me).toMatchObject({ account: id, person: 'p-ada', roles: ['manager'], via: 'session' });
      expect(await accounts(api)).toContainEqual(
        expect.objectContaining({ email: 'ada@un.org', hasSubject: true }),
      );
      expect((await signIn('ada@un.org')).statusCode).toBe(302);
      const kinds = (await api.inject({ url: `/sign-ins?account=${id}`, headers: HOME })).json();
      expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
        ...['signed-in', 'signed-in', 'identity-tied', 'password-set', 'account-made'],
      ]);
    });

    it('refuses whom it does not know, whom nobody has proved, and who is disabled', async () => {
      expect((await signIn('stranger@un.org')).json().code).toBe('sign-in.unknown-person');
      await accountOf(api, 'victim@un.org', ['administrator']);
      expect((await signIn('unproved-victim@un.org')).json().code).toBe('sign-in.unknown-person');
      const id = await accountOf(api, 'gone@un.org', []);
      await api.inject({
        method: 'POST',
        url: `/accounts/${id}`,
        payload: { disabled: true },
        headers: HOME,
      });
      expect((await signIn('gone@un.org')).json().code).toBe('sign-in.unknown-person');
      expect((await accounts(api)).map(({ email }) => email)).not.toContain('stranger@un.org');
    });

    it('lets whom it does not know in with no role, where that is wanted', async () => {
      const lenient = await houseOf(provider.issuer, 'no-role');
      expect((await signIn('newcomer@un.org', lenient)).statusCode).toBe(302);
      expect(await accounts(api)).toContainEqual(
        expect.objectContaining({ email: 'newcomer@un.org', roles: [] }),
      );
    });

    it('takes each way back once, and only from the browser that went', async () => {
      await accountOf(api, 'once@un.org', []);
      const { to, state } = await begin(api);
      const query = await throughPages(to.href, 'once@un.org');
      expect((await back(api, query)).json().code).toBe('sign-in.link-over');
      const another = await begin(api);
      expect((await back(api, query, another.state)).json().code).toBe('sign-in.provider');
      expect((await back(api, query, state)).statusCode).toBe(302);
      expect((await back(api, query, state)).json().code).toBe('sign-in.link-over');
    });

    it('says when it did not go well there', async () => {
      const { to, state } = await begin(api);
      const query = new URLSearchParams({
        error: 'access_denied',
        state: to.searchParams.get('state') ?? '',
      });
      const answer = await back(api, `${query}&iss=${encodeURIComponent(provider.issuer)}`, state);
      expect(answer.json()).toMatchObject({ code: 'sign-in.provider' });
    });
  });

  describe('that lies', () => {
    let provider: Awaited<ReturnType<typeof lyingProvider>>;
    let api: FastifyInstance;
    beforeAll(async () => {
      provider = await lyingProvider();
      api = await houseOf(provider.issuer);
      await accountOf(api, 'lia@un.org', ['administrator']);
    });
    afterAll(() => provider.close());
    const now = (): number => Math.floor(Date.now() / 1000);

    it.each<[string, () => Lie, number]>([
      ['the truth', () => ({}), 302],
      ['by a clock that is half a minute slow', () => ({ claims: { exp: now() - 30 } }), 302],
      [
        'by a clock that is half a minute fast',
        () => ({ claims: { iat: now() + 30, nbf: now() + 30 } }),
        302,
      ],
      ['by a clock that is far off', () => ({ claims: { exp: now() - 90 } }), 502],
      ['of what is yet to come', () => ({ claims: { nbf: now() + 600 } }), 502],
      ['to another client', () => ({ claims: { aud: 'another' } }), 502],
      ['in the name of another provider', () => ({ claims: { iss: 'https://login.example.org' } }), 502],
      ['to another question', () => ({ claims: { nonce: 'another' } }), 502],
      ['without the question', () => ({ claims: { nonce: undefined } }), 502],
      ['signed with another key', () => ({ isForged: true }), 502],
      ['signed by nobody', () => ({ alg: 'none' }), 502],
      ['without saying who', () => ({ claims: { sub: undefined } }), 502],
      ['with a name that is none', () => ({ claims: { sub: 'a\u0000b', email: 'other@un.org' } }), 403],
      ['with an address that is text', () => ({ claims: { sub: 'new', email_verified: 'true' } }), 403],
    ])('%s is answered as it should', async (_what, lie, status) => {
      const { to, state } = await begin(api);
      provider.tells(lie(), to.searchParams.get('nonce') ?? '');
      const answer = await back(api, `code=x&state=${to.searchParams.get('state')}`, state);
      expect(answer.statusCode).toBe(status);
      expect(answer.cookies.some(({ name }) => name === 'rapporteur')).toBe(status === 302);
    });
  });

  it('that is not there is said', async () => {
    const provider = await lyingProvider();
    await provider.close();
    const api = await houseOf(provider.issuer);
    const answer = await api.inject({ url: '/sign-in/oidc', remoteAddress: nextAddress() });
    expect(answer.json()).toMatchObject({ code: 'sign-in.provider' });
  });
});
