import type { Folds } from '../act.ts';
import { fact, inDelivery } from '../deliveries/folds.ts';
import type { StandingFacts } from './facts.ts';

export const STANDING_FOLDS: Folds<keyof StandingFacts> = {
  PutOnHold: (state, { seq, at, facts: { until } }) => ({ ...state, hold: { seq, since: at, until } }),
  TakenUpAgain: (state) => ({ ...state, hold: null }),
  DeliveryDropped: (state, event) => inDelivery(state, event.facts.delivery, { dropped: fact(event) }),
  Withdrawn: (state) => ({ ...state, ends: 'withdrawn' }),
  MergedInto: (state) => ({ ...state, ends: 'merged' }),
  MandateCorrected: (state, { facts: { symbol, happenedOn: on, words } }) => ({
    ...state,
    mandateCorrections: [...state.mandateCorrections, { symbol, on, words }],
  }),
  AddresseeChanged: (state, { facts: { to } }) => ({
    ...state,
    obligation: { ...state.obligation, addressee: { ...state.obligation.addressee, name: to } },
  }),
};
