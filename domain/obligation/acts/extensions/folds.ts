import { replanned } from '../../replanned.ts';
import type { Alive } from '../../state.ts';
import type { Folds } from '../act.ts';
import { inDelivery } from '../deliveries/folds.ts';
import type { ExtensionFacts } from './facts.ts';

export const EXTENSION_FOLDS: Folds<keyof ExtensionFacts> = {
  ExtensionAsked: (state, { facts, actor: by, onBehalfOf, at: askedAt }) => ({
    ...state,
    extensions: [
      ...state.extensions,
      { ...facts, by, ...(onBehalfOf === null ? {} : { onBehalfOf }), askedAt },
    ],
  }),
  ExtensionGranted: (state, { facts }) => ({
    ...withMissed(withoutAsk(state, facts.milestone.key), facts),
    plan: replanned(state.plan, facts.milestone, facts.wakeUps),
    late: state.late.filter((key) => key !== facts.milestone.key),
  }),
  ExtensionDeclined: (state, { facts }) => withoutAsk(state, facts.milestone),
};

const withMissed = (state: Alive, { milestone, missed }: ExtensionFacts['ExtensionGranted']): Alive =>
  missed === undefined || milestone.delivery === null
    ? state
    : inDelivery(state, milestone.delivery, { missed });

const withoutAsk = (state: Alive, milestone: string): Alive => ({
  ...state,
  extensions: state.extensions.filter((extension) => extension.milestone !== milestone),
});
