import type { LaunchRequest } from './contract.ts';
import type { PLAN_ROUTES, PlanAnswer } from './plans-contract.ts';
import type { ReadingNeeds } from './reading.ts';
import type { Handlers } from './route.ts';

/** What the request for a plan stands on; the house gives it. */
export interface PlanNeeds extends ReadingNeeds {
  /** Throws `document.*` and `request.invalid` for what is no launch at all. */
  planLaunch(request: LaunchRequest): Promise<PlanAnswer>;
}

export const planHandlers = (needs: PlanNeeds): Handlers<typeof PLAN_ROUTES> => ({
  async planLaunch({ body, caller }) {
    const plan = await needs.planLaunch(body);
    const ids = plan.duties.map(({ id }) => id);
    const closed = await needs.closedTo(caller(), ids);
    // Of what was launched before, and is not open to who asks, only that it was.
    const duties = plan.duties.map((duty) =>
      closed.has(duty.id) ? { ...duty, due: [], steps: [], warnings: [], series: null } : duty,
    );
    return { ...plan, duties };
  },
});
