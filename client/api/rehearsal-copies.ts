import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { RecordCopy } from '../../store/copies.ts';
import type { COPY_ROUTES } from './rehearsal-copies-contract.ts';
import type { Handlers } from './route.ts';

/** What the request for a copy stands on; the house gives it. */
export interface RehearsalCopyNeeds {
  /**
   * The records of what runs. Throws `obligation.unknown`, `obligation.not-running` for what is closed or was never launched, and
   * `request.invalid` when all that run are too many.
   */
  copyForRehearsal(ids: ObligationId[] | null): Promise<RecordCopy>;
}

export const rehearsalCopyHandlers = (needs: RehearsalCopyNeeds): Handlers<typeof COPY_ROUTES> => ({
  copyForRehearsal: ({ body: { ids } }) => needs.copyForRehearsal(ids as ObligationId[] | null),
});
