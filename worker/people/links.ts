import { NOT_KEPT } from '../../client/api/once.ts';
import type { SignInNeeds } from '../../client/api/people-needs.ts';
import { Fault } from '../../domain/faults.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { USUAL } from '../../domain/rights/reader.ts';
import type { Role } from '../../domain/rights/roles.ts';
import type { Instant } from '../../domain/time/instant.ts';
import {
  type Account,
  accountWith,
  changeAccount,
  isThereAnAccount,
  makeAccount,
} from '../../store/people/accounts.ts';
import { type Link, linkWith, makeLink, sweepOnce, useLink } from '../../store/people/once.ts';
import { endSessionsOf } from '../../store/people/sessions.ts';
import type { Db } from '../../store/tables.ts';
import { after, LINK_MS, type PeopleContext, tell, unknownAccount } from './context.ts';
import { unlock } from './lock-out.ts';
import { keptOf } from './passwords.ts';
import { digestOf, newId, newSecret } from './secrets.ts';
import { within } from './within.ts';

/** A link for a browser. Its secret stands behind the #, which no browser sends and no log keeps. */
export async function newLink(
  db: Db,
  { now, url }: PeopleContext,
  link: Link,
): Promise<{ link: string; expiresAt: Instant }> {
  const secret = newSecret();
  const expiresAt = after(now(), LINK_MS);
  await sweepOnce(db, now());
  await makeLink(db, digestOf(secret), link, expiresAt);
  return { link: `${url()}/${link.kind === 'set-up' ? 'set-up' : 'password'}#${secret}`, expiresAt };
}

type Links = Pick<SignInNeeds, 'setUp' | 'setPassword' | 'setUpLink' | 'isSetUp'>;

/** What one-time links are for: the first account, and passwords. There is no password that the house knows before. */
export function links(context: PeopleContext): Links {
  const { db, now, cost } = context;

  return {
    isSetUp: () => isThereAnAccount(db),
    setUpLink: (once = NOT_KEPT) =>
      within(db, once, async (tx) => {
        if (await isThereAnAccount(tx)) return null;
        return newLink(tx, context, { kind: 'set-up', account: null });
      }),
    async setUp({ link, email, name, password, person, roles }, address) {
      const digest = digestOf(link);
      await known(db, digest, 'set-up', now());
      const kept = await keptOf(password, cost);
      const at = now();
      return db.transaction().execute(async (tx) => {
        if (!(await useLink(tx, digest)) || (await isThereAnAccount(tx))) throw linkOver();
        const id = newId('acc');
        const all: Role[] = [...new Set<Role>(['administrator', ...(roles as Role[])])];
        await makeAccount(tx, {
          ...{ id, kind: 'person', email, name, madeAt: at, roles: all },
          ...USUAL,
          person: person as PersonId | null,
        });
        await changeAccount(tx, id, { password: kept });
        await tell(tx, at, 'set-up', { account: id, address, facts: { roles: all, person } });
        return mustBe(tx, id);
      });
    },
    async setPassword({ link, password }, address) {
      const digest = digestOf(link);
      const { account: id } = await known(db, digest, 'password', now());
      if (id === null) throw linkOver();
      const kept = await keptOf(password, cost);
      const account = await db.transaction().execute(async (tx) => {
        if (!(await useLink(tx, digest))) throw linkOver();
        await changeAccount(tx, id, { password: kept });
        await endSessionsOf(tx, id);
        await tell(tx, now(), 'password-set', { account: id, address });
        return mustBe(tx, id);
      });
      if (account.email !== null) await unlock(db, account.email);
      return account;
    },
  };
}

async function known(db: Db, digest: string, kind: Link['kind'], at: Instant): Promise<Link> {
  const link = await linkWith(db, digest, at);
  if (link === undefined || link.kind !== kind) throw linkOver();
  return link;
}

async function mustBe(db: Db, id: string): Promise<Account> {
  const account = await accountWith(db, 'id', id);
  if (account === undefined) throw unknownAccount(id);
  return account;
}

const linkOver = (): Fault =>
  new Fault(
    'sign-in.link-over',
    'This link was used, is older than a day, was replaced by another, or never was one.',
    'Ask an administrator for another. For the first account: rapporteur set-up-link.',
  );
