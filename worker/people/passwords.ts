import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * scrypt as OpenSSL has it, in the thread pool, with the parameters that OWASP's cheat sheet on password storage takes for as good as its others:
 * N 2^15, r 8, p 3 (32 MB, about 0.2 s). What is kept names them, so that they can grow.
 */
export const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
export interface Cost {
  N: number;
  r: number;
  p: number;
}
const LENGTH = 32;
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** What is kept of a password: `scrypt$15$8$3$SALT$HASH`. */
export async function keptOf(password: string, { N, r, p }: Cost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashOf(password, salt, { N, r, p });
  return ['scrypt', Math.log2(N), r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function matches(password: string, kept: string): Promise<boolean> {
  const [, log, r, p, salt = '', hash = ''] = kept.split('$');
  const given = await hashOf(password, Buffer.from(salt, 'base64url'), {
    ...{ N: 2 ** Number(log), r: Number(r), p: Number(p) },
  });
  const expected = Buffer.from(hash, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The same password on two keyboards can be other bytes: one writing of each. Few at a time: each takes 32 MB. */
const hashOf = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  inTurn(() => derive(password.normalize('NFKC'), salt, LENGTH, { ...cost, maxmem: 256 * 2 ** 20 }));

const AT_ONCE = 2;
let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  working += 1;
  try {
    return await work();
  } finally {
    working -= 1;
    waiting.shift()?.();
  }
}

const nobodys = new Map<string, Promise<string>>();
/** Where there is no password the same work is done: how long it takes tells nobody who has an account. */
export function keptOfNobody(cost: Cost): Promise<string> {
  const key = JSON.stringify(cost);
  const kept = nobodys.get(key) ?? keptOf(randomBytes(16).toString('hex'), cost);
  nobodys.set(key, kept);
  return kept;
}
