import type { CalendarChange } from '../../domain/time/calendar-change.ts';
import type { Cited } from '../../domain/time/citation.ts';
import { addDays, type CivilDate, daysBetween } from '../../domain/time/civil-date.ts';
import type { Fact } from './fact.ts';
import { repeated, type Span } from './ical-days.ts';
import type { CalendarEvent } from './ical-event.ts';
import type { Intent } from './ical-intent.ts';
import type { Clock } from './ical-moments.ts';
import { YEARS_WITHOUT_END } from './ical-rule.ts';

/** An event of which is known what it means and when it takes place first. */
export interface Understood {
  event: CalendarEvent;
  intent: Intent;
  clock: Clock;
  span: Span;
  cancelled: boolean;
  /** The day of its series that it takes the place of. */
  replaces: CivilDate | null;
}

/** The longest feast of several days is shorter. */
const MOST_DAYS = 31;

/** The changes of one event. `replaced`: days of its series for which there are events of their own. What is wrong is said. */
export function factsOf(
  { event, intent, clock, span, cancelled }: Understood,
  replaced: ReadonlySet<CivilDate>,
  file: string,
): Fact[] {
  const { place } = event;
  const cited: Cited = { source: `imported from ${file}, ${place.at}`, grade: 'secondary' };
  if (intent.kind === 'session' || intent.kind === 'meeting') {
    if (event.all('RRULE').length + event.all('RDATE').length > 0) {
      return event.wrong('RRULE', `an event of its own for each ${intent.kind}`) ?? [];
    }
    return [{ place, change: sitting(intent, span, cited) }];
  }
  const length = daysBetween(span.from, span.to) + 1;
  if (!span.allDay && !intent.certain)
    return event.wrong('DTSTART', 'a whole day for a holiday, without hour') ?? [];
  if (length > MOST_DAYS)
    return event.wrong('DTEND', `at most ${MOST_DAYS} days for a holiday`, `${length} days`) ?? [];
  const days = repeated(event, span.from, clock);
  if (days === undefined) return [];
  const source = days.open
    ? `${cited.source}; its rule has no end, taken for ${YEARS_WITHOUT_END} years`
    : cited.source;
  const { kind, station, name } = intent;
  return days.days
    .filter((day) => !replaced.has(day))
    .flatMap((first) => Array.from({ length }, (_, more) => addDays(first, more)))
    .map((on): Fact => {
      if (cancelled)
        return { place, change: { kind: 'working-day', station, on, ...cited, source }, yields: true };
      if (kind === 'working-day') return { place, change: { kind, station, on, ...cited, source } };
      return { place, change: { kind, station, on, name, ...cited, source } };
    });
}

function sitting(
  intent: Extract<Intent, { number: number }>,
  { from, to }: Span,
  cited: Cited,
): CalendarChange {
  const { number, listed } = intent;
  return intent.kind === 'session'
    ? { kind: 'session', body: listed.body, number, opens: from, closes: to, ...cited }
    : { kind: 'meeting', body: listed.body, session: number, for: intent.for, on: from, ...cited };
}
