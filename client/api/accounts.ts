import type { Right } from '../../domain/rights/rights.ts';
import type { Caller } from './caller.ts';
import type { Once } from './once.ts';
import type { ACCOUNT_ROUTES } from './people-contract.ts';
import type { AccountNeeds, SignInNeeds } from './people-needs.ts';
import type { TokenRequest } from './people-shapes.ts';
import { invalid } from './problems.ts';
import { type Handlers, Reply } from './route.ts';

/** Accounts, their tokens, and what has happened to both. */
export function accountHandlers(needs: AccountNeeds & SignInNeeds): Handlers<typeof ACCOUNT_ROUTES> {
  const made = async (by: Caller, account: string, { name, scopes, days }: TokenRequest, once: Once) =>
    new Reply(201, await needs.makeToken(by, account, { name, scopes: scopes as Right[], days }, once));
  return {
    setUpLink: async ({ once }) => (await needs.setUpLink(once)) ?? { link: null, expiresAt: null },
    accounts: () => needs.accounts(),
    makeAccount: async ({ body, caller, once }) =>
      new Reply(201, await needs.makeAccount(caller(), body, once)),
    changeAccount: ({ params, body, caller, once }) => needs.changeAccount(caller(), params.id, body, once),
    passwordLink: ({ params, caller, once }) => needs.passwordLink(caller(), params.id, once),
    tokensOf: ({ params }) => needs.tokens(params.id),
    makeTokenOf: ({ params, body, caller, once }) => made(caller(), params.id, body, once),
    revokeTokenOf: ({ params: { id, token }, caller }) => needs.revokeToken(caller(), token, id),
    tokens: ({ caller }) => needs.tokens(ownIn(caller())),
    makeToken: ({ body, caller, once }) => made(caller(), ownIn(caller()), body, once),
    revokeToken: ({ params: { token }, caller }) => needs.revokeToken(caller(), token, ownIn(caller())),
    signIns: ({ query }) => needs.signIns(query),
  };
}

/** The operator of the machine has no account, and so no tokens of its own. */
function ownIn({ account }: Caller): string {
  if (account !== null) return account;
  throw invalid('the token of the home belongs to no account: name one, /accounts/ID/tokens');
}
