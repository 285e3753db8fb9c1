import { addDays, type CivilDate, daysBetween, later } from '../../domain/time/civil-date.ts';
import { durationOf } from './ical-duration.ts';
import type { CalendarEvent, PropertyName } from './ical-event.ts';
import {
  type Clock,
  MIDNIGHT,
  MOMENT_FORMS,
  type Moment,
  momentFrom,
  momentsOf,
  wallOf,
} from './ical-moments.ts';
import { daysOf, endOf, ruleOf } from './ical-rule.ts';

/** The days of an event at its own place, the first time that it takes place. */
export interface Span {
  from: CivilDate;
  to: CivilDate;
  /** Without hours. */
  allDay: boolean;
}

/** Longer than any session, so a slip of the hand. */
const MOST_DAYS = 800;

/** From DTSTART to DTEND or by DURATION; DTEND is the day, or the moment, after the last. What is wrong is said. */
export function spanOf(event: CalendarEvent, clock: Clock): Span | undefined {
  const start = momentIn(event, 'DTSTART');
  if (start === null) return event.wrong('DTSTART', MOMENT_FORMS);
  if (start === undefined) return undefined;
  const allDay = 'time' in start && start.time === null;
  const from = wallOf(start, clock);
  const end = momentIn(event, 'DTEND');
  if (end === undefined) return undefined;
  const lasts = durationOf(event, from);
  if (lasts === undefined) return undefined;
  const after = end === null ? lasts : wallOf(end, clock);
  // An event without end lasts that day.
  const to = after === null ? from.day : lastDayBefore(after);
  const begun = after === null || `${after.day}T${after.time}` >= `${from.day}T${from.time}`;
  if (!begun) return event.wrong('DTEND', `a day that is not before ${from.day}`, after.day);
  if (daysBetween(from.day, to) > MOST_DAYS) return event.wrong('DTEND', `at most ${MOST_DAYS} days`, to);
  return { from: from.day, to: later(from.day, to), allDay };
}

const lastDayBefore = ({ day, time }: { day: CivilDate; time: string }): CivilDate =>
  time === MIDNIGHT ? addDays(day, -1) : day;

/** null: the event has none. */
function momentIn(event: CalendarEvent, name: PropertyName): Moment | null | undefined {
  const moments = momentsIn(event, name);
  if (moments === undefined) return undefined;
  return moments.length > 1 ? event.wrong(name, 'one day', `${moments.length} days`) : (moments[0] ?? null);
}

function momentsIn(event: CalendarEvent, name: PropertyName): Moment[] | undefined {
  const all: Moment[] = [];
  for (const property of event.all(name)) {
    const moments = momentsOf(property);
    if ('expected' in moments) return event.wrong(name, moments.expected);
    all.push(...moments);
  }
  return all;
}

/** The day that a later event of the same UID replaces (RECURRENCE-ID); null when it replaces none. */
export function replacedDay(event: CalendarEvent, clock: Clock): CivilDate | null | undefined {
  const moment = momentIn(event, 'RECURRENCE-ID');
  if (event.all('RECURRENCE-ID').some((property) => property.getFirstParameter('range'))) {
    return event.wrong('RECURRENCE-ID', 'one day, without RANGE', 'RANGE');
  }
  return moment ? wallOf(moment, clock).day : moment;
}

/** First days of an event that repeats. `open`: its rule has no end of its own. */
export interface Repeated {
  days: CivilDate[];
  open: boolean;
}

/** The first days of every time that the event takes place, by RRULE, RDATE and EXDATE. What is wrong is said. */
export function repeated(event: CalendarEvent, first: CivilDate, clock: Clock): Repeated | undefined {
  const [added, left] = [momentsIn(event, 'RDATE'), momentsIn(event, 'EXDATE')];
  const [property] = event.all('RRULE');
  if (event.all('EXRULE').length > 0) return event.wrong('EXRULE', 'EXDATE: days, not a rule', 'a rule');
  if (added === undefined || left === undefined) return undefined;
  const ruled = property === undefined ? { days: [first], open: false } : byRule(event, first, clock);
  if (ruled === undefined) return undefined;
  const days = new Set([...ruled.days, ...added.map((moment) => wallOf(moment, clock).day)]);
  for (const moment of left) days.delete(wallOf(moment, clock).day);
  return { days: [...days].sort(), open: ruled.open };
}

function byRule(event: CalendarEvent, first: CivilDate, clock: Clock): Repeated | undefined {
  const [property] = event.all('RRULE');
  if (property === undefined) return undefined;
  const refuse = (expected: string): undefined => event.wrong('RRULE', expected);
  const rule = ruleOf(property);
  if ('expected' in rule) return refuse(rule.expected);
  const until = rule.until === undefined ? undefined : momentFrom(rule.until);
  if (until !== undefined && 'expected' in until) return refuse(`UNTIL: ${until.expected}`);
  const end = until === undefined ? endOf(rule, first) : wallOf(until, clock).day;
  const days = daysOf(rule, first, end);
  return 'expected' in days
    ? refuse(days.expected)
    : { days, open: until === undefined && rule.count === undefined };
}
