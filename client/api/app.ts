import { timingSafeEqual } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { FAULTS, Fault } from '../../domain/faults.ts';
import type { Clock } from '../../domain/obligation/clock.ts';
import { type Command, parseCommand } from '../../domain/obligation/commands.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { REFUSALS } from '../../domain/obligation/refusals.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import type { StoryLine } from '../../store/reads.ts';
import { type BackupNeeds, backupRoutes } from './backups.ts';
import { type CalendarNeeds, calendarRoutes } from './calendar.ts';
import {
  type ActAnswer,
  type ClockAnswer,
  checked,
  type LaunchAnswer,
  type LaunchRequest,
  launchRequest,
  type ObligationLine,
  type Problem,
} from './contract.ts';
import { type DirectoryNeeds, directoryRoutes } from './directory.ts';
import { type DocumentNeeds, documentRoutes } from './documents.ts';
import { type DurationNeeds, durationRoutes } from './durations.ts';
import { type ForecastNeeds, forecastRoutes } from './forecast.ts';
import { type KeyNeeds, keyRoutes } from './keys.ts';
import { type LadderNeeds, ladderRoutes } from './ladders.ts';
import { invalid, type MandateNeeds, mandateRoutes } from './mandates.ts';
import { type OutboxNeeds, outboxRoutes } from './outbox.ts';
import { type PaperNeeds, paperRoutes } from './papers.ts';
import { type PayloadKeyNeeds, payloadKeyRoutes } from './payload-keys.ts';
import { type ReconciliationNeeds, reconciliationRoutes } from './reconciliation.ts';
import { type RehearsalCopyNeeds, rehearsalCopyRoutes } from './rehearsal-copies.ts';
import { type RehearsalNeeds, rehearsalRoutes } from './rehearsals.ts';
import { type SeriesNeeds, seriesRoutes } from './series.ts';
import { type TakeOverNeeds, takeOverRoutes } from './take-overs.ts';

/** What the API stands on; the house gives it. */
export interface ApiNeeds
  extends MandateNeeds,
    DocumentNeeds,
    CalendarNeeds,
    LadderNeeds,
    DirectoryNeeds,
    PaperNeeds,
    TakeOverNeeds,
    ForecastNeeds,
    DurationNeeds,
    OutboxNeeds,
    KeyNeeds,
    ReconciliationNeeds,
    RehearsalCopyNeeds,
    RehearsalNeeds,
    SeriesNeeds,
    PayloadKeyNeeds,
    BackupNeeds {
  token: string;
  version: string;
  launch(request: LaunchRequest): Promise<LaunchAnswer>;
  resume(id: ObligationId): Promise<void>;
  command(id: ObligationId, command: Command): Promise<ActAnswer>;
  list(): Promise<ObligationLine[]>;
  state(id: string): Promise<ObligationState | undefined>;
  story(id: string): Promise<StoryLine[]>;
  /** As of now; null when it is not launched. */
  clock(id: string): Promise<Clock | null>;
  /** What an auditor would object to in the record; empty when it holds. */
  verify(id: string): Promise<string[]>;
  stop(): void;
  /** Keeps an error that nobody foresaw where an operator will find it. */
  unexpected(error: unknown): void;
}

/** HTTP statuses of faults; of those that are not here, bad input is 422 and all else is ours, 500. */
const STATUS: Partial<Record<Fault['code'], number>> = {
  'request.invalid': 400,
  'request.unauthorized': 401,
  'mandate.unknown': 404,
  'obligation.unknown': 404,
  'key.unknown': 404,
  'message.unknown': 404,
  'obligation.undone': 409,
  'obligation.already-launched': 409,
  'obligation.not-running': 409,
  'obligation.no-answer': 503,
  'paper.no-sense': 409,
  'rehearsal.unknown': 404,
  'rehearsal.too-many': 409,
  'house.not-running': 503,
  'documents.full': 507,
  'documents.unreachable': 503,
  'merge.into-closed': 409,
  'merge.circle': 409,
  'series.unknown': 404,
  'series.not-running': 409,
  'series.no-answer': 503,
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
    const { status, fault } = told(error);
    if (status >= 500) needs.unexpected(error);
    return reply.code(status).send(problem(fault));
  });

  app.setNotFoundHandler((request, reply) => {
    const fault = new Fault(
      'request.invalid',
      `There is no ${request.method} ${request.url.split('?')[0]} here.`,
      'docs/operations.md has the table of all requests.',
    );
    return reply.code(404).send(problem(fault));
  });

  app.get('/healthz', async () => ({ ok: true, version: needs.version }));

  app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request) => {
      const given = Buffer.from(request.headers.authorization ?? '');
      if (given.length === expected.length && timingSafeEqual(given, expected)) return;
      throw new Fault(
        'request.unauthorized',
        'The token is missing, or it is not the one of this start of this home.',
        'Send the token in api.json of the home as: Authorization: Bearer TOKEN.',
      );
    });
    guarded.register(async (documents) => documentRoutes(documents, needs));
    guarded.post('/launches', async (request) => needs.launch(launchIn(request.body)));
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
    guarded.get('/clock', async (request): Promise<ClockAnswer> => {
      const id = idIn(request.query);
      known(await needs.state(id), request.query);
      return { id, clock: await needs.clock(id) };
    });
    guarded.post('/commands', async (request, reply) => {
      const id = idIn(request.query);
      const command = parseCommand(request.body);
      if (typeof command === 'string') throw invalid(command);
      known(await needs.state(id), request.query);
      const answer = await needs.command(id, command);
      return answer.accepted ? answer : reply.code(REFUSALS[answer.refused.code]).send(answer);
    });
    mandateRoutes(guarded, needs);
    calendarRoutes(guarded, needs);
    ladderRoutes(guarded, needs);
    directoryRoutes(guarded, needs);
    paperRoutes(guarded, needs);
    takeOverRoutes(guarded, needs);
    forecastRoutes(guarded, needs);
    durationRoutes(guarded, needs);
    outboxRoutes(guarded, needs);
    keyRoutes(guarded, needs);
    reconciliationRoutes(guarded, needs);
    rehearsalCopyRoutes(guarded, needs);
    rehearsalRoutes(guarded, needs);
    seriesRoutes(guarded, needs);
    payloadKeyRoutes(guarded, needs);
    backupRoutes(guarded, needs);
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

const problem = ({ code, message: title, remedy }: Fault): Problem => ({ code, title, remedy });

function told(error: unknown): { status: number; fault: Fault } {
  if (error instanceof Fault) {
    const { code } = error;
    return { status: STATUS[code] ?? (FAULTS[code].exit === 2 ? 422 : 500), fault: error };
  }
  const why = error instanceof Error ? error.message : String(error);
  const { statusCode: status, code = '' } = error as { statusCode?: number; code?: string };
  if (status !== undefined && status >= 400 && status < 500) {
    return { status, fault: invalid(FRAMEWORK_REFUSALS[code] ?? why) };
  }
  const fault = new Fault(
    'house.unexpected',
    `The house met an error that it did not expect: ${why}`,
    'See house.log in the home, and send the request again: nothing is done twice.',
  );
  return { status: 500, fault };
}

/** What the framework refuses before we see it. */
const FRAMEWORK_REFUSALS: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `the body is larger than ${BODY_LIMIT / 1024 / 1024} MB`,
  FST_ERR_CTP_INVALID_JSON_BODY: 'the body is not JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'the body is empty, expected JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'expected a body of JSON, content-type: application/json',
};

function launchIn(body: unknown): LaunchRequest {
  const request = checked(launchRequest, body);
  if ('wrong' in request) throw invalid(request.wrong);
  return request.value;
}

function idIn(query: unknown): ObligationId {
  const id = parseObligationId(String((query as { id?: unknown }).id ?? ''));
  if (id === undefined)
    throw invalid('id: expected the id of an obligation, A/RES/63/194#14.1, with its # written as %23');
  return id.id;
}

function known<T>(value: T | undefined, query: unknown): T {
  if (value === undefined) throw unknown(idIn(query));
  return value;
}

const unknown = (id: string): Fault =>
  new Fault(
    'obligation.unknown',
    `There is no obligation ${id}.`,
    'See which there are with: rapporteur list.',
  );
