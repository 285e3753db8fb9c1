import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { methodsOf } from './methods.ts';
import { againHeader, faultOf, invalid, PROBLEM_TYPE, type Problem, problemOf } from './problems.ts';

/** What a server of ours needs, whatever it answers. */
export interface ServerNeeds {
  /** Addresses of proxies whose word on where a request comes from is taken. */
  proxies?: string[] | undefined;
  /** Keeps an error that nobody foresaw where an operator will find it, with the id of its request. */
  unexpected(error: unknown, requestId?: string): void;
  /** A request of the contract was answered. */
  answered?(request: string, status: number, seconds: number): void;
}

/** Bytes of one request: a long resolution with room to spare. */
const BODY_LIMIT = 8 * 1024 * 1024;
const IDLE_MS = 5_000;
/** Nobody holds a connection by sending a byte now and then: 50 MB come within it at 90 KB a second. */
const LONGEST_REQUEST_MS = 600_000;
/** A name that a proxy has given the request; others are given one of ours. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** A server that tells every fault as a problem, and names every request. */
export function server(needs: ServerNeeds): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // The house waits so long for a connection over which nothing comes, before it ends.
    keepAliveTimeout: IDLE_MS,
    requestTimeout: LONGEST_REQUEST_MS,
    trustProxy: needs.proxies ?? false,
    // Who comes by a connection that is still open is answered like the others, and the connection is closed then.
    return503OnClosing: false,
    genReqId: ({ headers: { 'x-request-id': given } }) =>
      typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID(),
    clientErrorHandler: (error, socket) => tellOnLine(socket, error.code),
    frameworkErrors: (error, request, reply: FastifyReply) =>
      void reply
        .code(400)
        .type(PROBLEM_TYPE)
        .send(told(error, request, reply)),
  });
  const told = (error: unknown, { id, routeOptions }: FastifyRequest, reply: FastifyReply): Problem => {
    const fault = faultOf(error, routeOptions?.bodyLimit ?? BODY_LIMIT);
    const problem = problemOf(fault, id);
    if (problem.status >= 500) needs.unexpected(error, id);
    reply.headers(againHeader(problem.status, fault.againAfter));
    return problem;
  };
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.headers({ 'x-request-id': id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
  // Before its body is looked at, which may be of a kind that nothing here takes.
  app.addHook('onRequest', async (request, reply) =>
    request.is404 ? tellWhatIs(request, reply) : undefined,
  );
  app.addHook('onResponse', async ({ routeOptions }, reply) => {
    const { name } = routeOptions.config as { name?: string };
    if (name !== undefined) needs.answered?.(name, reply.statusCode, reply.elapsedTime / 1000);
  });
  readJson(app);
  app.setErrorHandler((error, request, reply) => {
    const problem = told(error, request, reply);
    return reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
  });
  app.setNotFoundHandler(tellWhatIs);
  return app;
}

/** Of a path that there is not, or that takes other methods. */
function tellWhatIs(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0] ?? '';
  const methods = methodsOf(path);
  const problem = problemOf(
    methods.length === 0 ? noSuch(request.method, path) : wrongMethod(request.method, path, methods),
    request.id,
  );
  if (methods.length > 0) reply.header('allow', methods.join(', '));
  return reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
}

/** What is no request yet, since its head could not be read: told all the same, and the line is cut. */
function tellOnLine(socket: Socket, code: string | undefined): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOf(unreadable(code), randomUUID());
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...['cache-control: no-store', 'connection: close'],
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy();
}

function unreadable(code: string | undefined): Fault {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Fault(
      'request.headers-too-large',
      'Address and headers of the request are longer than 16 KB together.',
      'Send less in them.',
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Fault('request.too-slow', 'The request did not come whole in time.', 'Send it again.');
  return invalid('it is no HTTP that can be read');
}

/** Text that is no UTF-8 is refused, not mended; no body is no JSON, and for many requests none is needed. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    let text: string;
    try {
      text = utf8.decode(body as Buffer);
    } catch {
      return done(invalid('the body is not UTF-8'));
    }
    return parse(request, text, done);
  });
}

const ASK = 'docs/api.md has the table of all requests.';

const noSuch = (method: string, path: string): Fault =>
  new Fault('request.no-such', `There is no ${method} ${path} here.`, ASK);

const wrongMethod = (method: string, path: string, methods: readonly string[]): Fault =>
  new Fault('request.method', `${path} takes ${methods.join(' and ')}, not ${method}.`, ASK);
