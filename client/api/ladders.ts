import type { Reader } from '../../domain/rights/reader.ts';
import type { LADDER_ROUTES, TakingAnswer, TakingRequest } from './ladders-contract.ts';
import { type ReadingNeeds, refuseClosed } from './reading.ts';
import type { Handlers } from './route.ts';

/** What the request about ladders stands on; the house gives it. */
export interface LadderNeeds extends ReadingNeeds {
  /** Of all that run those that are open to the reader. Throws `obligation.unknown` for an id that there is not. */
  takeLadders(request: TakingRequest, reader: Reader): Promise<TakingAnswer>;
}

export const ladderHandlers = (needs: LadderNeeds): Handlers<typeof LADDER_ROUTES> => ({
  async takeLadders({ body, caller }) {
    await refuseClosed(needs, caller(), body.ids ?? []);
    return needs.takeLadders(body, caller());
  },
});
