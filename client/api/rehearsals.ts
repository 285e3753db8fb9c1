import type { Answers, Question } from '../rehearsal/by-hand/from-afar.ts';
import type { Whereabouts } from '../rehearsal/by-hand/standing.ts';
import type { REHEARSAL_ROUTES, RehearsalLine, RehearsalRequest } from './rehearsals-contract.ts';
import { type Handlers, Reply } from './route.ts';

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

/** Rehearsals that somebody goes through by hand: each in a process of its own, of which nothing is kept. */
export const rehearsalHandlers = (needs: RehearsalNeeds): Handlers<typeof REHEARSAL_ROUTES> => ({
  rehearsals: () => needs.rehearsals(),
  async beginRehearsal({ body }) {
    const { id, where } = await needs.beginRehearsal(body);
    return new Reply(201, { id, ...where }, { location: `/rehearsals/${id}` });
  },
  rehearsal: async ({ params: { id } }) => ({ id, ...(await needs.askRehearsal(id, { ask: 'where' })) }),
  async commandRehearsal({ params: { id }, body: line }) {
    const answer = await needs.askRehearsal(id, { ask: 'line', line });
    if (answer.where === null) await needs.endRehearsal(id);
    return answer;
  },
  rehearsalStory: ({ params: { id }, query: { obligation = null } }) =>
    needs.askRehearsal(id, { ask: 'story', obligation }),
  rehearsalInbox: ({ params: { id }, query }) => needs.askRehearsal(id, { ask: 'inbox', ...query }),
  rehearsalOutcome: ({ params: { id } }) => needs.askRehearsal(id, { ask: 'outcome' }),
  rehearsalCompletions: ({ params: { id }, query }) =>
    needs.askRehearsal(id, { ask: 'completions', ...query }),
  async endRehearsal({ params: { id } }) {
    await needs.endRehearsal(id);
    return new Reply(204, undefined);
  },
});
