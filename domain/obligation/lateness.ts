import { type CivilDate, daysBetween } from '../time/civil-date.ts';
import { milestoneOf } from './progress.ts';
import type { Life } from './state.ts';

/** In calendar days after the milestone; 0 when in time or when the plan has no such milestone. */
export function daysLate(life: Life, milestone: string, on: CivilDate): number {
  const due = milestoneOf(life, milestone)?.on;
  return due === undefined ? 0 : Math.max(0, daysBetween(due, on));
}
