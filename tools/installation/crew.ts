import type { Role } from '../../domain/rights/roles.ts';
import type { Installation } from './installation.ts';

/** Somebody with an account who has come in: what each of their requests carries. */
export interface Member {
  name: string;
  account: string;
  headers: Record<string, string>;
}

const PASSWORD = 'correct horse battery';
const JSON_TYPE = { 'content-type': 'application/json' };
/** A browser says so of a request by a page of the house. */
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Makes the account of a person and signs in, as pages do. `person`: who that is in the directory. */
export async function personWith(
  { url, reach }: Installation,
  name: string,
  roles: readonly Role[],
  person: string | null = null,
): Promise<Member> {
  const email = `${name}@example.org`;
  const made = await post(`${url}/accounts`, operator(reach().token), {
    ...{ kind: 'person', email, name, roles, person },
  });
  const { account, link } = made.body as { account: { id: string }; link: string };
  await post(`${url}/password`, {}, { link: link.split('#')[1], password: PASSWORD });
  const { headers } = await post(`${url}/sign-in`, {}, { email, password: PASSWORD });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { name, account: account.id, headers: { cookie, ...OWN_PAGE } };
}

/** Makes a service account with a token that names these scopes. */
export async function programWith(
  { url, reach }: Installation,
  name: string,
  scopes: readonly string[],
  person: string | null = null,
): Promise<Member> {
  const by = operator(reach().token);
  const made = await post(`${url}/accounts`, by, { kind: 'service', name, person });
  const { id } = (made.body as { account: { id: string } }).account;
  const token = await post(`${url}/accounts/${id}/tokens`, by, { name, scopes, days: 2 });
  return { name, account: id, headers: operator((token.body as { secret: string }).secret) };
}

export const operator = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function post(
  url: string,
  headers: Record<string, string>,
  body: object,
): Promise<{ body: unknown; headers: Headers }> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
  return { body: JSON.parse(text), headers: answer.headers };
}
