import { STEP_NAMES } from '../../domain/obligation/telling/names.ts';
import type { PolicyChange } from '../../domain/planning/policy-change.ts';
import type { PlanningFact, World } from '../../domain/planning/world.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { bodyName, sessionName } from '../../domain/time/sessions.ts';
import { EVER } from './fact-options.ts';
import { ladderWords } from './ladder-words.ts';

/** A fact of the calendar as a sentence, with its source. */
export const factWords = (fact: PlanningFact, known: KnownDays): string =>
  `${saying(fact, known)} (${fact.source}; ${fact.grade})`;

function saying(fact: PlanningFact, known: KnownDays): string {
  switch (fact.kind) {
    case 'session':
      return `${sessionName(fact.body, fact.number, known)} opens on ${inWords(fact.opens)}${fact.closes === null ? '' : ` and closes on ${inWords(fact.closes)}`}`;
    case 'meeting':
      return `${sessionName(fact.body, fact.session, known)} takes up ${fact.for === null ? 'what is reported to it' : `what ${fact.for} asks for`} on ${inWords(fact.on)}`;
    case 'holiday':
      return `${inWords(fact.on)} is a holiday in ${fact.station}: ${fact.name}`;
    case 'working-day':
      return `${inWords(fact.on)} is a working day in ${fact.station}`;
    case 'body':
      return `${fact.body} is ${fact.name}, with conference services in ${fact.station}`;
    case 'length':
      return `${fact.of} takes ${daysWords(fact.workingDays)}${scope(fact)}`;
    case 'timetable':
      return `${bodyName(fact.body, known)} goes by the timetable ${fact.timetable}${scope(fact)}`;
    case 'ladder':
      return `the ladder of ${STEP_NAMES[fact.wait]}: ${ladderWords(fact)}${scope(fact)}`;
    case 'absence':
      return `${fact.post} is away from ${inWords(fact.from)} to ${inWords(fact.to)}`;
  }
}

const daysWords = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** Where and from when it holds, if not everywhere and always. */
const scope = ({ station, from }: { station: string | null; from: CivilDate }): string =>
  `${station === null ? '' : ` in ${station}`}${from === EVER ? '' : ` from ${inWords(from)} on`}`;

/** What was said before of the same thing for a later time, and goes on to hold then, in sentences. */
export function outlastingLines(facts: readonly PlanningFact[], { policy, known }: World): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'length' && fact.kind !== 'timetable' && fact.kind !== 'ladder') return [];
    return policy.changes.flatMap((before) =>
      thing(before) === thing(fact) &&
      before.from > fact.from &&
      (before.station === null || fact.station === null || before.station === fact.station)
        ? [`attention: what was said before goes on to hold: ${factWords(before, known)}`]
        : [],
    );
  });
}

function thing(change: PolicyChange): string {
  if (change.kind === 'ladder') return `ladder ${change.wait}`;
  return JSON.stringify([change.kind, change.kind === 'length' ? change.of : change.body]);
}
