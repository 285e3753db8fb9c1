import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Role } from '../../domain/rights/roles.ts';

/** Somebody at a browser: keeps the cookie, and says from where it asks. */
export interface Browser {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, payload?: object): Promise<LightMyRequestResponse>;
  /** What its cookie holds. */
  cookie(): string;
}

export const PASSWORD = 'correct horse battery';

/** A password that is tried in a millisecond. */
export const CHEAP = { N: 2 ** 10, r: 1, p: 1 };

export const HOME = { authorization: 'Bearer x' };

let addresses = 0;
/** From where nobody has asked before: who asks is counted by address. */
export function nextAddress(): string {
  addresses += 1;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** A browser of somebody who has signed in. */
export async function signIn(api: FastifyInstance, email: string, password = PASSWORD): Promise<Browser> {
  const answer = await api.inject({
    ...{ method: 'POST', url: '/sign-in', payload: { email, password } },
    remoteAddress: nextAddress(),
  });
  if (answer.statusCode !== 200) throw new Error(`${email} is not signed in: ${answer.body}`);
  return browserWith(api, answer.cookies[0]?.value ?? '');
}

export function browserWith(api: FastifyInstance, secret: string): Browser {
  const ask = (options: InjectOptions) =>
    api.inject({
      ...options,
      headers: { 'sec-fetch-site': 'same-origin' },
      cookies: { rapporteur: secret },
    });
  return {
    cookie: () => secret,
    get: (url) => ask({ url }),
    post: (url, payload) => ask({ method: 'POST', url, ...(payload === undefined ? {} : { payload }) }),
  };
}

/** Makes an account by the operator of the machine, takes its link, and tells its id. */
export async function accountOf(
  api: FastifyInstance,
  email: string,
  roles: readonly Role[],
  person: string | null = null,
): Promise<string> {
  const payload = { kind: 'person', email, name: email.split('@')[0], roles, person };
  const made = await api.inject({ method: 'POST', url: '/accounts', payload, headers: HOME });
  if (made.statusCode !== 201) throw new Error(made.body);
  const { account, link } = made.json();
  await api.inject({
    method: 'POST',
    url: '/password',
    payload: { link: link.split('#')[1], password: PASSWORD },
    remoteAddress: nextAddress(),
  });
  return account.id;
}
