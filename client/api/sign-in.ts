import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may } from '../../domain/rights/may.ts';
import { RIGHT_NAMES } from '../../domain/rights/rights.ts';
import { checked } from './contract.ts';
import { callerOf, otherSite } from './guard.ts';
import {
  type MeAnswer,
  newPasswordRequest,
  passwordRequest,
  setUpRequest,
  signInRequest,
} from './people-contract.ts';
import type { SignedIn, SignInNeeds } from './people-needs.ts';
import { invalid } from './problems.ts';
import { cameFromHere, cookieIn, dropCookie, keepCookie } from './session-cookie.ts';

/** Nothing that is sent here is long. */
const BODY_LIMIT = 16 * 1024;
const TRIES = { rateLimit: { max: 60, timeWindow: 60_000 } };

/** What anybody may ask who has not come in: how to. */
export async function signInRoutes(app: FastifyInstance, needs: SignInNeeds): Promise<void> {
  app.addHook('onRequest', async (request) => {
    // Else another site could sign somebody in as somebody else, and watch what they write.
    if (request.method === 'POST' && cameFromHere(request, needs) === 'no') throw otherSite();
  });
  const options = { bodyLimit: BODY_LIMIT, config: TRIES };

  app.get('/sign-in', async () => ({ oidc: needs.provider !== null, setUp: !(await needs.isSetUp()) }));
  app.post('/sign-in', options, async (request, reply) => {
    const by = taken(checked(signInRequest, request.body));
    return begun(reply, needs, await needs.signIn(by, request.ip));
  });
  app.post('/set-up', options, async (request, reply) => {
    const account = await needs.setUp(taken(checked(setUpRequest, request.body)), request.ip);
    return reply.code(201).send(account);
  });
  app.post('/password', options, async (request) =>
    needs.setPassword(taken(checked(newPasswordRequest, request.body)), request.ip),
  );
  const { provider } = needs;
  if (provider === null) return;
  app.get('/sign-in/oidc', { config: TRIES }, async (_request, reply) => {
    const { to, state } = await provider.begin();
    keepCookie(reply, needs, 'begun', state);
    return reply.redirect(to);
  });
  app.get('/sign-in/oidc/callback', { config: TRIES }, async (request, reply) => {
    const state = cookieIn(request, needs, 'begun') ?? '';
    dropCookie(reply, needs, 'begun');
    const signedIn = await provider.back(queryOf(request), state, request.ip);
    keepCookie(reply, needs, 'session', signedIn.secret);
    return reply.redirect('/');
  });
}

/** What everybody may ask who has come in, about themselves. */
export function ownRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  app.get('/me', async (request): Promise<MeAnswer> => {
    const caller = callerOf(request);
    const { account, name, person, roles, via } = caller;
    const rights = RIGHT_NAMES.map((right) => {
      const verdict = may(caller, right);
      return [right, { allowed: verdict.allowed, why: verdict.allowed ? null : verdict.why }] as const;
    });
    return { account, name, person, roles: [...roles], via, rights: Object.fromEntries(rights) };
  });
  app.post('/sign-out', async (request, reply) => {
    await needs.signOut(callerOf(request));
    dropCookie(reply, needs, 'session');
    return reply.code(204).send();
  });
  app.post('/sign-out-everywhere', async (request, reply) => {
    await needs.signOutEverywhere(inPerson(request));
    dropCookie(reply, needs, 'session');
    return reply.code(204).send();
  });
  app.post('/my-password', { bodyLimit: BODY_LIMIT, config: TRIES }, async (request, reply) => {
    const caller = inPerson(request);
    await needs.changePassword(caller, taken(checked(passwordRequest, request.body)), request.ip);
    return reply.code(204).send();
  });
}

/** Whoever has found a token is not to take the account over. */
function inPerson(request: FastifyRequest) {
  const caller = callerOf(request);
  if (caller.via === 'session') return caller;
  throw invalid('it is for who has signed in, not for a token');
}

function begun(reply: FastifyReply, needs: SignInNeeds, { secret, account }: SignedIn) {
  keepCookie(reply, needs, 'session', secret);
  return reply.send(account);
}

const queryOf = ({ url }: FastifyRequest): string => url.split('?').slice(1).join('?');

function taken<T>(result: { value: T } | { wrong: string }): T {
  if ('wrong' in result) throw invalid(result.wrong);
  return result.value;
}
