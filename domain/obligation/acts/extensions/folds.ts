import type { Plan } from '../../../planning/plan.ts';
import type { Alive } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { ExtensionFacts } from './facts.ts';

export const EXTENSION_FOLDS: Folds<keyof ExtensionFacts> = {
  ExtensionAsked: (state, { facts, actor: by }) => ({
    ...state,
    extensions: [...state.extensions, { ...facts, by }],
  }),
  ExtensionGranted: (state, { facts }) => ({
    ...withoutAsk(state, facts.milestone.key),
    plan: extended(state.plan, facts),
    late: state.late.filter((key) => key !== facts.milestone.key),
  }),
  ExtensionDeclined: (state, { facts }) => withoutAsk(state, facts.milestone),
};

const withoutAsk = (state: Alive, milestone: string): Alive => ({
  ...state,
  extensions: state.extensions.filter((extension) => extension.milestone !== milestone),
});

function extended(plan: Plan, { milestone, wakeUps }: ExtensionFacts['ExtensionGranted']): Plan {
  const byMoment = <T extends { at: string }>(a: T, b: T): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
  return {
    ...plan,
    milestones: plan.milestones
      .map((planned) => (planned.key === milestone.key ? milestone : planned))
      .sort(byMoment),
    wakeUps: [...plan.wakeUps.filter((planned) => planned.milestone !== milestone.key), ...wakeUps].sort(
      byMoment,
    ),
  };
}
