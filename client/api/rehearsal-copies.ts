import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import type { RecordCopy } from '../../store/copies.ts';
import { MOST_REHEARSED } from '../rehearsal/asked.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

const wanted = z.strictObject({
  /** Which are meant; null: all that run. */
  ids: z
    .array(z.string().refine((id) => parseObligationId(id) !== undefined, 'expected ids of obligations'))
    .min(1, 'expected at least one id, or null for all that run')
    .max(MOST_REHEARSED, `expected at most ${MOST_REHEARSED} ids`)
    .nullable()
    .default(null),
});

/** What the request for a copy stands on; the house gives it. */
export interface RehearsalCopyNeeds {
  /**
   * The records of what runs. Throws `obligation.unknown`, `obligation.not-running` for what is closed or was never launched, and
   * `request.invalid` when all that run are too many.
   */
  copyForRehearsal(ids: ObligationId[] | null): Promise<RecordCopy>;
}

/** `POST /rehearsal-copies`: writes nothing; it is no GET since a hundred ids do not fit into an address. */
export function rehearsalCopyRoutes(app: FastifyInstance, needs: RehearsalCopyNeeds): void {
  app.post('/rehearsal-copies', async (request) => {
    const asked = checked(wanted, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.copyForRehearsal(asked.value.ids as ObligationId[] | null);
  });
}
