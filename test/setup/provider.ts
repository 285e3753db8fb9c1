import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Where the house says that it is. */
export const HOUSE_URL = 'http://127.0.0.1:1';
const backAt = (house: string): string => `${house}/sign-in/oidc/callback`;
export const CLIENT = { clientId: 'rapporteur', clientSecret: 'a secret of this test' };

export interface TestProvider {
  issuer: string;
  close(): Promise<void>;
}

async function serving(listenerOf: (issuer: string) => RequestListener): Promise<TestProvider> {
  let listener: RequestListener = (_request, response) => response.end();
  const server: Server = createServer((request, response) => listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  listener = listenerOf(issuer);
  return {
    issuer,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A real provider of identities, which takes everybody at their word: `ada@un.org`, and `unproved-…` for an address that is not proved. */
export const realProvider = (house = HOUSE_URL): Promise<TestProvider> =>
  serving((issuer) =>
    new Provider(issuer, {
      clients: [
        { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [backAt(house)] },
      ],
      claims: { email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      findAccount: (_context: unknown, id: string) => ({
        accountId: id,
        claims: () => ({
          ...{ sub: `subject-${id}`.slice(0, 60), name: id.split('@')[0] },
          ...{
            email: id.replace('unproved-', '').toUpperCase(),
            email_verified: !id.startsWith('unproved-'),
          },
        }),
      }),
    }).callback(),
  );

/** Goes through the pages of a real provider as a browser does, and tells the query with which it is sent back. */
export async function throughPages(to: string, login: string, house = HOUSE_URL): Promise<string> {
  const back = backAt(house);
  const jar: { name: string; value: string; path: string }[] = [];
  async function ask(url: string, form?: Record<string, string>): Promise<string> {
    const { pathname } = new URL(url);
    const cookie = jar
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(url, {
      ...{ method: form ? 'POST' : 'GET', redirect: 'manual', headers: { cookie } },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = '', path = '/'] = /^([^=]+)=([^;]*);(?:.*?path=([^;]+))?/.exec(line) ?? [];
      jar.splice(0, jar.length, ...jar.filter((each) => each.name !== name || each.path !== path));
      if (value !== '') jar.push({ name, value, path });
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${url} leads nowhere: ${answer.status} ${await answer.text()}`);
    return new URL(location, url).href;
  }
  let at = to;
  for (const prompt of ['login', 'consent']) {
    while (!at.includes('/interaction/') && !at.startsWith(back)) at = await ask(at);
    if (at.startsWith(back)) break;
    at = await ask(at, prompt === 'login' ? { prompt, login, password: 'x' } : { prompt });
  }
  while (!at.startsWith(back)) at = await ask(at);
  return at.slice(at.indexOf('?') + 1);
}

export interface Lie {
  claims?: Record<string, unknown>;
  /** Signed with another key than the one that is published. */
  isForged?: boolean;
  alg?: 'RS256' | 'none';
}

/** What a provider would answer that is broken, or is not the one it says it is. */
export async function lyingProvider(): Promise<TestProvider & { tells(lie: Lie, nonce: string): void }> {
  const [own, other] = [newPair(), newPair()];
  let idToken: (issuer: string) => string = () => '';
  const provider = await serving((issuer) => (request, response) => {
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['RS256'] },
        ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      },
      '/jwks': {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
      },
      '/token': { access_token: 'x', token_type: 'bearer', id_token: idToken(issuer) },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[(request.url ?? '').split('?')[0] ?? ''] ?? {}));
  });
  return {
    ...provider,
    tells({ claims = {}, isForged = false, alg = 'RS256' }, nonce) {
      idToken = (issuer) => {
        const now = Math.floor(Date.now() / 1000);
        const said = {
          ...{ iss: issuer, sub: 'lia', aud: CLIENT.clientId, iat: now, exp: now + 300, nonce },
          ...{ email: 'lia@un.org', email_verified: true },
          ...claims,
        };
        return signed(said, alg, (isForged ? other : own).privateKey);
      };
    },
  };
}

const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function signed(claims: object, alg: string, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg, kid: 'own', typ: 'JWT' })}.${part(claims)}`;
  if (alg === 'none') return `${text}.`;
  return `${text}.${createSign('sha256').update(text).sign(key).toString('base64url')}`;
}
