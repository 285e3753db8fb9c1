import type { Once } from './once.ts';
import type { Handlers } from './route.ts';
import type { TAKE_OVER_ROUTES, TakeOverAnswer, TakeOverRequest } from './take-over-contract.ts';

/** What the request to take duties over stands on; the house gives it. */
export interface TakeOverNeeds {
  /** Throws `take-over.broken-rows` and `obligation.*`. */
  takeOver(request: TakeOverRequest, once: Once): Promise<TakeOverAnswer>;
}

export const takeOverHandlers = (needs: TakeOverNeeds): Handlers<typeof TAKE_OVER_ROUTES> => ({
  takeOver: ({ body, once }) => needs.takeOver(body, once),
});
