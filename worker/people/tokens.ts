import type { AccountNeeds } from '../../client/api/people-needs.ts';
import { Fault } from '../../domain/faults.ts';
import { may } from '../../domain/rights/may.ts';
import { accountWith } from '../../store/people/accounts.ts';
import { makeToken, revokeToken, tokensOf, tokenWith } from '../../store/people/api-tokens.ts';
import { after, type PeopleContext, tell, unknownAccount } from './context.ts';
import { beginningOf, digestOf, newId, newToken } from './secrets.ts';
import { within } from './within.ts';

type Tokens = Pick<AccountNeeds, 'tokens' | 'makeToken' | 'revokeToken'>;

/** Tokens of accounts: shown once, for what they name and no longer than they say. */
export function tokensFor({ db, now }: PeopleContext): Tokens {
  return {
    tokens: (account) => tokensOf(db, account),
    async makeToken(by, id, { name, scopes, days }, once) {
      const account = await accountWith(db, 'id', id);
      if (account === undefined || account.disabledAt !== null) throw unknownAccount(id);
      // In the name of another person nobody makes one, not even an administrator.
      if (account.kind === 'person' && by.account !== id) throw othersToken();
      const asker = { via: 'token', roles: account.roles, scopes: null } as const;
      for (const scope of scopes) {
        const verdict = may(asker, scope);
        if (!verdict.allowed)
          throw new Fault(verdict.code, verdict.why, 'Leave it out of what the token is to name.');
      }
      const secret = newToken();
      const madeAt = now();
      const token = {
        ...{ id: newId('tok'), account: id, name, scopes: [...new Set(scopes)], madeAt },
        ...{ beginning: beginningOf(secret), expiresAt: after(madeAt, days * DAY_MS) },
      };
      return within(db, once, async (tx) => {
        await makeToken(tx, digestOf(secret), token);
        const { id: made, beginning, expiresAt } = token;
        const facts = { token: made, beginning, scopes: token.scopes, expiresAt };
        await tell(tx, madeAt, 'token-made', { account: id, by, facts });
        return { token: { ...token, usedAt: null, revokedAt: null }, secret };
      });
    },
    async revokeToken(by, id, account) {
      const token = await tokenWith(db, id);
      if (token === undefined || (account !== null && token.account !== account)) throw unknownToken(id);
      if (token.revokedAt !== null) return token;
      const at = now();
      await db.transaction().execute(async (tx) => {
        await revokeToken(tx, id, at);
        await tell(tx, at, 'token-revoked', { account: token.account, by, facts: { token: id } });
      });
      return { ...token, revokedAt: at };
    },
  };
}

const DAY_MS = 86_400_000;

const unknownToken = (id: string): Fault =>
  new Fault('token.unknown', `There is no token ${id} here.`, 'See which there are with: rapporteur tokens.');

const othersToken = (): Fault =>
  new Fault(
    'rights.not-allowed',
    'A token acts in the name of its account, so a person makes their own.',
    'Make a service account for a program: rapporteur accounts service NAME.',
  );
