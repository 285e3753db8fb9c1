import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { may } from '../../domain/rights/may.ts';
import { RIGHT_NAMES } from '../../domain/rights/rights.ts';
import type { Caller } from './caller.ts';
import { otherSite } from './guard.ts';
import { type OWN_ROUTES, PROVIDER_ROUTES, SIGN_IN_ROUTES } from './people-contract.ts';
import type { ProviderNeeds, SignInNeeds } from './people-needs.ts';
import { invalid } from './problems.ts';
import { type Handlers, Reply } from './route.ts';
import { type ServeNeeds, serve } from './serve.ts';
import { cameFromHere, cookieIn, dropCookie, keepCookie } from './session-cookie.ts';

/** What anybody may ask who has not come in: how to. */
export async function signInRoutes(
  app: FastifyInstance,
  needs: SignInNeeds,
  checking: ServeNeeds,
): Promise<void> {
  app.addHook('onRequest', async (request) => {
    // Else another site could sign somebody in as somebody else, and watch what they write.
    if (request.method === 'POST' && cameFromHere(request, needs) === 'no') throw otherSite();
  });
  serve(app, SIGN_IN_ROUTES, signInHandlers(needs), checking);
  serve(app, PROVIDER_ROUTES, providerHandlers(needs), checking);
}

const signInHandlers = (needs: SignInNeeds): Handlers<typeof SIGN_IN_ROUTES> => ({
  waysIn: async () => ({ oidc: needs.provider !== null, setUp: !(await needs.isSetUp()) }),
  async signIn({ body, from, raw: { reply } }) {
    const { secret, account } = await needs.signIn(body, from);
    keepCookie(reply, needs, 'session', secret);
    return account;
  },
  setUp: async ({ body, from }) => new Reply(201, await needs.setUp(body, from)),
  setPassword: ({ body, from }) => needs.setPassword(body, from),
});

const providerHandlers = (needs: SignInNeeds): Handlers<typeof PROVIDER_ROUTES> => ({
  async beginAtProvider({ raw: { reply } }) {
    const { to, state } = await providerOf(needs).begin();
    keepCookie(reply, needs, 'begun', state);
    return new Reply(302, undefined, { location: to });
  },
  async backFromProvider({ from, raw: { request, reply } }) {
    const provider = providerOf(needs);
    const state = cookieIn(request, needs, 'begun') ?? '';
    dropCookie(reply, needs, 'begun');
    const signedIn = await provider.back(queryOf(request), state, from);
    keepCookie(reply, needs, 'session', signedIn.secret);
    return new Reply(302, undefined, { location: '/' });
  },
});

function providerOf({ provider }: SignInNeeds): ProviderNeeds {
  if (provider !== null) return provider;
  throw new Fault(
    'request.no-such',
    'Nobody signs in here by a provider of identities.',
    'Sign in with an address and a password; docs/security.md says how a provider is set up.',
  );
}

/** What everybody may ask who has come in, about themselves. */
export const ownHandlers = (needs: SignInNeeds): Handlers<typeof OWN_ROUTES> => ({
  me({ caller }) {
    const who = caller();
    const { account, name, person, roles, via, clearance, units } = who;
    const rights = RIGHT_NAMES.map((right) => {
      const verdict = may(who, right);
      return [right, { allowed: verdict.allowed, why: verdict.allowed ? null : verdict.why }] as const;
    });
    return {
      ...{ account, name, person, roles: [...roles], via, rights: Object.fromEntries(rights) },
      ...{ clearance, units: units && [...units] },
    };
  },
  async signOut({ caller, raw: { reply } }) {
    await needs.signOut(caller());
    dropCookie(reply, needs, 'session');
    return new Reply(204, undefined);
  },
  async signOutEverywhere({ caller, raw: { reply } }) {
    await needs.signOutEverywhere(inPerson(caller()));
    dropCookie(reply, needs, 'session');
    return new Reply(204, undefined);
  },
  async changePassword({ body, caller, from, once }) {
    await needs.changePassword(inPerson(caller()), body, from, once);
    return new Reply(204, undefined);
  },
});

/** Whoever has found a token is not to take the account over. */
function inPerson(caller: Caller): Caller {
  if (caller.via === 'session') return caller;
  throw invalid('it is for who has signed in, not for a token');
}

const queryOf = ({ url }: FastifyRequest): string => url.split('?').slice(1).join('?');
