import { DIRECTORY_STREAM } from '../../domain/directory/directory-record.ts';
import { CALENDAR_STREAM } from '../../domain/planning/calendar-record.ts';

/** What of an event can be found by its words is decided here, where it is recorded and where it is taken up. */

/** Events that say themselves what can be found: what an obligation is, what a mandate says. */
const SPEAK: ReadonlySet<string> = new Set(['Confirmed', 'Corrected', 'MandateRead']);

/** What is said of people and days of the whole house is looked up in their own lists, with their own rights. */
const NOT_SEARCHED: ReadonlySet<string> = new Set([DIRECTORY_STREAM, CALENDAR_STREAM]);

export const hasWords = (stream: string, type: string, parts: readonly { name: string }[]): boolean =>
  !NOT_SEARCHED.has(stream) && (SPEAK.has(type) || parts.some(({ name }) => name === 'comment'));
