import { toTellOf } from '../domain/digest/to-tell.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import { isReached } from '../domain/obligation/progress.ts';
import { stageOf } from '../domain/obligation/stages.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Db, Tables } from './tables.ts';

/** What becomes of the read model, in the transaction of what was recorded. */
export interface Projected {
  view: Tables['obligation_view'];
  /** The row has that plan already. */
  keepsPlan: boolean;
  /** What speaks to people is to be told with the event that says so: once, or not at all. */
  toTell: Tables['to_tell'][];
}

/** The columns that are a state, for `stateOf`. */
export const STATE = ['obligation_view.state', 'obligation_view.plan'] as const;

/** The state that a row keeps, its plan apart. The caller knows of which kind it is. */
export function stateOf<S extends ObligationState = ObligationState>({
  state,
  plan,
}: Pick<Tables['obligation_view'], 'state' | 'plan'>): S {
  return { ...JSON.parse(state), ...(plan === null ? {} : { plan: JSON.parse(plan) }) } as S;
}

/** The plan that a state has, and the state without it. */
function apart(state: ObligationState): { plan: Plan | null; state: object } {
  if (!('plan' in state)) return { plan: null, state };
  const { plan, ...rest } = state;
  return { plan, state: rest };
}

/** A state as a row keeps it. */
export function rowOf(of: ObligationState): Pick<Tables['obligation_view'], 'state' | 'plan'> {
  const { plan, state } = apart(of);
  return { state: JSON.stringify(state), plan: plan && JSON.stringify(plan) };
}

/** What the read model says of an obligation before. */
export async function viewedState(db: Db, obligation: string): Promise<ObligationState> {
  const query = db.selectFrom('obligation_view').select(STATE).where('obligation', '=', obligation);
  const row = await query.executeTakeFirst();
  return row ? stateOf(row) : NOTHING;
}

/** Of an obligation that stands so after these events, and stood so before. */
export function projected(
  obligation: string,
  [before, state]: readonly [before: ObligationState, after: ObligationState],
  events: readonly RecordedEvent[],
): Projected {
  const { plan, state: rest } = apart(state);
  const keepsPlan = plan === apart(before).plan;
  return {
    view: {
      ...columnsOf(obligation, state),
      ...{ state: JSON.stringify(rest), plan: plan === null || keepsPlan ? null : JSON.stringify(plan) },
    },
    keepsPlan,
    toTell: events
      .filter((event) => toTellOf(event) !== undefined)
      .map(({ seq, at }) => ({ obligation, seq, at, open: true })),
  };
}

/** What a row tells of a state beside the state itself: by this it is listed, found and told of. */
export const columnsOf = (
  obligation: string,
  state: ObligationState,
): Omit<Tables['obligation_view'], 'state' | 'plan'> => ({
  ...{ obligation, symbol: obligationOf(state).mandate.symbol, ...viewOf(state), seq: state.seq },
});

function viewOf(state: ObligationState) {
  const { procedure } = obligationOf(state);
  const none = {
    stage: null,
    holder_post: null,
    holder_person: null,
    next_due: null,
    proposal: null,
    calendar_seq: 0,
  };
  if (state.status === 'settled') return { status: state.status, procedure, ...none, stage: state.settledAs };
  if (state.status !== 'running') return { status: state.status, procedure, ...none };
  const next = state.plan.milestones.find((milestone) => !isReached(state, milestone));
  return {
    status: state.status,
    procedure,
    stage: stageOf(state),
    holder_post: state.holder.post,
    holder_person: state.holder.person,
    next_due: next?.on ?? null,
    proposal: state.proposed?.seq ?? null,
    calendar_seq: state.plan.calendarSeq ?? 0,
  };
}

function obligationOf(state: ObligationState) {
  if (state.status === 'nothing') throw new Error('a record begins with the confirmation');
  return state.obligation;
}
