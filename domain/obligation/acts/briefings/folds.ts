import type { Folds } from '../act.ts';
import { fact, inDelivery } from '../deliveries/folds.ts';
import type { BriefingFacts } from './facts.ts';

export const BRIEFING_FOLDS: Folds<keyof BriefingFacts> = {
  BriefingScheduled: (state, { facts: { delivery, on } }) =>
    inDelivery(state, delivery, { scheduled: on, invited: null }),
  BriefingInvited: (state, event) => inDelivery(state, event.facts.delivery, { invited: fact(event) }),
  BriefingHeld: (state, event) => inDelivery(state, event.facts.delivery, { held: fact(event) }),
};
