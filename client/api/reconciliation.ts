import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Finding } from '../../domain/reconciling/findings.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

/** Something that was found; `mended`: the house has done what `mend` says. */
export type FoundLine = Finding & { mended: boolean };

/** What a look at record and Temporal has found. */
export interface ReconciliationAnswer {
  /** When it began. */
  at: Instant;
  /** Whether it only looked, and touched nothing. */
  isTry: boolean;
  /** How many obligations were looked at. */
  looked: number;
  /** In the order of ids; empty when all is as it should be. */
  findings: FoundLine[];
}

/** What the requests about reconciliation stand on; the house gives it. */
export interface ReconciliationNeeds {
  /** What the last look found; null before the first. */
  lastReconciliation(): ReconciliationAnswer | null;
  /** Looks now. */
  reconcile(mend: boolean): Promise<ReconciliationAnswer>;
}

const wanted = z.strictObject({ try: z.boolean().default(false) });

/** `GET /reconciliation` and `POST /reconciliation`. */
export function reconciliationRoutes(app: FastifyInstance, needs: ReconciliationNeeds): void {
  app.get('/reconciliation', async () => ({ last: needs.lastReconciliation() }));
  app.post('/reconciliation', async (request) => {
    const asked = checked(wanted, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.reconcile(!asked.value.try);
  });
}
