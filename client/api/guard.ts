import { timingSafeEqual } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import { may } from '../../domain/rights/may.ts';
import type { Right } from '../../domain/rights/rights.ts';
import { type Caller, OPERATOR } from './caller.ts';
import { callerOf, unauthorized } from './caller-of.ts';
import { inOwnName } from './own-name.ts';
import type { RouteName } from './paths.ts';
import type { SignInNeeds } from './people-needs.ts';
import { type ReadingNeeds, refuseClosed } from './reading.ts';
import { ROUTE_READS } from './route-reads.ts';
import { ROUTE_RIGHTS, type RouteRight } from './route-rights.ts';
import { cameFromHere, sessionIn } from './session-cookie.ts';

interface GuardNeeds extends ReadingNeeds {
  /** Of the home. */
  token: string;
  people: SignInNeeds;
}

/** Who asks. Throws `request.unauthorized`, `sign-in.too-many` and `sign-in.other-site`. */
export type Guard = (request: FastifyRequest) => Promise<Caller>;

const MINUTE_MS = 60_000;
const WRONG_TOKENS_A_MINUTE = 100;

/** Reads cookies and counts by address; for one house, in memory. To be registered before what needs either. */
export function prepareSignIn(app: FastifyInstance): void {
  app.register(cookie);
  app.register(rateLimit, { global: false, errorResponseBuilder: tooMany });
}

function guardOf(app: FastifyInstance, { token, people }: GuardNeeds): Guard {
  const expected = Buffer.from(token);
  const isHome = (given: Buffer): boolean =>
    given.length === expected.length && timingSafeEqual(given, expected);
  const wrong = app.createRateLimit({ max: WRONG_TOKENS_A_MINUTE, timeWindow: MINUTE_MS });
  const told = app.createRateLimit({ max: 1, timeWindow: MINUTE_MS });

  async function byToken(request: FastifyRequest, given: string): Promise<Caller> {
    if (isHome(Buffer.from(given))) return OPERATOR;
    const caller = await people.callerByToken(given);
    if (caller !== undefined) return caller;
    // Counted afterwards, so that who has a right one is never kept out by who tries wrong ones from the same address.
    const counted = await wrong(request);
    if (counted.isAllowed || !counted.isExceeded) throw unauthorized();
    const telling = await told(request);
    if (telling.isAllowed || !telling.isExceeded) await people.tokensTried(request.ip);
    throw tooMany();
  }

  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return byToken(request, /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '');
    const secret = sessionIn(request, people);
    const caller = secret === undefined ? undefined : await people.callerBySession(secret);
    if (caller === undefined) throw unauthorized();
    if (!SAFE.includes(request.method) && cameFromHere(request, people) !== 'yes') throw otherSite();
    return caller;
  };
}

const SAFE = ['GET', 'HEAD'];

/** Stands in front of all routes of this app: who asks, whether that is open to them, and in whose name it is done. */
export function guardRoutes(app: FastifyInstance, needs: GuardNeeds): void {
  const guard = guardOf(app, needs);
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    const caller = await guard(request);
    request.caller = caller;
    await keepingRefusals(request, caller, needs.people, () => {
      const { oneOf } = rightsOf(request, caller);
      if (oneOf.length > 0) mustHaveOne(caller, oneOf);
    });
  });
  app.addHook('preHandler', async (request) => {
    const caller = callerOf(request);
    if (caller.via === 'home') return;
    await mustBeOpen(request, caller, needs);
    await keepingRefusals(request, caller, needs.people, () => {
      const { which, inNameOf } = rightsOf(request, caller);
      const right = which?.(request.body, caller);
      if (right !== undefined)
        mustHaveOne(caller, right === 'say-own-absence' ? [right, 'change-directory'] : [right]);
      if (inNameOf !== undefined) inOwnName(request.body, caller, inNameOf);
    });
  });
}

/** Looks, and keeps what was refused where an auditor finds it. */
async function keepingRefusals(
  { routeOptions, ip }: FastifyRequest,
  caller: Caller,
  people: SignInNeeds,
  look: () => void,
): Promise<void> {
  try {
    look();
  } catch (error) {
    if (error instanceof Fault) {
      const { name = 'none' } = routeOptions.config as { name?: string };
      await people.wasRefused(caller, { request: name, code: error.code }, ip);
    }
    throw error;
  }
}

function rightsOf(request: FastifyRequest, caller: Caller): RouteRight {
  const { name } = request.routeOptions.config as { name?: RouteName };
  const found = name && ROUTE_RIGHTS[name];
  if (found) return found;
  // What no contract names: a path that there is not.
  if (caller.via === 'home') return { oneOf: [] };
  throw notAllowed('This request is for the operator of the machine alone.');
}

/** What is named and not open to who asks there is not, for them. */
async function mustBeOpen(request: FastifyRequest, caller: Caller, needs: ReadingNeeds): Promise<void> {
  const { name } = request.routeOptions.config as { name?: RouteName };
  if (name === undefined || ROUTE_READS[name] !== 'named') return;
  const { id } = request.query as { id?: unknown };
  if (typeof id === 'string') await refuseClosed(needs, caller, [parseObligationId(id)?.id ?? id]);
}

function mustHaveOne(caller: Caller, rights: readonly Right[]): void {
  const verdicts = rights.map((right) => may(caller, right));
  const [first] = verdicts;
  if (first === undefined || verdicts.some(({ allowed }) => allowed) || first.allowed) return;
  throw notAllowed(first.why);
}

const notAllowed = (why: string): Fault =>
  new Fault(
    'rights.not-allowed',
    why,
    'Ask who may, or an administrator for that role. See: docs/security.md.',
  );

const tooMany = (): Fault =>
  new Fault(
    'sign-in.too-many',
    'It was tried too often from this address.',
    'Wait a minute, and see who tries: rapporteur sign-ins.',
  );

export const otherSite = (): Fault =>
  new Fault(
    'sign-in.other-site',
    'The request comes from a page of another site, or does not say from where, and was sent with the cookie of this one.',
    'Use the pages of the house. A program sends a token instead of a cookie; see RAPPORTEUR_URL behind a proxy.',
  );
