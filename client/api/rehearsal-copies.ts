import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { RecordCopy } from '../../store/copies.ts';
import { type ReadingNeeds, refuseClosed } from './reading.ts';
import type { COPY_ROUTES } from './rehearsal-copies-contract.ts';
import type { Handlers } from './route.ts';

/** What the request for a copy stands on; the house gives it. */
export interface RehearsalCopyNeeds extends ReadingNeeds {
  /**
   * The records of what runs; where none is named, of all that is open to the reader. Throws `obligation.unknown`, `obligation.not-running` for what is closed or was never launched, and
   * `request.invalid` when all that run are too many.
   */
  copyForRehearsal(ids: ObligationId[] | null, reader: Reader): Promise<RecordCopy>;
}

export const rehearsalCopyHandlers = (needs: RehearsalCopyNeeds): Handlers<typeof COPY_ROUTES> => ({
  async copyForRehearsal({ body: { ids }, caller }) {
    await refuseClosed(needs, caller(), ids ?? []);
    return needs.copyForRehearsal(ids as ObligationId[] | null, caller());
  },
});
