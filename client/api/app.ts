import { timingSafeEqual } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { type Command, parseCommand } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { REFUSALS } from '../../domain/obligation/refusals.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import type { StoryLine } from '../../store/reads.ts';
import { type LaunchAnswer, type LaunchRequest, launchRequest, type ObligationLine } from './contract.ts';

/** What the API stands on; the house gives it. */
export interface ApiNeeds {
  token: string;
  version: string;
  launch(request: LaunchRequest): Promise<LaunchAnswer>;
  resume(id: ObligationId): Promise<void>;
  command(id: ObligationId, command: Command): Promise<Answer>;
  list(): Promise<ObligationLine[]>;
  state(id: string): Promise<ObligationState | undefined>;
  story(id: string): Promise<StoryLine[]>;
  /** What an auditor would object to in the record; empty when it holds. */
  verify(id: string): Promise<string[]>;
  stop(): void;
}

/** HTTP statuses of faults that a sender can do something about; all others are ours (500 or 503). */
const STATUS: Partial<Record<Fault['code'], number>> = {
  'request.invalid': 400,
  'obligation.unknown': 404,
  'obligation.already-launched': 409,
  'obligation.not-running': 409,
  'obligation.unconfirmed': 422,
  'obligation.unplanned': 422,
  'document.no-adoption': 422,
  'document.empty': 422,
  'document.no-symbol': 422,
  'document.no-operative-paragraph': 422,
  'store.unreachable': 503,
  'temporal.unreachable': 503,
};

/** Bytes of one request: a long resolution with room to spare. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** Builds the API without listening, so that tests inject requests. Ids stand in the query: they hold `/` and `#`. */
export function buildApi(needs: ApiNeeds): FastifyInstance {
  const app = fastify({ bodyLimit: BODY_LIMIT });
  const expected = Buffer.from(`Bearer ${needs.token}`);

  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Fault) {
      const { code, message: title, remedy } = error;
      return reply.code(STATUS[code] ?? 500).send({ code, title, remedy });
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    const code = status < 500 ? 'request.invalid' : 'internal';
    const title = error instanceof Error ? error.message : String(error);
    return reply.code(status).send({ code, title, remedy: 'See the log of the house.' });
  });

  app.get('/healthz', async () => ({ ok: true, version: needs.version }));

  app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => {
      const given = Buffer.from(request.headers.authorization ?? '');
      if (given.length === expected.length && timingSafeEqual(given, expected)) return;
      await reply.code(401).send({
        code: 'unauthorized',
        title: 'The token is missing or not this home’s.',
        remedy: 'Send the content of the file api.token of the home as: Authorization: Bearer TOKEN.',
      });
    });
    guarded.post('/launches', async (request) => needs.launch(checked(launchRequest, request.body)));
    guarded.get('/obligations', async () => needs.list());
    guarded.get('/obligation', async (request) =>
      known(await needs.state(idIn(request.query)), request.query),
    );
    guarded.get('/history', async (request) => {
      const id = idIn(request.query);
      const story = await needs.story(id);
      if (story.length === 0) throw unknown(id);
      return { id, story, objections: await needs.verify(id) };
    });
    guarded.post('/commands', async (request, reply) => {
      const id = idIn(request.query);
      const command = parseCommand(request.body);
      if (typeof command === 'string') throw invalid(command);
      known(await needs.state(id), request.query);
      const answer = await needs.command(id, command);
      return answer.accepted ? answer : reply.code(REFUSALS[answer.refused.code]).send(answer);
    });
    guarded.post('/resume', async (request) => {
      const id = idIn(request.query);
      known(await needs.state(id), request.query);
      await needs.resume(id);
      return { id };
    });
    guarded.post('/stop', async (_request, reply) => {
      reply.raw.once('finish', needs.stop);
      return { stopping: true };
    });
  });
  return app;
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

function idIn(query: unknown): ObligationId {
  const id = parseObligationId(String((query as { id?: unknown }).id ?? ''));
  if (id === undefined) throw invalid('id: expected an obligation id such as A/RES/63/194#14.1');
  return id.id;
}

function known<T>(value: T | undefined, query: unknown): T {
  if (value === undefined) throw unknown(idIn(query));
  return value;
}

const invalid = (what: string): Fault =>
  new Fault(
    'request.invalid',
    `The request cannot be used: ${what}.`,
    'Correct what is named and send it again.',
  );

const unknown = (id: string): Fault =>
  new Fault(
    'obligation.unknown',
    `There is no obligation ${id}.`,
    'See which there are with: rapporteur list.',
  );
