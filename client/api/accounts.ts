import type { FastifyInstance } from 'fastify';
import type { Right } from '../../domain/rights/rights.ts';
import type { Caller } from './caller.ts';
import { checked } from './contract.ts';
import { callerOf } from './guard.ts';
import {
  accountRequest,
  auditQuery,
  changeRequest,
  id as idSchema,
  tokenRequest,
} from './people-contract.ts';
import type { AccountNeeds, SignInNeeds } from './people-needs.ts';
import { invalid } from './problems.ts';

interface Of {
  Params: { id: string };
}
interface OfToken {
  Params: { id: string; token: string };
}

/** Accounts, their tokens, and what has happened to both. */
export function accountRoutes(app: FastifyInstance, needs: AccountNeeds & SignInNeeds): void {
  app.register(async (own) => {
    own.addHook('preHandler', async ({ params }) => {
      for (const given of Object.values(params as Record<string, string>)) taken(checked(idSchema, given));
    });
    keepAccounts(own, needs);
    keepTokens(own, needs);
  });
}

function keepAccounts(app: FastifyInstance, needs: AccountNeeds & SignInNeeds): void {
  app.post('/set-up-link', async () => (await needs.setUpLink()) ?? { link: null, expiresAt: null });
  app.get('/accounts', async () => needs.accounts());
  app.post('/accounts', async (request, reply) => {
    const made = await needs.makeAccount(callerOf(request), taken(checked(accountRequest, request.body)));
    return reply.code(201).send(made);
  });
  app.post<Of>('/accounts/:id', async (request) =>
    needs.changeAccount(callerOf(request), request.params.id, taken(checked(changeRequest, request.body))),
  );
  app.post<Of>('/accounts/:id/link', async (request) =>
    needs.passwordLink(callerOf(request), request.params.id),
  );
  app.get('/sign-ins', async (request) => needs.signIns(taken(checked(auditQuery, request.query))));
}

function keepTokens(app: FastifyInstance, needs: AccountNeeds): void {
  const made = (by: Caller, account: string, body: unknown) => {
    const { name, scopes, days } = taken(checked(tokenRequest, body));
    return needs.makeToken(by, account, { name, scopes: scopes as Right[], days });
  };
  app.get('/tokens', async (request) => needs.tokens(ownIn(callerOf(request))));
  app.post('/tokens', async (request, reply) => {
    const by = callerOf(request);
    return reply.code(201).send(await made(by, ownIn(by), request.body));
  });
  app.post<OfToken>('/tokens/:token/revoke', async (request) => {
    const by = callerOf(request);
    return needs.revokeToken(by, request.params.token, ownIn(by));
  });
  app.get<Of>('/accounts/:id/tokens', async ({ params: { id } }) => needs.tokens(id));
  app.post<Of>('/accounts/:id/tokens', async (request, reply) =>
    reply.code(201).send(await made(callerOf(request), request.params.id, request.body)),
  );
  app.post<OfToken>('/accounts/:id/tokens/:token/revoke', async (request) =>
    needs.revokeToken(callerOf(request), request.params.token, request.params.id),
  );
}

/** The operator of the machine has no account, and so no tokens of its own. */
function ownIn({ account }: Caller): string {
  if (account !== null) return account;
  throw invalid('the token of the home belongs to no account: name one, /accounts/ID/tokens');
}

function taken<T>(result: { value: T } | { wrong: string }): T {
  if ('wrong' in result) throw invalid(result.wrong);
  return result.value;
}
