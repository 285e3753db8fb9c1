import type { Caller } from '../../client/api/caller.ts';
import type { SignedIn, SignInNeeds } from '../../client/api/people-needs.ts';
import { Fault } from '../../domain/faults.ts';
import { type Instant, toMs } from '../../domain/time/instant.ts';
import { type Account, accountWith, changeAccount, passwordOf } from '../../store/people/accounts.ts';
import { tokenInUse, useToken } from '../../store/people/api-tokens.ts';
import { sweepFailures } from '../../store/people/failing.ts';
import {
  beginSession,
  endSession,
  endSessionsOf,
  seeSession,
  sessionWith,
  sweepSessions,
} from '../../store/people/sessions.ts';
import { after, ownAccount, type PeopleContext, tell, unknownAccount } from './context.ts';
import { beginAttempt, FORGOTTEN_AFTER_MS, type Tried } from './lock-out.ts';
import { keptOf, keptOfNobody, matches } from './passwords.ts';
import { refusalsKept } from './refusals-kept.ts';
import { digestOf, isTokenShaped, newSecret } from './secrets.ts';

/** Unused for a working day and the night after it, or older than a week, a session is over. */
const IDLE_MS = 18 * 3_600_000;
const LONGEST_MS = 7 * 24 * 3_600_000;
const MINUTE_MS = 60_000;
const CHANGED = 'changed';

type ComingIn = Pick<
  SignInNeeds,
  | 'callerBySession'
  | 'callerByToken'
  | 'tokensTried'
  | 'wasRefused'
  | 'signIn'
  | 'signOut'
  | 'signOutEverywhere'
  | 'changePassword'
>;

/** Who comes in: by name and password, then by what the cookie holds; or by a token. */
export function comingIn({ db, now, cost }: PeopleContext): ComingIn {
  /** Whoever it is afterwards; the same words, and the same time, whatever was wrong. */
  async function proved(email: string, password: string, address: string): Promise<Account> {
    const at = now();
    const attempt = await beginAttempt(db, { address, name: email } satisfies Tried, at);
    if (attempt.lockedUntil !== null) throw locked(attempt.lockedUntil, at);
    const known = await passwordOf(db, email);
    const isRight = await matches(password, known?.kept ?? (await keptOfNobody(cost)));
    const account = known && isRight ? await accountWith(db, 'id', known.id) : undefined;
    if (account === undefined) {
      await tell(db, at, 'sign-in-failed', { account: known?.id ?? null, address });
      if (attempt.isNew) await tell(db, at, 'locked-out', { account: known?.id ?? null, address });
      throw failed();
    }
    await attempt.succeeded();
    return account;
  }

  return {
    async callerBySession(secret) {
      const at = now();
      const digest = digestOf(secret);
      const session = await sessionWith(db, digest);
      if (session === undefined) return undefined;
      const { account, madeAt, seenAt } = session;
      if (isOlder(seenAt, at, IDLE_MS) || isOlder(madeAt, at, LONGEST_MS)) return undefined;
      if (isOlder(seenAt, at, MINUTE_MS)) await seeSession(db, digest, at);
      return callerOf(account, { via: 'session', scopes: null, session: digest });
    },
    async callerByToken(secret) {
      if (!isTokenShaped(secret)) return undefined;
      const at = now();
      const found = await tokenInUse(db, digestOf(secret));
      if (found === undefined || found.token.expiresAt <= at) return undefined;
      const { token, account } = found;
      if (token.usedAt === null || isOlder(token.usedAt, at, MINUTE_MS)) await useToken(db, token.id, at);
      return callerOf(account, { via: 'token', scopes: token.scopes, session: null });
    },
    tokensTried: (address) => tell(db, now(), 'tokens-tried', { address }),
    wasRefused: refusalsKept({ db, now }),
    async signIn({ email, password }, address) {
      const account = await proved(email, password, address);
      return signedIn(db, account, 'password', now(), address);
    },
    async signOut(caller) {
      if (caller.session === null) return;
      await endSession(db, caller.session);
      await tell(db, now(), 'signed-out', { account: caller.account });
    },
    async signOutEverywhere(caller) {
      const account = ownAccount(caller);
      await endSessionsOf(db, account);
      await tell(db, now(), 'signed-out-everywhere', { account });
    },
    async changePassword(caller, { current, next }, address, once) {
      // By then the old one is wrong.
      if ((await once.told(CHANGED)) !== undefined) return;
      const id = ownAccount(caller);
      const account = await accountWith(db, 'id', id);
      if (account?.email == null) throw unknownAccount(id);
      await proved(account.email, current, address);
      const kept = await keptOf(next, cost);
      await db.transaction().execute(async (tx) => {
        await changeAccount(tx, id, { password: kept });
        // Whoever else has signed in in this name may be why it is changed.
        await endSessionsOf(tx, id, caller.session);
        await tell(tx, now(), 'password-set', { account: id, address });
        await once.keep(tx, CHANGED, true);
      });
    },
  };
}

/** Begins a session with a secret of its own: what was in the cookie before counts for nothing. */
export async function signedIn(
  db: PeopleContext['db'],
  account: Account,
  via: 'password' | 'oidc',
  at: Instant,
  address: string,
): Promise<SignedIn> {
  const secret = newSecret();
  await db.transaction().execute(async (tx) => {
    await sweepSessions(tx, after(at, -IDLE_MS), after(at, -LONGEST_MS));
    await sweepFailures(tx, after(at, -FORGOTTEN_AFTER_MS));
    await beginSession(tx, digestOf(secret), { account: account.id, via, at });
    await tell(tx, at, 'signed-in', { account: account.id, address, facts: { via } });
  });
  return { secret, account };
}

const callerOf = (
  { id, name, person, roles, clearance, units }: Account,
  came: Pick<Caller, 'via' | 'scopes' | 'session'>,
): Caller => ({ account: id, name, person, roles, clearance, units, ...came });

const isOlder = (moment: Instant, at: Instant, ms: number): boolean => toMs(at) - toMs(moment) >= ms;

export const failed = (): Fault =>
  new Fault(
    'sign-in.failed',
    'The e-mail address or the password is wrong.',
    'Try again; or let an administrator make a new link: rapporteur invite --again ADDRESS.',
  );

const locked = (until: Instant, at: Instant): Fault =>
  new Fault(
    'sign-in.locked',
    `It was tried too often. Nothing is looked at before ${until.slice(11, 19)} UTC.`,
    'Wait until then and try again. A new link from an administrator opens it at once.',
    { againAfter: (toMs(until) - toMs(at)) / 1000 },
  );
