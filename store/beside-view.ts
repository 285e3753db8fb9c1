import { isReached, owedDeliveries } from '../domain/obligation/progress.ts';
import type { DeliveryProgress, ObligationState } from '../domain/obligation/state.ts';
import { readerKeys } from '../domain/rights/reader-keys.ts';
import type { Tables } from './tables.ts';

/** What the read model keeps of an obligation in several rows: its deliveries, the bodies to which they go, the milestones that are still to be reached, for whom it is, the versions of its text. */

export type DeliveryRow = Tables['delivery_view'];
export type MilestoneRow = Tables['milestone_view'];
export type ReaderRow = Tables['reader_view'];
export type DraftRow = Tables['draft_view'];
export type BodyRow = Tables['body_view'];

/** In the order of the obligation. */
export function deliveryRows(obligation: string, state: ObligationState): DeliveryRow[] {
  if (state.status === 'nothing') return [];
  return state.obligation.deliveries.map(({ key: delivery, body, session }) => {
    const row = { obligation, delivery, body, session };
    if (state.status !== 'running' && state.status !== 'settled') return { ...row, due: null, state: 'owed' };
    const due = state.plan.milestones.findLast((milestone) => milestone.delivery === delivery)?.on ?? null;
    return { ...row, due, state: deliveryState(state.deliveries[delivery]) };
  });
}

/** In the order of its deliveries, each once. */
export const bodyRows = (obligation: string, state: ObligationState): BodyRow[] =>
  state.status === 'nothing'
    ? []
    : [...new Set(state.obligation.deliveries.map(({ body }) => body))].map((body) => ({ obligation, body }));

function deliveryState(progress: DeliveryProgress | undefined): DeliveryRow['state'] {
  if (progress === undefined) return 'owed';
  if (progress.dropped !== null) return 'dropped';
  if (progress.held !== null) return 'held';
  if (progress.issued !== null) return 'issued';
  return progress.submitted === null ? 'owed' : 'submitted';
}

/** In the order of the plan; none of what does not run. */
export function milestoneRows(obligation: string, state: ObligationState): MilestoneRow[] {
  if (state.status !== 'running') return [];
  const last = new Map(state.plan.milestones.map(({ key, delivery }) => [delivery, key]));
  return state.plan.milestones
    .filter((milestone) => !isReached(state, milestone))
    .map(({ key, step, delivery, on }) => ({
      ...{ obligation, milestone: key, step, delivery, due: on },
      delivers: delivery !== null && last.get(delivery) === key,
    }));
}

/** In the order of their keys. */
export const readerRows = (obligation: string, state: ObligationState): ReaderRow[] =>
  readerKeys(state).map((reader) => ({ obligation, reader }));

/** By their bytes, in the order in which they were handed in; the same bytes once. */
export const draftRows = (obligation: string, state: ObligationState): DraftRow[] =>
  state.status === 'running' || state.status === 'settled'
    ? [...new Set(state.drafts.map(({ sha256 }) => sha256))].map((sha256) => ({ obligation, sha256 }))
    : [];

/** The last day of all that is still owed to anybody; null where nothing is planned. */
export function finalDue(state: ObligationState): string | null {
  if (state.status !== 'running' && state.status !== 'settled') return null;
  const owed = new Set(owedDeliveries(state).map(([key]) => key));
  return (
    state.plan.milestones.findLast(({ delivery }) => delivery !== null && owed.has(delivery))?.on ?? null
  );
}

/** What is to be written so that rows become others: those that are new or other than before, and the keys of those that go. */
export interface RowChanges<Row> {
  put: Row[];
  gone: string[];
}

export function rowChanges<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): RowChanges<Row> {
  const known = new Map(before.map((row) => [keyOf(row), JSON.stringify(row)]));
  const put = after.filter((row) => known.get(keyOf(row)) !== JSON.stringify(row));
  const left = new Set(after.map(keyOf));
  return { put, gone: before.map(keyOf).filter((key) => !left.has(key)) };
}
