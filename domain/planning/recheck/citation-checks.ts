import type { Calendar, OpeningRule, Sitting } from '../../time/calendars/calendar.ts';
import type { Cited } from '../../time/citation.ts';
import type { KnownDays } from '../../time/known-days.ts';
import type { ProofStep } from '../proof.ts';

/** What a step may say of its source; `source` null: whatever words it rests on. */
type Citation = { source: string | null; grade: Cited['grade'] };

const READING: Citation = { source: 'reading of the mandate', grade: 'assumed' };
const COUNTING: Citation = { source: 'A/71/755, on A/RES/71/248', grade: 'primary' };
const FROM_ADOPTION: Citation = {
  source: 'counted from adoption, as the text names no first date',
  grade: 'assumed',
};
const ONE_TEXT: Citation = { source: 'one text and one clearance serve all deliveries', grade: 'assumed' };
const UNTIL_NEXT: Citation = { source: 'the day before the next session opens', grade: 'assumed' };
const WORDS: Citation = { source: null, grade: 'primary' };

/**
 * Whether a step names the source that it has: that of the calendar, of the rule of counting, or the mandate's own words,
 * which are the same for all steps. What policy says of itself is checked apart.
 */
export function citationFaults(
  step: ProofStep,
  below: readonly ProofStep[],
  steps: ReadonlyMap<number, ProofStep>,
  known: KnownDays,
): string[] {
  const expected = expectedOf(step, below, known);
  if (expected === undefined) return [];
  const source = expected.source ?? wordsIn(steps, known) ?? step.source;
  const faults = [];
  if (step.source !== source) faults.push(`its source is ${source}, not ${step.source}`);
  if (step.grade !== expected.grade) faults.push(`its source is ${expected.grade}, not ${step.grade}`);
  return faults;
}

/** The source of the words, as the first step that rests on them tells it. */
function wordsIn(steps: ReadonlyMap<number, ProofStep>, known: KnownDays): string | undefined {
  for (const step of steps.values()) {
    const below = step.from.flatMap((id) => steps.get(id) ?? []);
    if (expectedOf(step, below, known)?.source === null) return step.source;
  }
  return undefined;
}

/** undefined: nothing is known of it here, or policy is asked. */
function expectedOf(step: ProofStep, below: readonly ProofStep[], known: KnownDays): Citation | undefined {
  switch (step.rule) {
    case 'adopted':
      return { source: step.inputs.symbol ?? 'day of adoption as given', grade: 'primary' };
    case 'given-by-a-person':
      return { source: 'confirmation', grade: 'assumed' };
    case 'session-opening':
      return openingIn(known.bodies.get(step.inputs.body), step.inputs);
    case 'session-closes': {
      const row = rowIn(known.bodies.get(step.inputs.body), step.inputs.session);
      return row?.end ?? row;
    }
    case 'session-lasts':
      return ruleIn(known.bodies.get(step.inputs.body), step.inputs.session);
    case 'session-until-next':
      return endingIn(known.bodies.get(step.inputs.body), step.inputs.session);
    case 'meeting-known': {
      const { body, session, for: symbol } = step.inputs;
      return known.meetings.find(
        (each) => each.body === body && each.session === session && each.for === symbol,
      );
    }
    case 'session-in-the-text':
      return step.inputs.words === null ? READING : WORDS;
    case 'every-period':
      return below[0]?.rule === 'adopted' ? FROM_ADOPTION : WORDS;
    case 'binds-before':
      return { source: null, grade: 'computed' };
    case 'counted-from-the-day-after':
    case 'working-days-from-the-day-after':
      return COUNTING;
    case 'last-day-keeps-the-word':
    case 'first-of-the-series':
    case 'next-of-the-series':
    case 'meeting-at-the-opening':
    case 'session-open-already':
      return READING;
    case 'earliest-of':
      return ONE_TEXT;
    case 'days-before':
    case 'end-of-the-month-before':
    case 'working-days-before':
    case 'working-days-after':
      return undefined;
    default:
      return WORDS;
  }
}

const rowIn = (calendar: Calendar | undefined, session: number): Sitting | undefined =>
  calendar?.table.find(({ number }) => number === session);

const ruleIn = (calendar: Calendar | undefined, session: number): OpeningRule | undefined =>
  calendar?.rules.find(({ first, last }) => session >= first && session <= last);

const openingIn = (
  calendar: Calendar | undefined,
  { session, rule }: { session: number; rule: string | null },
): Citation | undefined => (rule === null ? rowIn(calendar, session) : ruleIn(calendar, session));

const endingIn = (calendar: Calendar | undefined, session: number): Citation =>
  calendar?.endings?.find(({ first, last }) => session >= first && session <= last) ?? UNTIL_NEXT;
