import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** What a step of a proof comes to. */
export type Outcome =
  | { kind: 'day'; on: CivilDate }
  /** Both ends included. */
  | { kind: 'window'; from: CivilDate; to: CivilDate }
  /** The first five days of a series that goes on, or all when there are fewer. */
  | { kind: 'series'; days: CivilDate[] }
  /** Nobody but a person can say. */
  | { kind: 'open'; question: QuestionCode };

/** What a person is asked when the text and the calendars give no day. */
export type QuestionCode =
  /** The text gives no time at all. */
  | 'no-time-stated'
  /** "regularly", "as appropriate". */
  | 'no-day-in-words'
  /** "prior to subsequent meetings": when is that? */
  | 'event-without-day'
  /** A section of another product: which, and when is that due? */
  | 'in-context-of-another'
  /** The body meets on days that are not known. */
  | 'session-without-days'
  /** Which session is the next is not known. */
  | 'next-session-unknown'
  /** "within 60 days of the expiry of the mandate": when does it expire? */
  | 'start-unknown'
  /** "31 June". */
  | 'no-such-day'
  /** "P0D", "three moons". */
  | 'no-length'
  /** Outside the years that can be planned for. */
  | 'beyond-the-calendar';

/** Words of a rule of policy, for people. French may be missing in what a secretariat sets itself. */
export interface Words {
  en: string;
  fr: string | null;
}

/** A holiday or absence that a count passed over. */
export interface Skipped {
  on: CivilDate;
  name: string;
}

interface Lead {
  /** The rule of policy: `submission-ten-weeks`. */
  policy: string;
  /** What is due then: `submit`, `clear`; null for a length of time in between. */
  step: string | null;
  says: Words;
}

interface WorkingLead extends Lead {
  /** In working days; as many as there were room for. */
  days: number;
  /** As many as are usual. */
  usual: number;
  station: string;
  /** Whose absence counts; null: nobody's. */
  holder: string | null;
  skipped: Skipped[];
}

/**
 * The inputs of each rule. `from` of a step names the steps whose results the rule takes, in the order given here in
 * brackets; what it comes to stands behind the arrow.
 */
export interface RuleInputs {
  /** [] -> day. The day of adoption: a fact of the mandate. */
  adopted: { symbol: string | null };
  /** [] -> day. A whole date in the text. */
  'day-in-the-text': { words: string | null; date: string };
  /** [] -> window. `YYYY-MM`: from its first to its last day. */
  'month-in-the-text': { words: string | null; date: string };
  /** [] -> window. `YYYY`. */
  'year-in-the-text': { words: string | null; date: string };
  /** [] -> day. */
  'given-by-a-person': { reason: string };
  /** [] -> day. From the calendar's table (`rule` null), or by the calendar's rule of that name. */
  'session-opening': { body: string; session: number; rule: string | null; provisional: boolean };
  /** [opening] -> window. The calendar's table gives the last day. */
  'session-closes': { body: string; session: number; closes: CivilDate };
  /** [opening] -> window. The calendar's rule: it closes so many days after its opening. */
  'session-lasts': { body: string; session: number; days: number };
  /** [opening, next opening] -> window. Until the day before the next opening. */
  'session-until-next': { body: string; session: number };
  /** [adopted, opening] or [adopted, opening of the session before, opening] -> day. The first session that opens after adoption. */
  'next-session': { words: string | null; body: string; session: number };
  /** [window] -> window. "at its sixty-fourth session". `words` null: the text names none, or they are not kept. */
  'session-in-the-text': { words: string | null; body: string; session: number };
  /** [] -> day. The agenda: when the body takes the item up. `for`: the mandate's symbol, or null for all items. */
  'meeting-known': { body: string; session: number; for: string | null };
  /** [start] -> day. Calendar days and months; the day after is day one; never moved off a weekend. */
  'counted-from-the-day-after': { words: string | null; months: number; days: number };
  /** [start] -> day. Working days; the day after is day one. */
  'working-days-from-the-day-after': {
    words: string | null;
    days: number;
    station: string;
    skipped: Skipped[];
  };
  /** [anchor] -> series. On the anchor and every period from it (`begins: 'on-it'`), or from one period after it on. Each day is counted from the anchor, so that an end of month stays one. */
  'every-period': {
    words: string | null;
    months: number;
    days: number;
    begins: 'on-it' | 'one-period-after';
  };
  /** [opening, …] -> series. The openings of sessions `step` apart. */
  'every-session': { words: string | null; body: string; sessions: number[] };
  /** [day or window, …] -> series. Several days in the text, oldest first; of a session its opening, of a month or year its last day. */
  'several-in-the-text': Record<string, never>;
  /** [what binds, what else is said, …] -> as the first. A day binds before a session, a session before a mere rhythm. */
  'binds-before': Record<string, never>;
  /** [] -> open. */
  'ask-a-person': {
    question: QuestionCode;
    words: string | null;
    body: string | null;
    session: number | null;
  };
  /** [window] -> day. The latest day that keeps the word of the text: a month or year is its last day. */
  'last-day-keeps-the-word': Record<string, never>;
  /** [series, adopted] -> day. The first of its days after adoption; when none is, the first. */
  'first-of-the-series': Record<string, never>;
  /** [anchor, adopted] -> day. A series that began long before: the first day after adoption, counted from its anchor. */
  'next-of-the-series': { months: number; days: number };
  /** [window] -> day. No agenda date is known: the opening stands for the meeting. */
  'meeting-at-the-opening': { body: string; session: number };
  /** [window, adopted] -> day. Open (or over) already when it was asked: what remains is its last day. */
  'session-open-already': { body: string; session: number };
  /** [day] -> day. So many calendar days before; 0: on it. */
  'days-before': Lead & { days: number };
  /** [day] -> day. The last day of the month before. */
  'end-of-the-month-before': Lead;
  /** [day] -> day. So many working days before: the day itself is the last that is used when it is a working day. */
  'working-days-before': WorkingLead;
  /** [day] -> day. So many working days after. */
  'working-days-after': WorkingLead;
  /** [day, …] -> day. One text serves several deliveries: the earliest day decides. */
  'earliest-of': Record<string, never>;
}

export type RuleName = keyof RuleInputs;

/** One step of why a day is this day and no other. */
export type ProofStep = {
  [R in RuleName]: {
    /** Its place in the proof, from 1 on. Steps come after those that they rest on. */
    id: number;
    rule: R;
    inputs: RuleInputs[R];
    /** The steps that it rests on. */
    from: number[];
    result: Outcome;
  } & Cited;
}[RuleName];

/** Steps of one rule. */
export type StepOf<R extends RuleName> = Extract<ProofStep, { rule: R }>;
