import { isIPv6 } from 'node:net';
import { fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import {
  countFailure,
  failingOf,
  forgetFailures,
  lockUntil,
  uncountFailure,
} from '../../store/people/failing.ts';
import type { Db } from '../../store/tables.ts';
import { digestOf } from './secrets.ts';

const LONGEST_MS = 15 * 60_000;
export const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
/** How many may fail before anybody has to wait. Behind one address there can be a whole office. */
const FREE = { name: 5, address: 25 };

type What = keyof typeof FREE;
/** By what it is tried: the name that was typed, whether anybody has it or not; from where. */
export type Tried = Record<What, string>;

/** Whether it may be tried now. `lockedUntil`: not before. `isNew`: whoever tries has to wait from now on. */
export type Attempt =
  | { lockedUntil: Instant }
  | { lockedUntil: null; isNew: boolean; succeeded(): Promise<void> };

/**
 * Begins an attempt, which counts as failed until it has succeeded: a thousand at once are counted one after the other, and all
 * but the first are locked out. After a few the wait doubles with each, a second at first, a quarter of an hour at most; a day later all is forgotten.
 */
export const beginAttempt = (db: Db, tried: Tried, at: Instant): Promise<Attempt> =>
  db.transaction().execute(async (tx) => {
    const keys = (['address', 'name'] as const).map((what) => ({ what, digest: keyOf(what, tried[what]) }));
    const failing = await failingOf(
      tx,
      keys.map(({ digest }) => digest),
    );
    const before = failing.reduce((last, { until }) => (until > last ? until : last), at);
    if (before > at) return { lockedUntil: before };
    const forgottenBefore = fromMs(toMs(at) - FORGOTTEN_AFTER_MS);
    let isNew = false;
    for (const { what, digest } of keys) {
      const { failures, until } = await countFailure(tx, digest, { at, forgottenBefore });
      // Whoever waited for the same row sees what was decided meanwhile.
      if (until > at) return { lockedUntil: until };
      const wait = waitAfter(failures, FREE[what]);
      if (wait > 0) await lockUntil(tx, digest, fromMs(toMs(at) + wait));
      isNew ||= wait > 0;
    }
    return { lockedUntil: null, isNew, succeeded: () => forgive(db, tried, at) };
  });

/** What has succeeded was no failure of its address; failures of others from there stay counted. */
async function forgive(db: Db, tried: Tried, at: Instant): Promise<void> {
  await forgetFailures(db, keyOf('name', tried.name));
  await uncountFailure(db, keyOf('address', tried.address), at);
}

/** Once somebody has shown in another way who it is. */
export const unlock = (db: Db, name: string): Promise<void> => forgetFailures(db, keyOf('name', name));

const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** (failures - free));

const keyOf = (what: What, value: string): string =>
  digestOf(`${what}:${what === 'address' ? networkOf(value) : value}`);

/** One who has an IPv6 address has 2^64 of them. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const after = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
