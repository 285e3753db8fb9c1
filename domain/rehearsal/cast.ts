import type { CommandType } from '../obligation/commands.ts';
import type { EventType } from '../obligation/events.ts';
import type { AddresseeKind } from '../obligation/state.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Count } from './luck.ts';

/** A day told from another: so many days before it (negative) or after it. */
export interface When {
  count: Count;
  /** Of working days of the station; else of the calendar, to the last working day before or the first after. */
  working: boolean;
}

/** How many working days somebody has something on the table. */
export type Takes = Count;

/** A day of every year, like 1 August. */
export interface DayOfYear {
  month: number;
  day: number;
}

/** Who is away, named by a post, a role of the procedure (`officer`, `drafter`), a stage of clearance or the own name. */
export interface Away {
  who: string;
  /** Both with a year, or both without: then in every year of the rehearsal. */
  from: CivilDate | DayOfYear;
  until: CivilDate | DayOfYear;
  /** Who stands in, named in the same ways; null: what is on the table waits. */
  substitute: string | null;
}

/** One who is asked for views, and when the answer comes; `null`: never. */
export interface Correspondent {
  name: string;
  kind: AddresseeKind;
  /** Told from the day by which it is asked to answer. */
  answers: When | null;
  /** It answers so many working days after that round of reminders, and not before. */
  afterReminder: { round: number; takes: Takes } | null;
}

export interface ViewsPlay {
  /** Told from the milestone. */
  ask: When;
  /** The day by which answers are asked for, told from the closing. */
  replyBy: When;
  correspondents: readonly Correspondent[];
  /** Rounds of reminders, told from the day by which answers are asked for. */
  remind: readonly When[];
  /** Told from the milestone. */
  close: When;
  /** What becomes of an answer that comes after the text is out. */
  late: 'addendum' | 'noted';
}

export interface DraftPlay {
  /** Told from the milestone; or how long it takes from when it can be begun. */
  first: When | { takes: Takes };
  words: number;
  /** After it was returned or objected to. */
  again: Takes;
  /** More time is asked for: when, told from the milestone, for how many days, and what the answer is. */
  moreTime: { ask: When; days: number; answer: 'granted' | 'declined'; takes: Takes; says: string } | null;
}

/** What an approver does with a text that comes to the table. */
export interface ClearancePlay {
  takes: Takes;
  /** How many times it goes back before it is approved, and how many times it is objected to before that. */
  returns: number;
  objects: number;
  says: string;
}

export interface WaiverPlay {
  /** What is asked for when a text is too long. `shorten`: nothing is asked for, the drafter cuts it. */
  remedy: 'waiver' | 'shorten';
  takes: Takes;
  answer: 'granted' | 'denied';
}

export interface BriefingPlay {
  /** Told from their milestones; the day of the briefing from the last day for it. */
  schedule: When;
  on: When;
  /** Told from the day of the briefing. */
  invite: When;
  attendance: number;
}

/** A session that moves while the obligations run: on that day it becomes known. */
export interface MovedSession {
  on: CivilDate;
  body: string;
  session: number;
  opens: CivilDate;
  says: string;
}

/** The same as a cast tells it: for whatever mandate. */
export interface ToldMove {
  /** Of a body, or null: of whichever the first session is to which anything is owed. */
  body: string | null;
  /** `next`: the first session of that body to which anything is owed. */
  session: number | 'next';
  /** On a day, or so many days before the session was to open. */
  known: CivilDate | { daysBefore: number };
  /** On a day, or so many days later (earlier where negative) than it was to. */
  opens: CivilDate | { daysLater: number };
  says: string;
}

/** When an act of one's own comes: on a day; told from a milestone; or so long after something is recorded. */
export type Cue =
  | { on: CivilDate }
  | { when: When; milestone: string }
  | { after: EventType; takes: Takes; time: number };

/** A field that is known only when the act is done: a day told from its day, or the number of the last event of a type. */
export type ToldLater = { when: When } | { last: EventType };

/** Something that somebody does beside what the procedure asks of them, in each obligation that it is meant for. */
export interface OwnAct {
  who: string;
  does: CommandType;
  cue: Cue;
  /** Of which obligations, by paragraph (`14`) or id; null: of all. */
  of: string | null;
  /**
   * As the command has them, or told from the moment of the act. What is not said is filled in: the current draft, the day, the only
   * recipient, the event that is answered.
   */
  fields: Readonly<Record<string, unknown>>;
  says: string | null;
  for: string | null;
}

/**
 * Who does what, as a file says it: what is usual of each step, and what is out of the ordinary. `null` in place of a step: nobody
 * ever does it.
 */
export interface Cast {
  name: string;
  about: string;
  /** Who holds which post, by name, where it is not who was named at the launch. */
  posts: Readonly<Record<string, string>>;
  away: readonly Away[];
  forecast: When | null;
  views: ViewsPlay | null;
  draft: DraftPlay | null;
  /** Of every approver; of some by post, stage or name. */
  clearance: { each: ClearancePlay | null; of: Readonly<Record<string, ClearancePlay | null>> };
  waiver: WaiverPlay;
  submission: When | null;
  /** Why something is submitted late, where it is. */
  lateBecause: string;
  /** After a late submission; null: the chair is never told. */
  chair: Takes | null;
  issuance: When | null;
  briefing: BriefingPlay | null;
  /** What an officer does with dates that a change of the calendar proposes. */
  dates: { answer: 'accept' | 'keep'; takes: Takes } | null;
  sessions: readonly ToldMove[];
  acts: readonly OwnAct[];
}
