import type { RECONCILIATION_ROUTES, ReconciliationAnswer } from './reconciliation-contract.ts';
import type { Handlers } from './route.ts';

/** What the requests about reconciliation stand on; the house gives it. */
export interface ReconciliationNeeds {
  /** What the last look found; null before the first. */
  lastReconciliation(): ReconciliationAnswer | null;
  /** Looks now. */
  reconcile(mend: boolean): Promise<ReconciliationAnswer>;
}

export const reconciliationHandlers = (
  needs: ReconciliationNeeds,
): Handlers<typeof RECONCILIATION_ROUTES> => ({
  reconciliation: () => ({ last: needs.lastReconciliation() }),
  reconcile: ({ body }) => needs.reconcile(!body.try),
});
