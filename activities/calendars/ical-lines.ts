import { LONGEST_PROPERTY } from './limits.ts';
import { unreadable } from './refusal.ts';

/** A property as it stands in the file, its continuations joined. */
export interface Line {
  text: string;
  /** Where it begins, from 1. */
  line: number;
}

/** A calendar of a file (mostly there is one), as far as it matters to its events. */
export interface CalendarHead {
  properties: Line[];
  /** Its VTIMEZONE components, each as its lines. */
  zones: Line[][];
}

/** A VEVENT with the properties that are its own: what its alarms say is left out. */
export interface EventLines {
  calendar: CalendarHead;
  line: number;
  properties: Line[];
}

interface Open {
  name: string;
  line: number;
}

export const isIcal = (text: string): boolean =>
  /^\s*BEGIN:VCALENDAR[ \t]*(\n|$)/i.test(text.slice(0, LONGEST_PROPERTY));

/** The events of a file, in its order. Throws `calendar.unreadable` where components do not begin and end in pairs. */
export function eventsIn(text: string, file: string): EventLines[] {
  const open: Open[] = [];
  const events: EventLines[] = [];
  let calendar: CalendarHead = { properties: [], zones: [] };
  for (const { text: content, line } of unfolded(text)) {
    const [, edge = '', name = ''] = /^(BEGIN|END):(.*)$/i.exec(content) ?? [];
    const component = name.trim().toUpperCase();
    const path = open.map((each) => each.name).join('/');
    if (edge === '' && open.length === 0)
      throw unreadable(file, `has more than a calendar: see line ${line}`);
    if (edge.toUpperCase() === 'END') close(open, component, line, file);
    if (edge.toUpperCase() === 'BEGIN') {
      if (open.length > MOST_NESTED)
        throw unreadable(file, `has too many components in each other: see line ${line}`);
      if (
        (open.length === 0) !== (component === 'VCALENDAR') ||
        (component === 'VEVENT' && path !== 'VCALENDAR')
      ) {
        const last = open.at(-1);
        throw unreadable(
          file,
          `has a ${component.slice(0, 40)} in line ${line} before ${last?.name ?? 'a calendar'} has ${last ? 'ended' : 'begun'}`,
        );
      }
      open.push({ name: component, line });
      if (component === 'VCALENDAR') calendar = { properties: [], zones: [] };
      if (component === 'VEVENT') events.push({ calendar, line, properties: [] });
      if (component === 'VTIMEZONE') calendar.zones.push([]);
    }
    if (edge === '' && path === 'VCALENDAR') calendar.properties.push({ text: content, line });
    if (edge === '' && path === 'VCALENDAR/VEVENT') events.at(-1)?.properties.push({ text: content, line });
    if (path.startsWith('VCALENDAR/VTIMEZONE') || component === 'VTIMEZONE') {
      calendar.zones.at(-1)?.push({ text: content, line });
    }
  }
  const last = open.at(-1);
  if (last !== undefined)
    throw unreadable(file, `is cut off: the ${last.name} of line ${last.line} has no end`);
  return events;
}

const MOST_NESTED = 10;

function close(open: Open[], component: string, line: number, file: string): void {
  const last = open.pop();
  if (last?.name === component) return;
  const begun =
    last === undefined ? 'nothing has begun' : `the ${last.name} of line ${last.line} has not ended`;
  throw unreadable(file, `has an END:${component.slice(0, 40)} in line ${line}, where ${begun}`);
}

/** A line that begins with a blank goes on with the one before; of an endless one only so much is kept as is refused. */
function* unfolded(text: string): Generator<Line> {
  let before: Line | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (before !== undefined && /^[ \t]/.test(line)) {
      if (before.text.length <= LONGEST_PROPERTY) before.text += line.slice(1, LONGEST_PROPERTY + 2);
      continue;
    }
    if (before !== undefined) yield before;
    before = line.trim() === '' ? undefined : { text: line.slice(0, LONGEST_PROPERTY + 1), line: index + 1 };
  }
  if (before !== undefined) yield before;
}
