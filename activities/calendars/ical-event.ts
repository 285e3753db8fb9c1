import ICAL from 'ical.js';
import type { Broken, Place, Wrong } from './broken-row.ts';
import type { CalendarHead, EventLines, Line } from './ical-lines.ts';
import { LONGEST_FIELD, LONGEST_PROPERTY } from './limits.ts';

export type Property = InstanceType<typeof ICAL.Property>;

/** One VEVENT, its properties read. What cannot be read is said, and counts as not there. */
export interface CalendarEvent {
  place: Place;
  calendar: CalendarHead;
  /** All properties of that name. */
  all(name: PropertyName): Property[];
  /** The text of a property, blanks made one; '' when it is not there. */
  text(name: PropertyName): string;
  /** `found`: what stands there, when it is not the text of the property. */
  wrong(field: PropertyName, expected: string, found?: string, unknown?: Wrong['unknown']): undefined;
  /** Nothing was wrong so far. */
  sound(): boolean;
}

/** What of an event counts; there is at most one of those that are true. */
const PROPERTIES = {
  UID: true,
  SUMMARY: true,
  DTSTART: true,
  DTEND: true,
  DURATION: true,
  RRULE: true,
  'RECURRENCE-ID': true,
  STATUS: true,
  LOCATION: true,
  CATEGORIES: false,
  RDATE: false,
  EXDATE: false,
  EXRULE: false,
} as const;

const LONGEST_UID = 60;

export type PropertyName = keyof typeof PROPERTIES;

const isRead = (name: string): name is PropertyName => Object.hasOwn(PROPERTIES, name);

export function eventOf({ calendar, line, properties }: EventLines, broken: Broken): CalendarEvent {
  const uid = valueIn(properties, 'UID').replace(/\s+/g, ' ').trim().slice(0, LONGEST_UID);
  const place: Place = {
    at: uid === '' ? `event of line ${line}` : `event ${uid} (line ${line})`,
    order: line,
  };
  const read = new Map<PropertyName, Property[]>();
  let sound = true;
  const wrong: CalendarEvent['wrong'] = (field, expected, found, unknown) => {
    sound = false;
    return broken.say(place, {
      field,
      expected,
      found: found ?? (text(field) || valueIn(properties, field)),
      ...(unknown && { unknown }),
    });
  };
  const text = (name: PropertyName): string => textIn(read.get(name)?.[0]).replace(/\s+/g, ' ').trim();
  for (const each of properties) {
    const name = nameOf(each);
    if (name === undefined) {
      sound = false;
      broken.say(place, {
        field: `line ${each.line}`,
        expected: 'a property such as SUMMARY:…',
        found: each.text,
      });
    } else if (isRead(name)) {
      const property = propertyOf(each);
      if (property === undefined)
        wrong(name, `a property that can be read, of at most ${LONGEST_PROPERTY} signs`, each.text);
      else if (PROPERTIES[name] && read.has(name)) wrong(name, 'one only', each.text);
      else read.set(name, [...(read.get(name) ?? []), property]);
    }
  }
  for (const name of ['SUMMARY', 'LOCATION'] as const) {
    if (text(name).length > LONGEST_FIELD) wrong(name, `at most ${LONGEST_FIELD} characters`);
  }
  return { place, calendar, all: (name) => read.get(name) ?? [], text, wrong, sound: () => sound };
}

/** The text of a property of the calendar itself. */
export function headText({ properties }: CalendarHead, name: string): string {
  const line = properties.find((each) => nameOf(each) === name);
  return textIn(line && propertyOf(line));
}

/** '' for a property that is no text, or that was said to be of another type and is not. */
function textIn(property: Property | undefined): string {
  try {
    const value = property?.getFirstValue();
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** As it stands in the file. */
function valueIn(properties: readonly Line[], name: string): string {
  const { text } = properties.find((each) => nameOf(each) === name) ?? { text: '' };
  return text.slice(text.indexOf(':') + 1);
}

const nameOf = ({ text }: Line): string | undefined =>
  /^[A-Za-z0-9-]+(?=[;:])/.exec(text.slice(0, 80))?.[0].toUpperCase();

/** Undefined when the library cannot read it, or would read for too long. */
function propertyOf({ text }: Line): Property | undefined {
  if (text.length > LONGEST_PROPERTY) return undefined;
  try {
    return ICAL.Property.fromString(text);
  } catch {
    return undefined;
  }
}
