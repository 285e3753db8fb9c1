import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { COMMAND_TYPES } from '../../domain/obligation/commands.ts';
import { SCOPES } from '../../domain/rights/rights.ts';
import { ROLE_NAMES, type Role } from '../../domain/rights/roles.ts';
import { fromMs, type Instant, instant, toMs } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { ACTS_AS_TEXT, ROUTES_AS_TEXT } from '../cases/route-rights.ts';
import { accountOf, CHEAP, HOME, nextAddress, signIn } from '../setup/signed-in.ts';

type Method = 'GET' | 'POST' | 'DELETE';
const [, ...ROUTES] = ROUTES_AS_TEXT.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const [, ...ACTS] = ACTS_AS_TEXT.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const WHO = [...ROLE_NAMES, 'nobody'] as const;
const DAY = 86_400_000;

describe('every request', () => {
  let db: Db;
  let api: FastifyInstance;
  let now: Instant = instant('2026-03-02T09:00:00.000Z');
  const unexpected: unknown[] = [];
  const credentials = new Map<Role, () => Promise<Partial<InjectOptions>>>();

  const tokenOf = async (account: string, scopes: readonly string[]) => {
    const payload = { name: 'all of it', scopes, days: 365 };
    const made = await api.inject({
      ...{ method: 'POST', payload, headers: HOME },
      url: `/accounts/${account}/tokens`,
    });
    return made.json() as { token: { id: string }; secret: string };
  };
  const service = async (name: string): Promise<string> => {
    const payload = { kind: 'service', name, person: `p-${name}` };
    return (await api.inject({ method: 'POST', url: '/accounts', payload, headers: HOME })).json().account.id;
  };
  const bearer = (secret: string): Partial<InjectOptions> => ({
    headers: { authorization: `Bearer ${secret}` },
  });

  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      // What is sent here is malformed, so that nothing gets as far as Temporal.
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {} },
      people: createPeople({ db, cost: CHEAP, now: () => now }),
      unexpected: (error) => unexpected.push(error),
    });
    for (const role of ROLE_NAMES) {
      if (role === 'service') continue;
      await accountOf(api, `${role}@un.org`, [role], `p-${role}`);
      let cookie = (await signIn(api, `${role}@un.org`)).cookie();
      credentials.set(role, async () => {
        const cookies = { rapporteur: cookie };
        // Signing out is one of the requests.
        if ((await api.inject({ url: '/me', cookies })).statusCode === 401)
          cookie = (await signIn(api, `${role}@un.org`)).cookie();
        return { cookies: { rapporteur: cookie }, headers: { 'sec-fetch-site': 'same-origin' } };
      });
    }
    const scopes = SCOPES.filter((scope) => SERVICE_SCOPES.includes(scope));
    const { secret } = await tokenOf(await service('all'), scopes);
    credentials.set('service', async () => bearer(secret));
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await db.destroy();
    expect(unexpected).toEqual([]);
  });

  const credentialsOf = async (who: (typeof WHO)[number]): Promise<Partial<InjectOptions>> =>
    who === 'nobody' ? {} : ((await credentials.get(who)?.()) ?? {});
  /** What goes on as long as somebody looks on is asked for from nowhere. */
  const placeIn = (path: string): string =>
    path === '/live' ? '/live?after=none' : path.replaceAll(/:\w+/g, 'none');
  /** With a body that no request can use: who is let in is told so, and nothing is done. */
  const ask = (
    method: Method,
    path: string,
    as: Partial<InjectOptions>,
    payload: object = { nothing: true },
  ) =>
    api.inject({
      ...{ method, url: placeIn(path), remoteAddress: nextAddress() },
      ...(method === 'POST' ? { payload } : {}),
      ...as,
    });
  const isOpen = (status: number): string => {
    // Temporal is not there, which `readyz` tells.
    if (status !== 503) expect(status).toBeLessThan(500);
    return status === 401 || status === 403 ? 'no' : 'yes';
  };

  it.each(ROUTES)('%s %s is open to whom the table says', async (method, path, ...rest) => {
    const said: string[] = [];
    for (const who of WHO) {
      const { statusCode } = await ask(method as Method, path ?? '', await credentialsOf(who));
      // Whoever may sign in and gets it wrong is told 401.
      said.push(path === '/sign-in' && statusCode === 400 ? 'yes' : isOpen(statusCode));
    }
    expect(said).toEqual(rest.slice(0, WHO.length));
  });

  it('has a line in the table, and no line is of another', () => {
    const lines = ROUTES.map(([method, path]) => `${method} ${path}`);
    expect(lines.sort()).toEqual(routesOf(api).sort());
  });

  it.each(ACTS)('to %s is open to whom the table says', async (type, ...rest) => {
    const said: string[] = [];
    for (const role of ROLE_NAMES) {
      const answer = await ask('POST', '/commands?id=A/RES/63/194%2314.1', await credentialsOf(role), {
        type,
      });
      said.push(isOpen(answer.statusCode));
    }
    expect(said).toEqual(rest.slice(0, ROLE_NAMES.length));
  });

  it('has all acts in the table', () => {
    expect(ACTS.map(([type]) => type)).toEqual(COMMAND_TYPES);
  });

  describe.each(ROUTES.filter((line) => line[2 + ROLE_NAMES.length] === 'no'))('%s %s', (method, path) => {
    it('is shut to what has ended, and to what does not name it', async () => {
      const other = await service(`other-${method}-${path?.replaceAll(/\W/g, '-')}`);
      const revoked = await tokenOf(other, ['read', 'upload']);
      const revoke = `/accounts/${other}/tokens/${revoked.token.id}/revoke`;
      await api.inject({ method: 'POST', url: revoke, headers: HOME });
      const garbled = `${revoked.secret.slice(0, -1)}${revoked.secret.endsWith('A') ? 'B' : 'A'}`;
      for (const wrong of [revoked.secret, garbled, 'y', 'rap_', HOME.authorization])
        expect((await ask(method as Method, path ?? '', bearer(wrong))).statusCode).toBe(401);
      const narrow = await tokenOf(other, [path === '/backups' ? 'export' : 'backup']);
      const answer = await ask(method as Method, path ?? '', bearer(narrow.secret));
      if (!NEEDS_NO_RIGHT.includes(path ?? '')) expect(answer.json().code).toBe('rights.not-allowed');
    });

    it('is shut to who has no role, and open to the operator of the machine', async () => {
      if (!credentials.has('nothing' as Role)) {
        await accountOf(api, 'nothing@un.org', []);
        const { cookie } = await signIn(api, 'nothing@un.org');
        const cookies = { rapporteur: cookie() };
        credentials.set('nothing' as Role, async () => ({
          cookies,
          headers: { 'sec-fetch-site': 'same-origin' },
        }));
      }
      if (!NEEDS_NO_RIGHT.includes(path ?? '')) {
        const answer = await ask(method as Method, path ?? '', await credentialsOf('nothing' as Role));
        expect(answer.json().code).toBe('rights.not-allowed');
      }
      expect((await ask(method as Method, path ?? '', { headers: HOME })).statusCode).not.toBe(403);
    });
  });

  it('is shut to a session that is over', async () => {
    const as = await credentialsOf('auditor');
    now = fromMs(toMs(now) + DAY);
    expect((await ask('GET', '/obligations', as)).statusCode).toBe(401);
  });

  it('is done in the name of who asks', async () => {
    const as = await credentialsOf('officer');
    const code = async (path: string, payload: object, by = as) =>
      (await ask('POST', path, by, payload)).json().code;
    const reassign = { type: 'reassign', role: 'drafter', posts: ['x'], commandId: 'c' };
    const path = '/commands?id=A/RES/63/194%2314.1';
    expect(await code(path, { ...reassign, actor: 'p-manager' })).toBe('rights.other-actor');
    expect(await code(path, { ...reassign, actor: null })).toBe('rights.other-actor');
    expect(await code(path, { ...reassign, actor: 'p-officer' })).toBe('obligation.unknown');
    expect(await code(path, reassign)).toBe('obligation.unknown');
    const of = (id: string) => ({ people: { officer: { person: { id } } } });
    expect(await code('/launches', of('p-manager'))).toBe('rights.other-actor');
    expect(await code('/launches', of('p-officer'))).toBe('request.invalid');
    expect(await code('/take-overs', of('p-manager'))).toBe('rights.other-actor');
    expect(await code('/mandates', { text: 'x', actor: 'p-manager' })).toBe('rights.other-actor');
    const fact = { kind: 'absence', person: 'p-drafter', from: '2026-04-01', to: '2026-04-02' };
    const drafter = await credentialsOf('drafter');
    expect(await code('/directory', { facts: [fact] }, drafter)).toBe('request.invalid');
    expect(await code('/directory', { facts: [{ ...fact, person: 'p-officer' }] }, drafter)).toBe(
      'rights.not-allowed',
    );
    expect(await code('/directory', { facts: [fact], actor: 'p-officer' }, drafter)).toBe(
      'rights.other-actor',
    );
    const nobody = await accountOf(api, 'no-person@un.org', ['officer']).then(() =>
      signIn(api, 'no-person@un.org'),
    );
    const cookies = {
      cookies: { rapporteur: nobody.cookie() },
      headers: { 'sec-fetch-site': 'same-origin' },
    };
    expect(await code(path, reassign, cookies)).toBe('rights.no-person');
    expect(await code('/mandates', { text: 'x' }, cookies)).toBe('document.no-symbol');
  });

  it('takes ten thousand wrong tokens, tells of it once, and keeps nobody out who has a right one', async () => {
    const from = (secret: string) =>
      api.inject({ ...{ url: '/me', remoteAddress: '192.0.2.7' }, ...bearer(secret) });
    const codes = new Map<number, number>();
    for (let tried = 0; tried < 10_000; tried += 1) {
      const { statusCode } = await from(`rap_${String(tried).padStart(49, '0')}`);
      codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ 401: 100, 429: 9900 });
    expect((await from('x')).statusCode).toBe(200);
    const right = await tokenOf(await service('patient'), ['read']);
    expect((await from(right.secret)).statusCode).toBe(200);
    const told = (await api.inject({ url: '/sign-ins', headers: HOME })).json();
    expect(told.filter(({ kind }: { kind: string }) => kind === 'tokens-tried')).toHaveLength(1);
  });
});

const NEEDS_NO_RIGHT = ['/me', '/sign-out', '/sign-out-everywhere', '/my-password'];

const SERVICE_SCOPES: readonly string[] = [
  ...['read', 'read-people', 'upload', 'act-for-officer', 'act-for-drafter', 'follow-inputs'],
  ...['change-calendar', 'change-directory', 'what-if', 'export', 'read-findings', 'reconcile', 'resume'],
  ...['backup', 'metrics'],
];

/** `GET /keys`, of the tree that the framework prints. */
function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', path = '', methods = ''] = /^([│├└─\s]*)(\S*) \((.+)\)$/.exec(line) ?? [];
      if (path === '') return [];
      const depth = indent.length / 4 - 1;
      above.length = depth;
      above[depth] = path;
      return (
        methods
          .split(', ')
          .filter((method) => method !== 'HEAD')
          .map((method) => `${method} ${above.join('')}`)
          // Pages of the description, for everybody.
          .filter((line) => !/ \/api($|\/)/.test(line))
      );
    });
}
