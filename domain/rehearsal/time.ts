import type { Feasibility, Plan } from '../planning/plan.ts';

/** How much time a plan has: as a whole, and for what comes before each of its milestones, in working days. Plain JSON. */
export interface PlannedTime extends Omit<Feasibility, 'past'> {
  /** By milestone; negative: so many are missing. */
  slack: Record<string, number>;
}

/** null: the plan is of before plans told it. */
export function timeOf({ feasibility, milestones }: Plan): PlannedTime | null {
  if (feasibility === undefined) return null;
  const { verdict, shortBy, from } = feasibility;
  const slack: PlannedTime['slack'] = {};
  for (const each of milestones) if (each.slack !== undefined) slack[each.key] = each.slack;
  return { verdict, shortBy, from, slack };
}
