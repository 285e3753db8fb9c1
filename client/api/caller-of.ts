import type { FastifyRequest } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import type { Caller } from './caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null or not there where nobody needs to have come in. */
    caller: Caller | null;
  }
}

export function callerOf({ caller }: Pick<FastifyRequest, 'caller'>): Caller {
  if (caller == null) throw unauthorized();
  return caller;
}

export const unauthorized = (): Fault =>
  new Fault(
    'request.unauthorized',
    'Nobody has signed in, the session or the token is over, or the token is not the one of this start of this home.',
    'Sign in, or send a token as: Authorization: Bearer TOKEN. For the operator it is the one in api.json of the home.',
  );
