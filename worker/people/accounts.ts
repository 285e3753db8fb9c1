import type { Caller } from '../../client/api/caller.ts';
import type { AccountNeeds } from '../../client/api/people-needs.ts';
import type { ChangeRequest } from '../../client/api/people-shapes.ts';
import { Fault } from '../../domain/faults.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Role } from '../../domain/rights/roles.ts';
import {
  type Account,
  accountWith,
  allAccounts,
  changeAccount,
  makeAccount,
} from '../../store/people/accounts.ts';
import { signInEvents } from '../../store/people/audit.ts';
import { endSessionsOf } from '../../store/people/sessions.ts';
import type { Db } from '../../store/tables.ts';
import { type PeopleContext, tell, unknownAccount } from './context.ts';
import { newLink } from './links.ts';
import { newId } from './secrets.ts';
import { within } from './within.ts';

type Accounts = Pick<AccountNeeds, 'accounts' | 'makeAccount' | 'changeAccount' | 'passwordLink' | 'signIns'>;

/** Accounts, as administrators keep them. */
export function accountsOf(context: PeopleContext): Accounts {
  const { db, now } = context;

  async function known(tx: Db, id: string): Promise<Account> {
    const account = await accountWith(tx, 'id', id);
    if (account === undefined) throw unknownAccount(id);
    return account;
  }

  return {
    accounts: () => allAccounts(db),
    makeAccount: (by, request, once) =>
      within(db, once, async (tx) => {
        const id = newId('acc');
        const at = now();
        const { kind, name, person, clearance, units } = request;
        const roles: Role[] = kind === 'service' ? ['service'] : ([...new Set(request.roles)] as Role[]);
        const email = kind === 'service' ? null : request.email;
        await free(tx, { email, person });
        const made = await makeAccount(tx, {
          ...{ id, kind, email, name, roles, madeAt: at },
          person: person as PersonId | null,
          ...{ clearance, units },
        });
        if (!made) throw taken(email ?? name);
        await tell(tx, at, 'account-made', {
          account: id,
          by,
          facts: { kind, roles, person, clearance, units },
        });
        if (kind === 'service') return { account: await known(tx, id), link: null };
        const { link } = await newLink(tx, context, { kind: 'password', account: id });
        return { account: await known(tx, id), link };
      }),
    changeAccount: (by, id, change, once) =>
      within(db, once, async (tx) => {
        const account = await known(tx, id);
        if (by.account === id) throw ownAccount();
        await changed(tx, by, account, change);
        return known(tx, id);
      }),
    passwordLink: (by, id, once) =>
      within(db, once, async (tx) => {
        const { kind } = await known(tx, id);
        if (kind === 'service') throw noPassword();
        await tell(tx, now(), 'link-made', { account: id, by });
        return newLink(tx, context, { kind: 'password', account: id });
      }),
    signIns: ({ account, before, limit }) =>
      signInEvents(db, { account: account ?? null, before: before ?? null, limit }),
  };

  async function changed(tx: Db, by: Caller, account: Account, change: ChangeRequest): Promise<void> {
    const { id } = account;
    const at = now();
    if (change.roles !== undefined) {
      if (account.kind === 'service') throw serviceRoles();
      const roles = [...new Set(change.roles)] as Role[];
      await changeAccount(tx, id, { roles });
      await tell(tx, at, 'roles-changed', { account: id, by, facts: { from: account.roles, to: roles } });
    }
    if (change.person !== undefined && change.person !== account.person) {
      await free(tx, { email: null, person: change.person });
      await changeAccount(tx, id, { person: change.person as PersonId | null });
      await tell(tx, at, 'person-changed', {
        account: id,
        by,
        facts: { from: account.person, to: change.person },
      });
    }
    const { clearance = account.clearance, units = account.units } = change;
    const before = { clearance: account.clearance, units: account.units };
    if (JSON.stringify(before) !== JSON.stringify({ clearance, units })) {
      await changeAccount(tx, id, { clearance, units });
      await tell(tx, at, 'reading-changed', {
        account: id,
        by,
        facts: { from: before, to: { clearance, units } },
      });
    }
    if (change.disabled !== undefined) {
      await changeAccount(tx, id, { disabledAt: change.disabled ? (account.disabledAt ?? at) : null });
      if (change.disabled) await endSessionsOf(tx, id);
      await tell(tx, at, change.disabled ? 'disabled' : 'enabled', { account: id, by });
    }
  }
}

/** One account an address, and one a person: else somebody could clear what they wrote in another name. */
async function free(
  tx: Db,
  { email, person }: { email: string | null; person: string | null },
): Promise<void> {
  if (email !== null && (await accountWith(tx, 'email', email)) !== undefined) throw taken(email);
  if (person !== null && (await accountWith(tx, 'person', person)) !== undefined) throw taken(person);
}

const taken = (what: string): Fault =>
  new Fault(
    'account.taken',
    `There is an account of ${what} already.`,
    'Use that one; it can be enabled, and given other roles. See: rapporteur accounts.',
  );

const ownAccount = (): Fault =>
  new Fault(
    'rights.own-account',
    'Nobody changes the roles of their own account, ties it to another person, or disables it.',
    'Let another administrator do it, or the operator of the machine.',
  );

const noPassword = (): Fault =>
  new Fault(
    'account.no-password',
    'A service account has no password: it comes in by tokens.',
    'Make it a token with: rapporteur tokens new --account ID.',
  );

const serviceRoles = (): Fault =>
  new Fault(
    'request.invalid',
    'The request cannot be used: roles: a service account is that and nothing else.',
    'What it may do is said by the scopes of its tokens.',
  );
