import type { IDToken } from 'openid-client';
import * as client from 'openid-client';
import type { ProviderNeeds, SignedIn } from '../../client/api/people-needs.ts';
import { email as address, name as cleanName } from '../../client/api/people-shapes.ts';
import { Fault } from '../../domain/faults.ts';
import { USUAL } from '../../domain/rights/reader.ts';
import { type Account, accountWith, changeAccount, makeAccount } from '../../store/people/accounts.ts';
import { backFromProvider, beginAtProvider, sweepOnce } from '../../store/people/once.ts';
import { signedIn } from './coming-in.ts';
import { after, type PeopleContext, tell, unknownAccount } from './context.ts';
import { digestOf, newId, newSecret } from './secrets.ts';

/** A provider of identities (OpenID Connect), and what is made of whom it knows. */
export interface ProviderOptions {
  issuer: string;
  clientId: string;
  /** null: a public client, which only PKCE protects. */
  clientSecret: string | null;
  /** Who has no account here: refused, or let in with no role until an administrator gives one. */
  unknown: 'refuse' | 'no-role';
}

/** How far the clocks of the provider and of the house may be apart. */
const CLOCKS_APART_S = 60;
/** As the standard has it. */
const SUBJECT = /^[ -~]{1,255}$/;
const BACK_WITHIN_MS = 10 * 60_000;

/** Signing in by a provider: the code flow with PKCE, state and nonce; each state comes back once, to the browser that took it. */
export const providerOf =
  ({ issuer, clientId, clientSecret, unknown }: ProviderOptions) =>
  (context: PeopleContext): ProviderNeeds => {
    const { db, now, url } = context;
    let found: Promise<client.Configuration> | undefined;
    /** Asked when somebody first wants to sign in, and again after it did not answer. */
    const configuration = (): Promise<client.Configuration> => {
      found ??= discover(issuer, clientId, clientSecret).catch((error: unknown) => {
        found = undefined;
        throw atProvider('It could not be asked how to sign in', error);
      });
      return found;
    };
    const back = (): string => `${url()}/sign-in/oidc/callback`;

    async function accountFor(claims: IDToken, from: string): Promise<Account> {
      if (!SUBJECT.test(claims.sub)) throw unknownPerson('What it calls them is no name.');
      const subject = `${claims.iss} ${claims.sub}`;
      const known = await accountWith(db, 'subject', subject);
      if (known !== undefined) return known;
      const email = emailIn(claims);
      if (email === undefined) throw unknownPerson('It does not say a proved e-mail address.');
      return db.transaction().execute(async (tx) => {
        const here = await accountWith(tx, 'email', email);
        if (here?.hasSubject) throw unknownPerson(`${email} is here whom it knew by another sign.`);
        if (here === undefined && unknown === 'refuse') throw unknownPerson(`${email} has no account here.`);
        const id = here?.id ?? newId('acc');
        if (here === undefined) {
          const name = cleanName.safeParse(claims.name).data ?? email;
          const made = { kind: 'person', email, name, person: null, madeAt: now() } as const;
          await makeAccount(tx, { id, ...made, roles: [], ...USUAL });
          await tell(tx, now(), 'account-made', {
            account: id,
            address: from,
            facts: { via: 'oidc', roles: [] },
          });
        }
        await changeAccount(tx, id, { subject });
        await tell(tx, now(), 'identity-tied', { account: id, address: from, facts: { issuer: claims.iss } });
        const account = await accountWith(tx, 'id', id);
        if (account === undefined) throw unknownAccount(id);
        return account;
      });
    }

    return {
      async begin() {
        const config = await configuration();
        const state = newSecret();
        const nonce = newSecret();
        const verifier = client.randomPKCECodeVerifier();
        await sweepOnce(db, now());
        await beginAtProvider(db, digestOf(state), { nonce, verifier }, after(now(), BACK_WITHIN_MS));
        const to = client.buildAuthorizationUrl(config, {
          ...{ redirect_uri: back(), scope: 'openid email profile', state, nonce },
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        return { to: to.href, state };
      },
      async back(query, state, address): Promise<SignedIn> {
        const begun = await backFromProvider(db, digestOf(state), now());
        if (begun === undefined) throw notBegun();
        const config = await configuration();
        const claims = await claimsIn(config, new URL(`${back()}?${query}`), { ...begun, state }).catch(
          async (error: unknown) => {
            await tell(db, now(), 'sign-in-failed', { address, facts: { via: 'oidc' } });
            throw atProvider('What it answered does not hold', error);
          },
        );
        const account = await accountFor(claims, address);
        if (account.disabledAt !== null) throw unknownPerson('The account here is disabled.');
        return signedIn(db, account, 'oidc', now(), address);
      },
    };
  };

async function discover(issuer: string, id: string, secret: string | null): Promise<client.Configuration> {
  const server = new URL(issuer);
  // Only to a provider on this machine, where nobody listens between.
  const isHere = server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname);
  return client.discovery(
    server,
    id,
    { [client.clockTolerance]: CLOCKS_APART_S },
    secret === null ? client.None() : client.ClientSecretBasic(secret),
    {
      // By itself the library trusts the connection that a token came by, and does not look at its signature.
      execute: [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])],
      timeout: 10,
    },
  );
}

/** Who it is, once state, nonce, verifier, signature, issuer, audience and times have been looked at. */
async function claimsIn(
  config: client.Configuration,
  at: URL,
  { nonce, verifier, state }: { nonce: string; verifier: string; state: string },
): Promise<IDToken> {
  const tokens = await client.authorizationCodeGrant(config, at, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('no ID token');
  if (emailIn(claims) !== undefined || config.serverMetadata().userinfo_endpoint === undefined) return claims;
  // Some providers say the address only when they are asked for it.
  const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  return { ...more, ...claims } as IDToken;
}

/** An address that nobody has proved to be theirs could be anybody's. */
function emailIn({ email, email_verified: verified }: IDToken): string | undefined {
  return verified === true ? address.safeParse(email).data : undefined;
}

const atProvider = (what: string, cause: unknown): Fault =>
  new Fault(
    'sign-in.provider',
    `Signing in by the provider of identities has failed. ${what}: ${cause instanceof Error ? cause.message : cause}.`,
    'Try again. If it stays so: check RAPPORTEUR_OIDC_ISSUER, the client’s id and secret, its redirect address, and the clocks.',
    { cause },
  );

const notBegun = (): Fault =>
  new Fault(
    'sign-in.link-over',
    'This sign-in was not begun by this browser, has come back before, or took more than ten minutes.',
    'Begin again: /sign-in/oidc.',
  );

const unknownPerson = (why: string): Fault =>
  new Fault(
    'sign-in.unknown-person',
    `The provider of identities knows who it is, and the house does not. ${why}`,
    'Ask an administrator for an account of that address: rapporteur invite ADDRESS.',
  );
