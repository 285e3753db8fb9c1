import { COMMAND_TYPES, type CommandType } from '../../domain/obligation/commands.ts';
import { RIGHT_TO_ACT, rightToAct } from '../../domain/rights/acts.ts';
import type { Right } from '../../domain/rights/rights.ts';
import type { Caller } from './caller.ts';

/** What a request takes. */
export interface RouteRight {
  /** One of them is needed before the body is looked at; none: whoever has come in may. */
  oneOf: readonly Right[];
  /** Which of them, once it is known what is wanted; undefined: the body is malformed, and is answered so. */
  which?: (body: unknown, caller: Caller) => Right | undefined;
  /**
   * In whose name it stands in the record, which is to be the caller's: a field that is filled where it is left out; `if-any`: the program
   * does it where the caller is nobody in the directory; `officer`: of the people that are named.
   */
  inNameOf?: 'actor' | 'actor-if-any' | 'officer';
}

const one = (right: Right, more: Omit<RouteRight, 'oneOf' | 'which'> = {}): RouteRight => ({
  oneOf: [right],
  ...more,
});
const ANYBODY: RouteRight = { oneOf: [] };
const REHEARSE = one('rehearse');

const ACT: RouteRight = {
  oneOf: [...new Set(Object.values(RIGHT_TO_ACT))],
  which: (body) => {
    const type = COMMAND_TYPES.find((known) => known === (body as { type?: unknown } | null)?.type);
    return type && rightToAct(type satisfies CommandType);
  },
  inNameOf: 'actor',
};

const DIRECTORY: RouteRight = {
  oneOf: ['change-directory', 'say-own-absence'],
  which: (body, caller) => {
    const facts = (body as { facts?: unknown } | null)?.facts;
    if (!Array.isArray(facts)) return undefined;
    return isOfOneself(facts, caller) ? 'say-own-absence' : 'change-directory';
  },
  inNameOf: 'actor',
};

/** Private keys go out with it only to who may replace them. */
const BACKUP: RouteRight = {
  oneOf: ['backup'],
  which: (body) => ((body as { passphrase?: unknown } | null)?.passphrase == null ? 'backup' : 'keys'),
};

/** What each request takes, by method and path. What has no line here is for the operator of the machine alone. */
export const ROUTE_RIGHTS: Readonly<Record<string, RouteRight>> = {
  'POST /documents': one('upload'),
  'POST /mandates': one('upload', { inNameOf: 'actor-if-any' }),
  'GET /mandate': one('read'),
  'POST /mandate-commands': one('decide-reading', { inNameOf: 'actor' }),
  'POST /launches': one('launch', { inNameOf: 'officer' }),
  'POST /take-overs': one('take-over', { inNameOf: 'officer' }),
  'GET /obligations': one('read'),
  'GET /obligation': one('read'),
  'GET /history': one('read'),
  'GET /clock': one('read'),
  'GET /open-acts': one('read'),
  'POST /commands': ACT,
  'POST /resume': one('resume'),
  'GET /series': one('read'),
  'GET /sections': one('read'),
  'POST /series-commands': one('act-on-series', { inNameOf: 'actor' }),
  'POST /calendar': one('change-calendar', { inNameOf: 'actor' }),
  'GET /calendar': one('read'),
  'GET /calendar-change': one('read'),
  'POST /what-if': one('what-if'),
  'POST /ladders': one('set-ladders', { inNameOf: 'actor' }),
  'POST /directory': DIRECTORY,
  'GET /directory': one('read-people'),
  'GET /paper': one('read'),
  'GET /forecast': one('read'),
  'GET /durations': one('read'),
  'GET /outbox': one('read-messages'),
  'GET /keys': one('read-keys'),
  'POST /keys/rotate': one('keys'),
  'POST /keys/revoke': one('keys'),
  'GET /keys/payload': one('read-keys'),
  'POST /keys/payload/rotate': one('keys'),
  'POST /backups': BACKUP,
  'GET /reconciliation': one('read-findings'),
  'POST /reconciliation': one('reconcile'),
  'POST /rehearsal-copies': one('export'),
  'GET /rehearsals': REHEARSE,
  'POST /rehearsals': REHEARSE,
  'GET /rehearsals/:id': REHEARSE,
  'POST /rehearsals/:id/commands': REHEARSE,
  'GET /rehearsals/:id/story': REHEARSE,
  'GET /rehearsals/:id/inbox': REHEARSE,
  'GET /rehearsals/:id/outcome': REHEARSE,
  'GET /rehearsals/:id/completions': REHEARSE,
  'DELETE /rehearsals/:id': REHEARSE,
  'GET /metrics': one('metrics'),
  'POST /stop': one('stop'),
  'GET /me': ANYBODY,
  'POST /sign-out': ANYBODY,
  'POST /sign-out-everywhere': ANYBODY,
  'POST /my-password': ANYBODY,
  'POST /set-up-link': one('accounts'),
  'GET /accounts': one('accounts'),
  'POST /accounts': one('accounts'),
  'POST /accounts/:id': one('accounts'),
  'POST /accounts/:id/link': one('accounts'),
  'GET /accounts/:id/tokens': one('tokens-all'),
  'POST /accounts/:id/tokens': one('tokens-all'),
  'POST /accounts/:id/tokens/:token/revoke': one('tokens-all'),
  'GET /tokens': one('tokens-own'),
  'POST /tokens': one('tokens-own'),
  'POST /tokens/:token/revoke': one('tokens-own'),
  'GET /sign-ins': one('read-audit'),
};

interface SaidFact {
  kind?: unknown;
  by?: unknown;
  person?: unknown;
  for?: { person?: unknown };
}

/** When one is away, who stands in, and who acts for one. */
function isOfOneself(facts: readonly (SaidFact | null)[], { person }: Caller): boolean {
  if (person === null || facts.length === 0) return false;
  return facts.every((fact) => {
    if (fact?.kind === 'absence') return fact.person === person;
    if (fact?.kind === 'delegation') return fact.by === person;
    return fact?.kind === 'substitute' && fact.for?.person === person;
  });
}
