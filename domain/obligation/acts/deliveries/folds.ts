import type { CivilDate } from '../../../time/civil-date.ts';
import { progressOf } from '../../progress.ts';
import type { Alive, DeliveryProgress, Fact } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { DeliveryFacts } from './facts.ts';

export const DELIVERY_FOLDS: Folds<keyof DeliveryFacts> = {
  ForecastConfirmed: (state, event) => inDelivery(state, event.facts.delivery, { forecast: fact(event) }),
  Submitted: (state, event) => inDelivery(state, event.facts.delivery, { submitted: fact(event) }),
  Issued: (state, event) => {
    const { delivery, symbol } = event.facts;
    return inDelivery(state, delivery, { issued: { ...fact(event), symbol } });
  },
};

/** The same with something else known of one delivery. Throws for a delivery that there is not. */
export function inDelivery(state: Alive, key: string, change: Partial<DeliveryProgress>): Alive {
  const progress = progressOf(state, key);
  if (progress === undefined) throw new Error(`${state.obligation.id}: no delivery ${key}`);
  return { ...state, deliveries: { ...state.deliveries, [key]: { ...progress, ...change } } };
}

/** What an event states, with the seq by which a correction names it. */
export const fact = (event: { seq: number; facts: { happenedOn: CivilDate } }): Fact => ({
  on: event.facts.happenedOn,
  seq: event.seq,
});

/** Of a delivery of which nothing is known yet. */
export const UNTOUCHED: DeliveryProgress = {
  forecast: null,
  submitted: null,
  issued: null,
  scheduled: null,
  invited: null,
  held: null,
};
