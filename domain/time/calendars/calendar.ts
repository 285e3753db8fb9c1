import type { Cited, Grade } from '../citation.ts';
import { type CivilDate, civilDate } from '../civil-date.ts';

/** A session with the days that a source gives. It overrides every rule. */
export interface Sitting extends Cited {
  number: number;
  opens: CivilDate;
  /** null: it lasts until the day before the next opening. */
  closes: CivilDate | null;
  /** Where its last day is from, when that is another source than that of the opening. */
  end?: Cited;
}

/** How the sessions `first` to `last` open where the table has none. */
export interface OpeningRule extends Cited {
  /** The rule's name in proofs: `tuesday-of-the-third-working-week-of-september`. */
  rule: string;
  first: number;
  last: number;
  opens(session: number): CivilDate;
  /** How many days after its opening it closes; null: on the day before the next opening. */
  closesAfter: number | null;
  /** No source and no sourced rule gives these days: they are settled when the real ones are known. */
  provisional: boolean;
}

/** Why the sessions `first` to `last` end on the day before the next opening. */
export interface EndingRule extends Cited {
  first: number;
  last: number;
}

/** A part of a session, by the number of the session. */
export interface SessionPart extends Cited {
  name: 'main' | 'resumed';
  /** The days of that part, within those of the session. */
  days(opens: CivilDate, closes: CivilDate): { from: CivilDate; to: CivilDate };
}

/** What is known of when a body meets. */
export interface Calendar {
  /** Canonical: GA, COP:UNTOC … */
  body: string;
  name: string;
  /** Its sessions are called by their year: "the 2025 session". */
  byYear: boolean;
  /** Where conference services receive for it: New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago. */
  station: string;
  table: readonly Sitting[];
  rules: readonly OpeningRule[];
  /** For the sessions without a last day of their own; where none is given the end is assumed. */
  endings?: readonly EndingRule[];
  /** Empty where a session is not divided. */
  parts: readonly SessionPart[];
}

export const sitting = (
  number: number,
  opens: string,
  closes: string | null,
  source: string,
  grade: Grade,
  end?: Cited,
): Sitting => ({
  number,
  opens: civilDate(opens),
  closes: closes === null ? null : civilDate(closes),
  source,
  grade,
  ...(end && { end }),
});
