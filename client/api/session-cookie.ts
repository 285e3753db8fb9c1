import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInNeeds } from './people-needs.ts';

/** The cookie of a session, and whether a request with it was meant. */

type Where = Pick<SignInNeeds, 'https' | 'origin'>;

/** By https under a name that no other host, and nobody without https, can set. */
const nameOf = ({ https }: Where, what: 'session' | 'begun'): string =>
  `${https ? '__Host-' : ''}rapporteur${what === 'session' ? '' : '-begun'}`;

const WEEK_S = 7 * 24 * 3600;
const MINUTES_S = { session: WEEK_S, begun: 600 };

const optionsOf = ({ https }: Where) =>
  ({ path: '/', httpOnly: true, secure: https, sameSite: 'lax' }) as const;

export function keepCookie(
  reply: FastifyReply,
  where: Where,
  what: 'session' | 'begun',
  secret: string,
): void {
  reply.setCookie(nameOf(where, what), secret, { ...optionsOf(where), maxAge: MINUTES_S[what] });
}

export function dropCookie(reply: FastifyReply, where: Where, what: 'session' | 'begun'): void {
  reply.clearCookie(nameOf(where, what), optionsOf(where));
}

const SECRET = /^[\w-]{43}$/;

/** What such a cookie holds, where it can be one of ours. */
export function cookieIn(
  request: FastifyRequest,
  where: Where,
  what: 'session' | 'begun',
): string | undefined {
  const secret = request.cookies[nameOf(where, what)];
  return secret !== undefined && SECRET.test(secret) ? secret : undefined;
}
export const sessionIn = (request: FastifyRequest, where: Where): string | undefined =>
  cookieIn(request, where, 'session');

/**
 * Whether a page of ours asks. Every browser says so since 2023 (`Sec-Fetch-Site`), an older one names at least its page's origin. `unsaid`: no
 * browser, or one that is told to be silent.
 */
export function cameFromHere({ headers }: FastifyRequest, { origin }: Where): 'yes' | 'no' | 'unsaid' {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'yes' : 'no';
  if (headers.origin === undefined) return 'unsaid';
  if (origin !== null) return headers.origin === origin ? 'yes' : 'no';
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host ? 'yes' : 'no';
}
