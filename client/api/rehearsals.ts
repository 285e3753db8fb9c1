import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Answers, Question } from '../rehearsal/by-hand/from-afar.ts';
import type { Whereabouts } from '../rehearsal/by-hand/standing.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';
import {
  lineIn,
  type RehearsalAnswer,
  type RehearsalLine,
  type RehearsalRequest,
  rehearsalRequest,
} from './rehearsals-contract.ts';

/** What the requests about rehearsals stand on; the house gives it. */
export interface RehearsalNeeds {
  /** Throws `document.*`, `mandate.unknown`, `cast.*`, `rehearsal.too-many`, and what a launch throws. */
  beginRehearsal(request: RehearsalRequest): Promise<{ id: string; where: Whereabouts }>;
  rehearsals(): RehearsalLine[];
  /** What is asked of one is answered in the order in which it came. Throws `rehearsal.unknown` and `rehearsal.lost`. */
  askRehearsal<A extends Question['ask']>(id: string, question: Question & { ask: A }): Promise<Answers[A]>;
  /** Answers when nothing of it is left. Throws `rehearsal.unknown`. */
  endRehearsal(id: string): Promise<void>;
  /** The house is about to end. */
  endRehearsals(): Promise<void>;
}

const ofStory = z.strictObject({ obligation: z.string().min(1, 'expected an id').optional() });
const ofInbox = z.strictObject({ person: z.string().trim().min(1, 'expected an id, a name or a post') });
const ofCompletions = z.strictObject({ line: z.string().max(20_000).default('') });

const place = '/rehearsals/:id';
interface At {
  Params: { id: string };
}

/** Rehearsals that somebody goes through by hand: each in a process of its own, of which nothing is kept. */
export function rehearsalRoutes(app: FastifyInstance, needs: RehearsalNeeds): void {
  // Whoever waits for an answer is told before the connection is closed.
  app.addHook('preClose', () => needs.endRehearsals());
  app.get('/rehearsals', async () => needs.rehearsals());
  app.post('/rehearsals', async (request, reply): Promise<RehearsalAnswer> => {
    const { id, where } = await needs.beginRehearsal(taken(checked(rehearsalRequest, request.body)));
    reply.code(201).header('location', `/rehearsals/${id}`);
    return { id, ...where };
  });
  app.get<At>(place, async ({ params: { id } }): Promise<RehearsalAnswer> => {
    return { id, ...(await needs.askRehearsal(id, { ask: 'where' })) };
  });
  app.post<At>(`${place}/commands`, async ({ params: { id }, body }) => {
    const answer = await needs.askRehearsal(id, { ask: 'line', line: taken(lineIn(body)) });
    if (answer.where === null) await needs.endRehearsal(id);
    return answer;
  });
  app.get<At>(`${place}/story`, async ({ params: { id }, query }) => {
    const { obligation = null } = taken(checked(ofStory, query));
    return needs.askRehearsal(id, { ask: 'story', obligation });
  });
  app.get<At>(`${place}/inbox`, async ({ params: { id }, query }) =>
    needs.askRehearsal(id, { ask: 'inbox', ...taken(checked(ofInbox, query)) }),
  );
  app.get<At>(`${place}/outcome`, async ({ params: { id } }) => needs.askRehearsal(id, { ask: 'outcome' }));
  app.get<At>(`${place}/completions`, async ({ params: { id }, query }) =>
    needs.askRehearsal(id, { ask: 'completions', ...taken(checked(ofCompletions, query)) }),
  );
  app.delete<At>(place, async ({ params: { id } }, reply) => {
    await needs.endRehearsal(id);
    return reply.code(204).send();
  });
}

function taken<T>(result: { value: T } | { wrong: string }): T {
  if ('wrong' in result) throw invalid(result.wrong);
  return result.value;
}
