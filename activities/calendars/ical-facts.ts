import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Broken } from './broken-row.ts';
import type { Fact } from './fact.ts';
import type { Given } from './given.ts';
import { replacedDay, spanOf } from './ical-days.ts';
import { type CalendarEvent, eventOf, headText } from './ical-event.ts';
import { factsOf, type Understood } from './ical-fact.ts';
import { type Intent, intentOf } from './ical-intent.ts';
import { eventsIn } from './ical-lines.ts';
import { type Clocks, clocksOfFile } from './ical-zones.ts';
import { MAX_FACTS } from './limits.ts';
import { unreadable } from './refusal.ts';

/** What the events of an iCalendar text say. Throws `calendar.unreadable`. */
export function icalFacts(text: string, given: Given, broken: Broken): Fact[] {
  const { file } = given;
  const lines = eventsIn(text, file);
  if (lines.length === 0) throw unreadable(file, 'is a calendar without an event');
  if (lines.length > MAX_FACTS) throw tooMany(file, 'events');
  const clocks = clocksOfFile();
  const understood = lines.flatMap((each) => understoodOf(eventOf(each, broken), given, clocks) ?? []);
  const replaced = replacedDays(understood);
  const facts: Fact[] = [];
  for (const each of understood) {
    facts.push(
      ...factsOf(each, each.replaces === null ? (replaced.get(each.event.text('UID')) ?? NONE) : NONE, file),
    );
    if (facts.length > MAX_FACTS) throw tooMany(file, 'days');
  }
  return facts;
}

const NONE: ReadonlySet<CivilDate> = new Set();

const tooMany = (file: string, what: string): Error =>
  unreadable(
    file,
    `gives more than ${MAX_FACTS} ${what}`,
    'Divide it, or let its rules end earlier (UNTIL).',
  );

/** Undefined for an event that is not understood, which is said, and for one that says nothing. */
function understoodOf(event: CalendarEvent, given: Given, clocks: Clocks): Understood | undefined {
  const status = event.text('STATUS').toUpperCase();
  const cancelled = status === 'CANCELLED' || headText(event.calendar, 'METHOD').toUpperCase() === 'CANCEL';
  const intent = intentOf(event, given);
  // That a meeting does not take place tells no day. That a holiday is none, tells one.
  if (cancelled && !('kind' in intent && intent.kind === 'holiday')) return undefined;
  if (!('kind' in intent)) return event.wrong(intent.field, intent.expected, intent.found, intent.unknown);
  const clock = clocks.of(event, placeOf(intent));
  const span = clock && spanOf(event, clock);
  const replaces = clock && replacedDay(event, clock);
  if (clock === undefined || span === undefined || replaces === undefined) return undefined;
  return { event, intent, clock, span, cancelled, replaces };
}

const placeOf = (intent: Intent): string => ('listed' in intent ? intent.listed.station : intent.station);

/** By UID: days of a series for which there is an event of its own. */
function replacedDays(events: readonly Understood[]): Map<string, Set<CivilDate>> {
  const replaced = new Map<string, Set<CivilDate>>();
  for (const { event, replaces } of events) {
    const uid = event.text('UID');
    if (replaces !== null) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces));
  }
  return replaced;
}
