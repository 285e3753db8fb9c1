import type { Milestone } from '../planning/plan.ts';
import { type CivilDate, daysBetween, earlier } from '../time/civil-date.ts';
import { isReached, milestoneOf, progressOf } from './progress.ts';
import type { Fact, Life } from './state.ts';

/**
 * The day by which a milestone was to be reached: its day in the plan, or for a submission the day that was over before a
 * later one was agreed or granted. Who has missed a day is late by it, whatever is agreed afterwards.
 */
export function lastDayOf(life: Life, key: string): CivilDate | undefined {
  const milestone = milestoneOf(life, key);
  return milestone && dayToKeep(life, milestone);
}

function dayToKeep(life: Life, { step, delivery, on }: Milestone): CivilDate {
  const missed = step === 'submit' && delivery !== null ? progressOf(life, delivery)?.missed : undefined;
  return missed === undefined ? on : earlier(missed, on);
}

/** The day that a later one for the same milestone cannot make good: it is over and nothing was submitted. */
export const missedBy = (life: Life, key: string, today: CivilDate): CivilDate | undefined => {
  const milestone = milestoneOf(life, key);
  if (milestone?.step !== 'submit' || isReached(life, milestone)) return undefined;
  const last = dayToKeep(life, milestone);
  return last < today ? last : undefined;
};

/** In calendar days after the milestone; 0 when in time or when the plan has no such milestone. */
export function daysLate(life: Life, milestone: string, on: CivilDate): number {
  const due = lastDayOf(life, milestone);
  return due === undefined ? 0 : Math.max(0, daysBetween(due, on));
}

/** Whether the text for a delivery is late on that day, or was when it was submitted. */
export const isLateOn = (life: Life, delivery: string, day: CivilDate): boolean =>
  daysLate(life, `submit/${delivery}`, progressOf(life, delivery)?.submitted?.on ?? day) > 0;

/**
 * Milestones that are late or were reached late, by the facts as they are known now: what fell late counts as in time when
 * it is recorded afterwards that it happened in time, and the other way round when a day is corrected.
 */
export const lateIn = (life: Life): string[] =>
  life.plan.milestones
    .filter((milestone) => {
      const fact = factOf(life, milestone);
      const last = dayToKeep(life, milestone);
      return fact === null ? life.late.includes(milestone.key) || last < milestone.on : fact.on > last;
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
