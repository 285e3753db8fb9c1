import type { CalendarChange } from '../time/calendar-change.ts';
import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type KnownDays, SHIPPED, withChanges } from '../time/known-days.ts';
import { POLICY, type Policy } from './policy.ts';
import { type PolicyChange, withPolicyChanges } from './policy-change.ts';

/** Whoever holds a post is away, both days included, and nobody acts for them. */
export type Absence = { kind: 'absence'; post: string; from: CivilDate; to: CivilDate } & Cited;

/** Anything that an officer may say of the world that plans are made in. Plain JSON; the newest of a thing stands. */
export type PlanningFact = CalendarChange | PolicyChange | Absence;

/** All that a plan is computed from, beside the obligation itself. */
export interface World {
  known: KnownDays;
  policy: Policy;
  absences: readonly Absence[];
}

/** As the program ships: its calendars and its policy, and nobody away. */
export const SHIPPED_WORLD: World = { known: SHIPPED, policy: POLICY, absences: [] };

/** The world after these facts. Throws a RangeError for a body or station that is not known. */
export function worldWith(world: World, facts: readonly PlanningFact[]): World {
  const calendar: CalendarChange[] = [];
  const policy: PolicyChange[] = [];
  const absences: Absence[] = [];
  for (const fact of facts) {
    if (fact.kind === 'absence') absences.push(fact);
    else if (fact.kind === 'length' || fact.kind === 'timetable' || fact.kind === 'ladder') policy.push(fact);
    else calendar.push(fact);
  }
  return {
    known: withChanges(world.known, calendar),
    policy: withPolicyChanges(world.policy, policy),
    absences: [...world.absences, ...absences],
  };
}
