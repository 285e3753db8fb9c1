import type { LADDER_ROUTES, TakingAnswer, TakingRequest } from './ladders-contract.ts';
import type { Handlers } from './route.ts';

/** What the request about ladders stands on; the house gives it. */
export interface LadderNeeds {
  /** Throws `obligation.unknown` for an id that there is not. */
  takeLadders(request: TakingRequest): Promise<TakingAnswer>;
}

export const ladderHandlers = (needs: LadderNeeds): Handlers<typeof LADDER_ROUTES> => ({
  takeLadders: ({ body }) => needs.takeLadders(body),
});
