import { milestoneName } from '../obligation/telling/names.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { countWorkingDays, type WorkingDays, workingDaysBetween } from '../time/working-days.ts';
import type { OpenStep } from './chain.ts';

/** When so few days are left that the step at hand should be nearly done: by its length, and never less than these. */
const MARGINS = {
  medium: { share: 1 / 4, least: 2 },
  high: { share: 1 / 10, least: 1 },
} as const;

/** A day that has to be kept, and what is still to be done for it behind the step at hand. */
export interface Ahead {
  on: CivilDate;
  milestone: string;
  /** In working days, by the plan. */
  behind: number;
  /** The key of the step at hand. */
  at: string;
  medium: CivilDate;
  high: CivilDate;
}

/** In working days: fewer than that are few for a step of this length, with so much that speaks against it. */
export function marginOf(level: keyof typeof MARGINS, length: number, signals: number): number {
  const { share, least } = MARGINS[level];
  return Math.max(least, Math.ceil(length * share)) * (1 + signals);
}

/**
 * For each day ahead the first on which few days are left beside all that is still to be done behind the step at hand. In a
 * plan of the usual lengths the step at hand itself is always the nearest; after more time for one step it may be a later one.
 */
export function aheadIn(chain: readonly OpenStep[], days: WorkingDays, signals: number): Ahead[] {
  const [now] = chain;
  if (now === undefined) return [];
  let behind = now.rest;
  const ahead = chain.map(({ milestone, length, rest }, at): Ahead => {
    if (at > 0) behind += length + rest;
    const from = (level: 'medium' | 'high'): CivilDate =>
      countWorkingDays(days, milestone.on, -(behind + marginOf(level, now.length, signals))).on;
    const { on, key } = milestone;
    return { on, milestone: key, behind, at: now.milestone.key, medium: from('medium'), high: from('high') };
  });
  // What is as near only because the step at hand is says nothing new.
  const [own] = ahead;
  return ahead.filter((each, at) => at === 0 || own === undefined || each.high < own.high);
}

/** "The draft is due on 2 June 2009, in 2 working days." */
export function aheadSentence(
  { on, milestone, behind, at }: Ahead,
  day: CivilDate,
  days: WorkingDays,
): string {
  const left = workingDaysBetween(days, day, on);
  const due = `${capital(milestoneName(milestone))} is due on ${inWords(on)}, ${left === 0 ? 'today' : `in ${many(left)}`}`;
  if (behind === 0) return `${due}.`;
  const after = milestone === at ? 'the stages behind the open one' : `what comes after ${milestoneName(at)}`;
  return `${due}, and ${after} ${milestone === at ? 'take' : 'takes'} ${many(behind)} by the plan.`;
}

export const many = (count: number): string => `${count} working day${count === 1 ? '' : 's'}`;
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
