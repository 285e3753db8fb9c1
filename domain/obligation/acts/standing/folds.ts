import type { Folds } from '../act.ts';
import { fact, inDelivery } from '../deliveries/folds.ts';
import type { StandingFacts } from './facts.ts';

export const STANDING_FOLDS: Folds<keyof StandingFacts> = {
  PutOnHold: (state, { seq, at, facts: { until } }) => ({ ...state, hold: { seq, since: at, until } }),
  TakenUpAgain: (state) => ({ ...state, hold: null }),
  DeliveryDropped: (state, event) => inDelivery(state, event.facts.delivery, { dropped: fact(event) }),
  Withdrawn: (state) => ({ ...state, ends: 'withdrawn' }),
  MergedInto: (state) => ({ ...state, ends: 'merged' }),
  MandateCorrected: (state, { seq, version, facts: { symbol, happenedOn: on, words } }) => ({
    ...state,
    mandateCorrections: [...state.mandateCorrections, { symbol, on, words, ...(version > 1 ? { seq } : {}) }],
  }),
  AddresseeChanged: (state, { seq, version, facts: { from, to, happenedOn: on } }) => ({
    ...state,
    ...(version > 1 ? { addresseeChanges: [...(state.addresseeChanges ?? []), { on, seq, from, to }] } : {}),
    obligation: { ...state.obligation, addressee: { ...state.obligation.addressee, name: to } },
  }),
};
