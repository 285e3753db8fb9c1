import type { Cited } from './citation.ts';
import type { CivilDate } from './civil-date.ts';

/**
 * What an officer may say of the calendar, one fact each: plain JSON, kept in the calendar's record, and the only way in
 * which anything that the program ships with is overridden. The newest fact of the same thing stands.
 */
export type CalendarChange =
  /** The days of a session, now known. `closes` null: it lasts until the day before the next opening. */
  | ({
      kind: 'session';
      body: string;
      number: number;
      opens: CivilDate;
      closes: CivilDate | null;
    } & Cited)
  /** The day on which a body takes up what is reported to it at a session. `for`: only under the mandate of that symbol; null: all. */
  | ({ kind: 'meeting'; body: string; session: number; for: string | null; on: CivilDate } & Cited)
  /** An official holiday of a station, on the day on which its offices are closed. */
  | ({ kind: 'holiday'; station: string; on: CivilDate; name: string } & Cited)
  /** A day that the program takes for a holiday and that is none. */
  | ({ kind: 'working-day'; station: string; on: CivilDate } & Cited)
  /** A body that the program does not know. `station`: where its conference services are. */
  | ({ kind: 'body'; body: string; name: string; byYear: boolean; station: string } & Cited);

export type ChangeKind = CalendarChange['kind'];
