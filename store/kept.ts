import type { Selectable } from 'kysely';
import type { ObligationState } from '../domain/obligation/state.ts';
import { type DeliveryRow, deliveryRows, type MilestoneRow, milestoneRows } from './beside-view.ts';
import type { Db, Tables } from './tables.ts';

/** A row of the read model as it is kept. */
export type KeptRow = Selectable<Tables['obligation_view']>;

/** What is kept of an obligation in rows of their own, in one order whoever made them. */
export interface Beside {
  deliveries: DeliveryRow[];
  milestones: MilestoneRow[];
}

const inOrder = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const ordered = ({ deliveries, milestones }: Beside): Beside => ({
  deliveries: inOrder(deliveries, ({ delivery }) => delivery),
  milestones: inOrder(milestones, ({ milestone }) => milestone),
});

/** As a state gives them. */
export const besideOf = (obligation: string, state: ObligationState): Beside =>
  ordered({
    deliveries: deliveryRows(obligation, state),
    milestones: milestoneRows(obligation, state),
  });

/** As they stand in the database. */
export async function keptBeside(db: Db, obligation: string): Promise<Beside> {
  const deliveries = db.selectFrom('delivery_view').selectAll().where('obligation', '=', obligation);
  const milestones = db.selectFrom('milestone_view').selectAll().where('obligation', '=', obligation);
  return ordered({ deliveries: await deliveries.execute(), milestones: await milestones.execute() });
}
