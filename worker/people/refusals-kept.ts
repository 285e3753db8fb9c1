import type { SignInNeeds } from '../../client/api/people-needs.ts';
import { hasHappenedSince } from '../../store/people/audit.ts';
import { after, type PeopleContext, tell } from './context.ts';

const DAY_MS = 24 * 3_600_000;
/** How many are kept in mind, so that who asks all day costs no look at the store. */
const MOST = 10_000;

/**
 * Keeps in the audit what was refused to whom: of each request and code once a day, so that nobody fills the table with it. That is a
 * few hundred lines a day of an account at most. Nothing of what was sent is kept.
 */
export function refusalsKept({ db, now }: Pick<PeopleContext, 'db' | 'now'>): SignInNeeds['wasRefused'] {
  const known = new Map<string, string>();
  return async ({ account }, { request, code }, address) => {
    const at = now();
    const key = `${account} ${request} ${code}`;
    const last = known.get(key);
    const since = after(at, -DAY_MS);
    if (last !== undefined && last > since) return;
    if (known.size >= MOST) known.clear();
    // Before it is written: of those that come at once one writes.
    known.set(key, at);
    const facts = { request, code };
    // Another house may have written it, or this one before it was started anew.
    if (await hasHappenedSince(db, { kind: 'not-allowed', account, facts }, since)) return;
    await tell(db, at, 'not-allowed', { account, address, facts });
  };
}
