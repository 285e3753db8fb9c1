import { createHash, randomBytes } from 'node:crypto';

/** What only its holder knows: 256 bits, 43 characters. Too many to be guessed, so a plain digest keeps it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const digestOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

const TOKEN = /^rap_[\w-]{49}$/;
/** With six characters that make a slip of the pen, and whatever is just tried, known without a look at the store. */
export function newToken(): string {
  const secret = newSecret();
  return `rap_${secret}${checkOf(secret)}`;
}

export const isTokenShaped = (text: string): boolean =>
  TOKEN.test(text) && checkOf(text.slice(4, 47)) === text.slice(47);

const checkOf = (secret: string): string =>
  createHash('sha256').update(`rap_${secret}`, 'utf8').digest('base64url').slice(0, 6);

/** By which a token is told from others. */
export const beginningOf = (token: string): string => token.slice(0, 10);

/** `acc-` or `tok-` and 16 characters that say nothing. */
export const newId = (kind: 'acc' | 'tok'): string => `${kind}-${randomBytes(12).toString('base64url')}`;
