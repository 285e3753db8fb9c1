import type { Milestone } from '../planning/plan.ts';
import { type CivilDate, daysBetween } from '../time/civil-date.ts';
import { milestoneOf, progressOf } from './progress.ts';
import type { Fact, Life } from './state.ts';

/** In calendar days after the milestone; 0 when in time or when the plan has no such milestone. */
export function daysLate(life: Life, milestone: string, on: CivilDate): number {
  const due = milestoneOf(life, milestone)?.on;
  return due === undefined ? 0 : Math.max(0, daysBetween(due, on));
}

/**
 * Milestones that are late or were reached late, by the facts as they are known now: what fell late counts as in time when
 * it is recorded afterwards that it happened in time, and the other way round when a day is corrected.
 */
export const lateIn = (life: Life): string[] =>
  life.plan.milestones
    .filter((milestone) => {
      const fact = factOf(life, milestone);
      return fact === null ? life.late.includes(milestone.key) : fact.on > milestone.on;
    })
    .map(({ key }) => key);

/** The fact from outside by which a milestone of a delivery is reached; null: there is none, or it has no day. */
function factOf(life: Life, { step, delivery }: Milestone): Fact | null {
  const progress = delivery === null ? undefined : progressOf(life, delivery);
  if (progress === undefined) return null;
  switch (step) {
    case 'forecast':
      return progress.forecast;
    case 'submit':
      return progress.submitted;
    case 'issue':
      return progress.issued;
    case 'hold':
      return progress.held;
    default:
      return null;
  }
}
