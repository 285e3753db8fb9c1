import { readCalendarFile } from '../../../activities/calendars/read-calendar-file.ts';
import { Fault } from '../../../domain/faults.ts';
import type { CalendarChange } from '../../../domain/time/calendar-change.ts';
import { type KnownDays, SHIPPED } from '../../../domain/time/known-days.ts';

const BODIES = ['GA', 'COP:UNTOC', 'ECOSOC', 'HRC', 'UNFF'];

/** Five bodies that the program ships with, so that no other can change what these tests expect. */
export const KNOWN: KnownDays = {
  ...SHIPPED,
  bodies: new Map([...SHIPPED.bodies].filter(([body]) => BODIES.includes(body))),
};

/** What a file gives. */
export function read(content: string | Uint8Array, station?: string): CalendarChange[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCalendarFile(bytes, 'days', { known: KNOWN, ...(station !== undefined && { station }) });
}

/** The same, a line each, without where it is from: "holiday Geneva 2009-12-25 Christmas Day". */
export const told = (content: string | Uint8Array, station?: string): string[] =>
  read(content, station).map(inShort);

function inShort(change: CalendarChange): string {
  switch (change.kind) {
    case 'session':
      return `session ${change.body} ${change.number} ${change.opens} to ${change.closes ?? 'the next'}`;
    case 'meeting':
      return `meeting ${change.body} ${change.session} ${change.on} for ${change.for ?? 'all'}`;
    case 'holiday':
      return `holiday ${change.station} ${change.on} ${change.name}`;
    case 'working-day':
      return `working-day ${change.station} ${change.on}`;
    case 'body':
      return `body ${change.body} ${change.name}, ${change.station}${change.byYear ? ', by year' : ''}`;
  }
}

/** Why a file is refused: its code, and its sentences without the first. Whatever else is thrown goes on. */
export function refusal(content: string | Uint8Array, station?: string): { code: string; lines: string[] } {
  try {
    read(content, station);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const [first = '', ...lines] = error.message.split('\n').map((line) => line.trim());
    return { code: error.code, lines: lines.length > 0 ? lines : [first] };
  }
  throw new Error('the file was taken');
}

/** A calendar of these events, each as its lines. */
export const calendar = (events: string[][], head: string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    ...head,
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
