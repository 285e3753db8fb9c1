import ICAL from 'ical.js';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import type { CalendarEvent } from './ical-event.ts';
import type { Wall } from './ical-moments.ts';

const MOST_SECONDS = 800 * 86_400;

/** When an event that begins then is over by its DURATION; null when it has none. What is wrong is said. */
export function durationOf(event: CalendarEvent, from: Wall): Wall | null | undefined {
  const [property] = event.all('DURATION');
  if (property === undefined) return null;
  const refuse = (): undefined => event.wrong('DURATION', 'a duration such as P5D or PT3H, and no DTEND');
  let value: unknown;
  try {
    value = property.getFirstValue();
  } catch {
    return refuse();
  }
  if (!(value instanceof ICAL.Duration) || event.all('DTEND').length > 0) return refuse();
  const seconds = value.toSeconds();
  if (!(seconds >= 0 && seconds <= MOST_SECONDS)) return refuse();
  const time = ICAL.Time.fromDateTimeString(`${from.day}T${from.time}`);
  time.addDuration(value);
  const day = parseCivilDate(time.toString().slice(0, 10));
  return day === undefined ? refuse() : { day, time: time.toString().slice(11, 19) };
}
