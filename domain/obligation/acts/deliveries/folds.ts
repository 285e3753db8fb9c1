import type { CivilDate } from '../../../time/civil-date.ts';
import { LANGUAGES } from '../../languages.ts';
import { progressOf } from '../../progress.ts';
import { replanned } from '../../replanned.ts';
import type { Alive, DeliveryProgress, Fact } from '../../state.ts';
import { allowed, type Folds } from '../act.ts';
import type { DeliveryFacts } from './facts.ts';

export const DELIVERY_FOLDS: Folds<keyof DeliveryFacts> = {
  ForecastConfirmed: (state, event) =>
    inDelivery(state, event.facts.delivery, {
      forecast: fact(event),
      forecastAs: event.facts.forecast ?? null,
    }),
  ForecastChanged: (state, { facts }) => inDelivery(state, facts.delivery, { forecastAs: facts.forecast }),
  SlotAgreed: (state, { facts: { delivery, on, milestone, wakeUps, missed } }) => {
    const slotted = inDelivery(state, delivery, { slot: on, ...(missed && { missed }) });
    if (milestone === null) return slotted;
    return {
      ...slotted,
      plan: replanned(state.plan, milestone, wakeUps),
      late: state.late.filter((key) => key !== milestone.key),
    };
  },
  WaiverRequested: (state, { facts: { delivery, words, happenedOn } }) =>
    inDelivery(state, delivery, { waiverAsked: words, ...(happenedOn && { waiverAskedOn: happenedOn }) }),
  /** What is denied is more than was granted before; that stands. */
  WaiverDecided: (state, event) => {
    const { delivery, granted, words } = event.facts;
    const decided = { waiverAsked: null, ...(granted ? { waived: words } : {}) };
    if (event.version === 1) return inDelivery(state, delivery, decided);
    const {
      waivers = [],
      waiverAsked: asked,
      waiverAskedOn,
      waived: before,
    } = allowed(progressOf(state, delivery));
    const askedOn = asked === null || waiverAskedOn === undefined ? {} : { askedOn: waiverAskedOn };
    const waiver = { ...fact(event), granted, words, asked, ...askedOn, before };
    return inDelivery(state, delivery, { ...decided, waivers: [...waivers, waiver] });
  },
  Submitted: (state, event) => {
    const { delivery, draft } = event.facts;
    return inDelivery(state, delivery, { submitted: { ...fact(event), draft }, waiverAsked: null });
  },
  ChairTold: (state, event) => inDelivery(state, event.facts.delivery, { chairTold: fact(event) }),
  SymbolGiven: (state, { facts: { delivery, symbol, job } }) => inDelivery(state, delivery, { symbol, job }),
  Issued: (state, event) => {
    const { delivery, symbol, languages = LANGUAGES, complete = true } = event.facts;
    const known = progressOf(state, delivery)?.issuedIn ?? {};
    const out = Object.fromEntries(languages.map((language) => [language, fact(event)]));
    return inDelivery(state, delivery, {
      symbol,
      issuedIn: { ...known, ...out },
      ...(complete ? { issued: { ...fact(event), symbol } } : {}),
    });
  },
  IssuanceEnded: (state, event) => {
    const symbol = progressOf(state, event.facts.delivery)?.symbol ?? '';
    return inDelivery(state, event.facts.delivery, { issued: { ...fact(event), symbol } });
  },
  FollowUpIssued: (state, event) => {
    const { delivery, kind, symbol } = event.facts;
    const followUps = progressOf(state, delivery)?.followUps ?? [];
    return inDelivery(state, delivery, { followUps: [...followUps, { ...fact(event), kind, symbol }] });
  },
  Introduced: (state, event) => inDelivery(state, event.facts.delivery, { introduced: fact(event) }),
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
  ...{ forecast: null, forecastAs: null, slot: null, waiverAsked: null, waived: null },
  ...{ submitted: null, chairTold: null, symbol: null, job: null },
  ...{ issuedIn: {}, issued: null, introduced: null, followUps: [], dropped: null },
  ...{ scheduled: null, invited: null, held: null },
};
