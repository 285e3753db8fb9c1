import type { LaunchRequest } from './contract.ts';
import type { PLAN_ROUTES, PlanAnswer } from './plans-contract.ts';
import type { Handlers } from './route.ts';

/** What the request for a plan stands on; the house gives it. */
export interface PlanNeeds {
  /** Throws `document.*` and `request.invalid` for what is no launch at all. */
  planLaunch(request: LaunchRequest): Promise<PlanAnswer>;
}

export const planHandlers = (needs: PlanNeeds): Handlers<typeof PLAN_ROUTES> => ({
  planLaunch: ({ body }) => needs.planLaunch(body),
});
