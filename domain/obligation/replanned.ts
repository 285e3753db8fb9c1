import type { Milestone, Plan, WakeUp } from '../planning/plan.ts';

/** The plan with one milestone on another day, and what is rung for it instead of what was planned. */
export function replanned(plan: Plan, milestone: Milestone, wakeUps: readonly WakeUp[]): Plan {
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
