import type { CivilDate } from '../../time/civil-date.ts';
import type { KnownDays } from '../../time/known-days.ts';
import type { Policy } from '../policy.ts';
import type { ProofStep, RuleInputs, RuleName } from '../proof.ts';
import { citationFaults } from './citation-checks.ts';
import { formFaults } from './form.ts';
import * as plan from './plan-checks.ts';
import { policyFaults } from './policy-checks.ts';
import { kindFaults } from './rests-on.ts';
import * as session from './session-checks.ts';
import * as text from './text-checks.ts';
import type { Check, Under } from './under.ts';
import * as working from './working-day-checks.ts';

/** Why a step of a proof does not hold. */
export interface Objection {
  /** The step's place in the proof, from 1 on. */
  step: number;
  why: string;
}

const CHECKS: { [R in RuleName]: Check<R> } = {
  adopted: text.adopted,
  'day-in-the-text': text.dayInTheText,
  'month-in-the-text': text.monthInTheText,
  'year-in-the-text': text.yearInTheText,
  'given-by-a-person': text.givenByAPerson,
  'session-opening': session.sessionOpening,
  'session-closes': session.sessionCloses,
  'session-lasts': session.sessionLasts,
  'session-until-next': session.sessionUntilNext,
  'next-session': session.nextSession,
  'session-in-the-text': session.sessionInTheText,
  'meeting-known': session.meetingKnown,
  'counted-from-the-day-after': text.countedFromTheDayAfter,
  'working-days-from-the-day-after': working.workingDaysFromTheDayAfter,
  'every-period': text.everyPeriod,
  'every-session': session.everySession,
  'several-in-the-text': text.severalInTheText,
  'binds-before': text.bindsBefore,
  'ask-a-person': text.askAPerson,
  'last-day-keeps-the-word': plan.lastDayKeepsTheWord,
  'first-of-the-series': plan.firstOfTheSeries,
  'next-of-the-series': text.nextOfTheSeries,
  'meeting-at-the-opening': session.meetingAtTheOpening,
  'session-open-already': session.sessionOpenAlready,
  'days-before': plan.daysBefore,
  'end-of-the-month-before': plan.endOfTheMonthBefore,
  'working-days-before': working.workingDaysBefore,
  'working-days-after': working.workingDaysAfter,
  'earliest-of': plan.earliestOf,
};

/**
 * Derives every step of a proof again, by code that shares nothing with what made it; empty when all holds. With
 * `known` sessions, meetings and holidays must be those; with `adopted` the day of adoption must be that; with `policy`
 * each step must do what the rule of policy that it names says, and all must name the sources that they have. What nobody
 * can derive is taken as it is: the words, the day that a person gave, who holds a step and is away, without `policy` how
 * long it lets a step take. Never throws for a proof of plain JSON, however broken.
 */
export function recheck(
  proof: readonly ProofStep[],
  known?: KnownDays,
  adopted?: CivilDate,
  policy?: Policy,
): Objection[] {
  if (!isList(proof)) return [{ step: 0, why: 'a proof must be a list of steps' }];
  const objections: Objection[] = [];
  const steps = new Map<number, ProofStep>();
  for (const [at, step] of proof.entries()) {
    const place = at + 1;
    const object = (why: string): void => {
      objections.push({ step: place, why });
    };
    const faults = formFaults(step, place);
    faults.forEach(object);
    if (faults.length > 0) continue;
    const below = step.from.flatMap((id) => steps.get(id) ?? []);
    if (below.length < step.from.length) object('it rests on a step that does not hold');
    else {
      const kinds = kindFaults(step, below);
      kinds.forEach(object);
      if (kinds.length > 0) continue;
      steps.set(place, step);
      check(step, { step, below, steps, known, adopted, object });
      if (known !== undefined && policy !== undefined) {
        [...policyFaults(step, policy), ...citationFaults(step, below, steps, known)].forEach(object);
      }
    }
  }
  return objections;
}

const check = <R extends RuleName>(
  step: { [N in R]: { rule: N; inputs: RuleInputs[N] } }[R],
  under: Under,
): void => CHECKS[step.rule](step.inputs, under);

const isList = (value: unknown): boolean => Array.isArray(value);
