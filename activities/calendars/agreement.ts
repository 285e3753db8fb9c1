import type { CalendarChange } from '../../domain/time/calendar-change.ts';
import { addDays } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { findSession } from '../../domain/time/sessions.ts';
import type { Broken } from './broken-row.ts';
import type { Fact } from './fact.ts';

/**
 * The changes of a file whose facts agree with each other and with what is known, bodies first; what it says twice is
 * there once. What does not agree is said.
 */
export function agreeing(facts: readonly Fact[], known: KnownDays, broken: Broken): CalendarChange[] {
  const kept = new Map<string, Fact>();
  for (const fact of [...facts].sort(yieldingLast)) {
    const key = subjectOf(fact.change);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, fact);
    else if (!fact.yields) contradict(fact, before, broken);
  }
  for (const fact of kept.values()) meetWhereKnown(fact, kept, known, broken);
  const changes = [...kept.values()].map(({ change }) => change);
  return [...changes.filter(({ kind }) => kind === 'body'), ...changes.filter(({ kind }) => kind !== 'body')];
}

const yieldingLast = (one: Fact, other: Fact): number =>
  Number(one.yields ?? false) - Number(other.yields ?? false);

/** Of what a change speaks: of one thing a file says one thing. */
function subjectOf(change: CalendarChange): string {
  switch (change.kind) {
    case 'session':
      return JSON.stringify(['session', change.body, change.number]);
    case 'meeting':
      return JSON.stringify(['meeting', change.body, change.session, change.for]);
    case 'holiday':
    case 'working-day':
      return JSON.stringify(['day', change.station, change.on]);
    case 'body':
      return JSON.stringify(['body', change.body]);
  }
}

function contradict({ place, change }: Fact, before: Fact, broken: Broken): void {
  const [said, found] = [whatIsSaid(before.change), whatIsSaid(change)];
  if (said.text === found.text) return;
  broken.say(place, {
    field: found.field,
    expected: `${JSON.stringify(said.text)}, as in ${before.place.at}`,
    found: found.text,
  });
}

/** What two rows of one thing may say differently. Where it is from and how sure it is may differ. */
function whatIsSaid(change: CalendarChange): { field: string; text: string } {
  switch (change.kind) {
    case 'session':
      return {
        field: 'days of the session',
        text: `${change.opens} to ${change.closes ?? 'the next opening'}`,
      };
    case 'meeting':
      return { field: 'day of the meeting', text: change.on };
    case 'holiday':
      return { field: `holiday on ${change.on}`, text: change.name };
    case 'working-day':
      return { field: `holiday on ${change.on}`, text: 'a working day' };
    case 'body': {
      const { name, byYear, station } = change;
      return { field: 'body', text: `${name}, ${station}, sessions ${byYear ? 'by year' : 'by number'}` };
    }
  }
}

/** Resumed and special parts lie around a session, but not years away. */
const AROUND = 366;

/** A meeting is one of a session of which something is known, and lies near it: else a number is wrong. */
function meetWhereKnown(
  { place, change }: Fact,
  kept: ReadonlyMap<string, Fact>,
  known: KnownDays,
  broken: Broken,
): void {
  if (change.kind !== 'meeting') return;
  const { body, session: number, on } = change;
  const said = kept.get(JSON.stringify(['session', body, number]))?.change;
  const session = said?.kind === 'session' ? said : findSession(body, number, known);
  if (session === undefined) {
    const expected = 'a session of which the days are known here or in this file';
    broken.say(place, { field: 'session', expected, found: `${body} ${number}`, unknown: 'session' });
    return;
  }
  const from = addDays(session.opens, -AROUND);
  const to = addDays(session.closes ?? addDays(session.opens, AROUND), AROUND);
  if (on < from || on > to) {
    const expected = `a day within a year of session ${number} of ${body}, which opens on ${session.opens}`;
    broken.say(place, { field: 'day of the meeting', expected, found: on });
  }
}
