import type { Selectable } from 'kysely';
import type { ObligationState } from '../domain/obligation/state.ts';
import {
  type BodyRow,
  bodyRows,
  type DeliveryRow,
  type DraftRow,
  deliveryRows,
  draftRows,
  type MilestoneRow,
  milestoneRows,
  type ReaderRow,
  readerRows,
} from './beside-view.ts';
import type { Db, Tables } from './tables.ts';

/** A row of the read model as it is kept. */
export type KeptRow = Selectable<Tables['obligation_view']>;

/** What is kept of an obligation in rows of their own, in one order whoever made them. */
export interface Beside {
  deliveries: DeliveryRow[];
  milestones: MilestoneRow[];
  readers: ReaderRow[];
  drafts: DraftRow[];
  bodies: BodyRow[];
}

const inOrder = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] =>
  [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const ordered = ({ deliveries, milestones, readers, drafts, bodies }: Beside): Beside => ({
  deliveries: inOrder(deliveries, ({ delivery }) => delivery),
  milestones: inOrder(milestones, ({ milestone }) => milestone),
  readers: inOrder(readers, ({ reader }) => reader),
  drafts: inOrder(drafts, ({ sha256 }) => sha256),
  bodies: inOrder(bodies, ({ body }) => body),
});

/** As a state gives them. */
export const besideOf = (obligation: string, state: ObligationState): Beside =>
  ordered({
    deliveries: deliveryRows(obligation, state),
    milestones: milestoneRows(obligation, state),
    readers: readerRows(obligation, state),
    drafts: draftRows(obligation, state),
    bodies: bodyRows(obligation, state),
  });

/** As they stand in the database. */
export async function keptBeside(db: Db, obligation: string): Promise<Beside> {
  const deliveries = db.selectFrom('delivery_view').selectAll().where('obligation', '=', obligation);
  const milestones = db.selectFrom('milestone_view').selectAll().where('obligation', '=', obligation);
  const readers = db.selectFrom('reader_view').selectAll().where('obligation', '=', obligation);
  const drafts = db.selectFrom('draft_view').selectAll().where('obligation', '=', obligation);
  const bodies = db.selectFrom('body_view').selectAll().where('obligation', '=', obligation);
  return ordered({
    deliveries: await deliveries.execute(),
    milestones: await milestones.execute(),
    readers: await readers.execute(),
    drafts: await drafts.execute(),
    bodies: await bodies.execute(),
  });
}
