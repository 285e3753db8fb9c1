import type { Clock } from '../../domain/obligation/clock.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { REFUSALS } from '../../domain/obligation/refusals.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { StoryLine } from '../../store/reads.ts';
import type { LaunchRequest } from './contract.ts';
import type { ActAnswer, LaunchAnswer, OBLIGATION_ROUTES, ObligationLine } from './obligations-contract.ts';
import type { Once } from './once.ts';
import { type ReadingNeeds, unknownObligation } from './reading.ts';
import { refusedBy } from './refused.ts';
import { type Handlers, Reply } from './route.ts';
import { type StaleNeeds, seenBy, tagOf } from './stale.ts';

/** What the requests about obligations stand on; the house gives it. */
export interface ObligationNeeds extends ReadingNeeds, StaleNeeds {
  launch(request: LaunchRequest, once: Once): Promise<LaunchAnswer>;
  resume(id: ObligationId): Promise<void>;
  command(id: ObligationId, command: Command): Promise<ActAnswer>;
  list(reader: Reader): Promise<ObligationLine[]>;
  state(id: string): Promise<ObligationState | undefined>;
  story(id: string): Promise<StoryLine[]>;
  /** As of now; null when it is not launched. */
  clock(id: string): Promise<Clock | null>;
  /** What an auditor would object to in the record; empty when it holds. */
  verify(id: string): Promise<string[]>;
}

export const obligationHandlers = (needs: ObligationNeeds): Handlers<typeof OBLIGATION_ROUTES> => ({
  async launch({ body, caller, once }) {
    const answer = await needs.launch(body, once);
    const closed = await needs.closedTo(
      caller(),
      answer.duties.map(({ id }) => id),
    );
    // Of what was launched before, and is not open to who asks, only that it was.
    const duties = answer.duties.map((duty) =>
      closed.has(duty.id) ? { ...duty, due: [], warnings: [], series: null } : duty,
    );
    return { ...answer, duties };
  },
  obligations: ({ caller }) => needs.list(caller()),
  async obligation({ query: { id } }) {
    const state = known(await needs.state(id), id);
    return new Reply(200, state, { etag: tagOf(state.seq) });
  },
  async history({ query: { id } }) {
    const story = await needs.story(id);
    if (story.length === 0) throw unknownObligation(id);
    return { id, story, objections: await needs.verify(id) };
  },
  async clock({ query: { id } }) {
    known(await needs.state(id), id);
    return { id, clock: await needs.clock(id) };
  },
  async act({ query: { id }, body, ifMatch, requestId }) {
    const before = known(await needs.state(id), id);
    const { seq } = before;
    const { commandId } = body;
    const seen = await seenBy(needs, ifMatch, { stream: id, seq, commandId });
    const answer = await needs.command(id, { ...body, ...seen });
    if (!answer.accepted) return refusedBy(answer, REFUSALS, requestId);
    const state = known(await needs.state(id), id);
    return new Reply(200, { accepted: true, seq: state.seq, state }, { etag: tagOf(state.seq) });
  },
  async resume({ query: { id } }) {
    known(await needs.state(id), id);
    await needs.resume(id);
    return { id };
  },
});

function known(state: ObligationState | undefined, id: string): ObligationState {
  if (state === undefined) throw unknownObligation(id);
  return state;
}
