import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isWellFormed } from '../../domain/obligation/well-formed.ts';
import { answerOnce } from './answer-once.ts';
import { asDescribed } from './as-described.ts';
import { callerOf } from './caller-of.ts';
import { type AnswerNeeds, NOT_KEPT, type Once } from './once.ts';
import { placeOf, type RouteName } from './paths.ts';
import { invalid } from './problems.ts';
import {
  type Asked,
  type Contract,
  type Handler,
  type Handlers,
  isBytes,
  Reply,
  type Route,
} from './route.ts';

export interface ServeNeeds extends AnswerNeeds {
  /** Whether what is answered is compared with the description, too: tests do. */
  checkAnswers: boolean;
}

/** Answers what a contract names by its handlers: what comes in is checked before a handler sees it. */
export function serve<C extends Contract & Partial<Record<RouteName, Route>>>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C>,
  needs: ServeNeeds,
): void {
  const { checkAnswers } = needs;
  for (const [name, route] of Object.entries(contract)) {
    const { method, path } = placeOf(name as RouteName);
    // TypeScript does not see that handler and route have one name.
    const handler = handlers[name as keyof C] as unknown as Handler;
    app.route({
      method,
      url: path,
      ...(route.limit === undefined ? {} : { bodyLimit: route.limit }),
      // What the name of the request is, for figures.
      config: {
        name,
        ...(route.tries === undefined ? {} : { rateLimit: { max: route.tries, timeWindow: 60_000 } }),
      },
      async handler(request, reply) {
        const asked = askedOf(route, request, reply);
        const answering = async (once: Once): Promise<unknown> => {
          const answer = async () => handler({ ...asked, once });
          return checkAnswers ? asDescribed(name, route, answer) : answer();
        };
        const answer =
          route.once === undefined
            ? answering(NOT_KEPT)
            : answerOnce({ name, route, request }, needs, asked, answering);
        return send(reply, await answer);
      },
    });
  }
}

function askedOf(route: Route, request: FastifyRequest, reply: FastifyReply): Asked {
  const { headers } = request;
  return {
    params: of(route.params, request.params),
    query: of(route.query, request.query),
    body: bodyOf(route, request),
    once: NOT_KEPT,
    accept: headers.accept ?? '',
    ifMatch: headers['if-match'],
    ifNoneMatch: headers['if-none-match'],
    requestId: request.id,
    caller: () => callerOf(request),
    from: request.ip,
    raw: { request, reply },
  } as Asked;
}

function bodyOf(route: Route, request: FastifyRequest): unknown {
  if (route.body === undefined) return undefined;
  if (isBytes(route.body)) return request.body;
  return of(route.body, route.keyed ? withKey(request) : request.body);
}

/** The id of a command may stand in `Idempotency-Key`, in the body, or in both. */
function withKey({ body, headers }: FastifyRequest): unknown {
  const key = headers['idempotency-key'];
  if (key === undefined || typeof body !== 'object' || body === null) return body;
  const given = (body as { commandId?: unknown }).commandId;
  if (given === undefined) return { ...body, commandId: key };
  if (given !== key)
    throw invalid('Idempotency-Key: expected the commandId of the body, or only one of the two');
  return body;
}

/** The value that was taken; undefined where nothing is expected. Throws `request.invalid`. */
function of(shape: Route['query'], value: unknown): unknown {
  if (shape === undefined) return undefined;
  // Neither can be recorded, and neither is a slip of the pen.
  if (!isWellFormed(value))
    throw invalid('it holds half a character (a lone surrogate), or is nested too deeply');
  if (holdsNul(value)) throw invalid('it holds the character U+0000, which no text has');
  const result = shape.take(value === undefined ? {} : value);
  if ('wrong' in result) throw invalid(result.wrong);
  return result.value;
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => key.includes('\0') || holdsNul(part));
}

function send(reply: FastifyReply, answer: unknown): unknown {
  if (!(answer instanceof Reply)) return reply.send(answer);
  if (answer.afterwards !== undefined) reply.raw.once('finish', answer.afterwards);
  return reply.code(answer.status).headers(answer.headers).send(answer.body);
}
