import type { Selectable } from 'kysely';
import { toTellOf } from '../domain/digest/to-tell.ts';
import { handlingOf, OPEN, type Sensitivity } from '../domain/obligation/acts/handling/handling.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import { isReached } from '../domain/obligation/progress.ts';
import { seatOf } from '../domain/obligation/seating.ts';
import { stageOf } from '../domain/obligation/stages.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import type { Plan } from '../domain/planning/plan.ts';
import { riskDaysOf } from '../domain/risk/days.ts';
import {
  type BodyRow,
  bodyRows,
  type DeliveryRow,
  type DraftRow,
  deliveryRows,
  draftRows,
  finalDue,
  type MilestoneRow,
  milestoneRows,
  type ReaderRow,
  type RowChanges,
  readerRows,
  rowChanges,
} from './beside-view.ts';
import type { Db, Tables } from './tables.ts';

/**
 * Raised whenever the same record gives other rows than before. A database whose read model is of an older version is
 * made anew from its record when it is opened.
 */
export const PROJECTION_VERSION = 2;

/** A row of the read model. */
export type ViewRow = Selectable<Tables['obligation_view']>;

/** What becomes of the read model, in the transaction of what was recorded. */
export interface Projected {
  view: ViewRow;
  /** The row has that plan already. */
  keepsPlan: boolean;
  deliveries: RowChanges<DeliveryRow>;
  milestones: RowChanges<MilestoneRow>;
  readers: RowChanges<ReaderRow>;
  drafts: RowChanges<DraftRow>;
  bodies: RowChanges<BodyRow>;
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
    deliveries: rowChanges(
      deliveryRows(obligation, before),
      deliveryRows(obligation, state),
      ({ delivery }) => delivery,
    ),
    milestones: rowChanges(
      milestoneRows(obligation, before),
      milestoneRows(obligation, state),
      ({ milestone }) => milestone,
    ),
    readers: rowChanges(
      readerRows(obligation, before),
      readerRows(obligation, state),
      ({ reader }) => reader,
    ),
    drafts: rowChanges(draftRows(obligation, before), draftRows(obligation, state), ({ sha256 }) => sha256),
    bodies: rowChanges(bodyRows(obligation, before), bodyRows(obligation, state), ({ body }) => body),
    toTell: toTellIn(obligation, events),
  };
}

/** Those of these events that speak to people. */
export const toTellIn = (obligation: string, events: readonly RecordedEvent[]): Tables['to_tell'][] =>
  events
    .filter((event) => toTellOf(event) !== undefined)
    .map(({ seq, at }) => ({ obligation, seq, at, open: true }));

/** What a row tells of a state beside the state itself: by this it is listed, found and told of. */
export const columnsOf = (obligation: string, state: ObligationState): Omit<ViewRow, 'state' | 'plan'> => {
  const { mandate, product, procedure, subject } = obligationOf(state);
  return {
    ...{ obligation, symbol: mandate.symbol, seq: state.seq, status: state.status },
    ...{ procedure, product, title: subject ?? mandate.title, final_due: finalDue(state) },
    sensitivity: sensitivityOf(state),
    ...standsOf(state),
    ...riskColumns(state),
  };
};

/** Where it stands, with whom, and what is next. */
function standsOf(state: ObligationState) {
  const none = {
    stage: null,
    holder_post: null,
    holder_person: null,
    unit: null,
    station: null,
    next_due: null,
    proposal: null,
    calendar_seq: 0,
  };
  if (state.status === 'settled')
    return { ...none, stage: state.settledAs, station: state.plan.zone.station };
  if (state.status !== 'running') return none;
  const { holder, plan } = state;
  return {
    stage: stageOf(state),
    holder_post: holder.post,
    holder_person: holder.person,
    unit: seatOf(state, holder.post)?.unit ?? null,
    station: plan.zone.station,
    next_due: plan.milestones.find((milestone) => !isReached(state, milestone))?.on ?? null,
    proposal: state.proposed?.seq ?? null,
    calendar_seq: plan.calendarSeq ?? 0,
  };
}

/** Days, not a level: the level of any day is told by comparing, and nothing has to be counted anew at night. */
function riskColumns(state: ObligationState) {
  const days = riskDaysOf(state);
  return {
    risk_medium_from: days?.medium ?? null,
    risk_high_from: days?.high ?? null,
    risk_late_from: days?.late ?? null,
  };
}

/** What is not launched has nothing to hide. */
const sensitivityOf = (state: ObligationState): Sensitivity =>
  state.status === 'running' || state.status === 'settled' ? handlingOf(state).sensitivity : OPEN.sensitivity;

function obligationOf(state: ObligationState) {
  if (state.status === 'nothing') throw new Error('a record begins with the confirmation');
  return state.obligation;
}
