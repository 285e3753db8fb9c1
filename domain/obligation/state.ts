import type { Seat } from '../directory/seat.ts';
import type { StationHours } from '../directory/station-hours.ts';
import type { Plan } from '../planning/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { FollowUpKind } from './acts/deliveries/kinds.ts';
import type { Handling } from './acts/handling/handling.ts';
import type { ProposedDates } from './dates.ts';
import type { DraftBytes, FileBytes, Forecast } from './fields.ts';
import type { LaddersSet } from './ladder/ladders.ts';
import type { Language } from './languages.ts';
import type { Obligation } from './obligation.ts';
import type { Assignments, Party, PersonId } from './parties.ts';

/** A fact from outside: the day it happened, and the event that says so (which a correction names). */
export interface Fact {
  on: CivilDate;
  seq: number;
}

export interface DraftVersion extends DraftBytes {
  version: number;
  /** Who handed it in. */
  by: PersonId;
  /** All whose text is in it: who handed it in, for whom, who wrote it, and the same of the versions it was made from. */
  authors: PersonId[];
  at: Instant;
}

/** What an approver said of one version, by its bytes. */
export interface DraftDecision {
  draft: string;
  stage: string;
  post: string;
  decision: 'approved' | 'returned' | 'objected';
  by: PersonId;
  onBehalfOf: PersonId | null;
  at: Instant;
  seq: number;
  /** An approval that was voided, an objection that was withdrawn. It stays in the story and counts for nothing. */
  void: boolean;
}

export type AddresseeKind = 'state' | 'organisation' | 'unit';

export interface Reply extends Fact {
  from: string;
  late: boolean;
  recordedAt: Instant;
  document: FileBytes | null;
  /** A code of the official languages, or a name; without it English. */
  language?: string;
  /** Came after the submission: what became of it; null while nobody has said. Undefined: it came before. */
  settledAs?: 'addendum' | 'noted' | null;
}

export interface Views {
  addressees: string[];
  /** Those that are no States. */
  kinds: Record<string, Exclude<AddresseeKind, 'state'>>;
  /** The last day for those who have no other. */
  replyBy: CivilDate;
  /** The last days of those who were given another. */
  replyByOf: Record<string, CivilDate>;
  /** When those were asked that were not asked with the others. */
  askedOnOf?: Record<string, CivilDate>;
  /** Each is awaited by the own day. Not where days of their own were only given before that was so: then all are by the common one. */
  ownDays?: true;
  reference: string | null;
  requestedAt: Instant;
  /** One of each addressee at most: as corrected, without those withdrawn. */
  replies: Reply[];
  /** Rounds of reminders: who was silent then, and when. */
  rounds: (Fact & { addressees: string[] })[];
  closed: boolean;
  closedAt?: Instant;
}

/** A contribution that another entity owes to the text. */
export interface Input {
  /** Unique within the obligation: `unodc-figures`. */
  key: string;
  /** Who owes it: an entity, a unit, a post. */
  of: string;
  due: CivilDate;
  /** The post that follows it, while it is one of the obligation's; without it the drafter's. */
  post?: string;
  askedAt: Instant;
  received: (Fact & { document: FileBytes | null }) | null;
  /** Nobody waits for it any more. */
  waived: boolean;
}

/** A document that follows one that was issued. */
export interface FollowUp extends Fact {
  kind: FollowUpKind;
  symbol: string;
}

/** More time that was asked for and is not answered. */
export interface ExtensionAsk {
  milestone: string;
  until: CivilDate;
  /** Who asked. */
  by: PersonId;
  /** Set where somebody asked for another. */
  onBehalfOf?: PersonId;
  askedAt: Instant;
}

/** A waiver that was granted or denied. */
export interface WaiverDecision extends Fact {
  granted: boolean;
  /** Up to how many; 0 when it was denied. */
  words: number;
  /** How many were asked for, and when; null, or no day: by a statement, or before a request had a day. */
  asked: number | null;
  askedOn?: CivilDate;
  /** What was granted before. */
  before: number | null;
}

export interface DeliveryProgress {
  /** The day on which the forecast was confirmed, and what conference services were told last, confirmed or not. */
  forecast: Fact | null;
  forecastAs: Forecast | null;
  /** Agreed with conference services: the day of submission. */
  slot: CivilDate | null;
  /** The day of submission that was over before a later one was agreed or granted: it stays late by this day. */
  missed?: CivilDate;
  /** Asked for and not answered: up to how many words. */
  waiverAsked: number | null;
  /** When the last was asked for; not in what was folded before a request had a day. */
  waiverAskedOn?: CivilDate;
  /** Granted: up to how many words. */
  waived: number | null;
  /** Every decision on a waiver that can be named; none is in what was folded before they were facts. */
  waivers?: WaiverDecision[];
  submitted: (Fact & { draft: string }) | null;
  /** The chair of the body was told that it comes late. */
  chairTold: Fact | null;
  symbol: string | null;
  job: string | null;
  /** The languages in which it is out, with the day of each. */
  issuedIn: Partial<Record<Language, Fact>>;
  /** All that is to come is out. */
  issued: (Fact & { symbol: string }) | null;
  introduced: Fact | null;
  followUps: FollowUp[];
  /** No longer owed to this recipient. */
  dropped: Fact | null;
  /** The day for which a briefing is set. */
  scheduled: CivilDate | null;
  invited: Fact | null;
  held: Fact | null;
}

/** Where a running obligation stands in its procedure. */
export type Stage =
  | 'on-hold'
  | 'views'
  | 'scheduling'
  | 'drafting'
  | 'clearance'
  | 'submission'
  | 'issuance'
  | 'invitation'
  | 'briefing'
  | 'done';

interface Stands {
  /** Of the last event folded, and its hash: what the next one continues. */
  seq: number;
  hash: string;
}

/** An open proposal: `seq` of the event that made it, by which it is answered. */
export type Proposed = ProposedDates & { seq: number; at: Instant };

export interface Life extends Stands {
  obligation: Obligation;
  rules: number;
  /** As extended so far. */
  plan: Plan;
  /** Which posts do what, as reassigned so far. */
  assignments: Assignments;
  /** What the directory said last of each post that the obligation names or named; one without is not known yet. */
  seats: Record<string, Seat>;
  directorySeq: number;
  /** The ladders by which it speaks, where they are others than the program's. */
  ladders?: LaddersSet;
  /** Since when it goes by these ladders, and by which change of the calendar; not there while it goes by those of its launch. */
  laddersTaken?: { at: Instant; calendarSeq: number };
  launchedAt: Instant;
  views: Views | null;
  inputs: Input[];
  /** Put on hold: since which event, and until when it is meant to rest. */
  hold: { seq: number; since: Instant; until: CivilDate | null } | null;
  /** How it ends before all is delivered: set just before the settlement. */
  ends: Exclude<Ending, 'delivered'> | null;
  /** Corrections and new issues of the mandate that were seen since the launch. */
  mandateCorrections: { symbol: string; on: CivilDate; words: string | null; seq?: number }[];
  /** Who owed it before, and who after; none is in what was folded before they were facts that can be named. */
  addresseeChanges?: (Fact & { from: string; to: string })[];
  drafts: DraftVersion[];
  decisions: DraftDecision[];
  /** Asked for and not answered. */
  extensions: ExtensionAsk[];
  deliveries: Record<string, DeliveryProgress>;
  /** Clocks and quiet days of the stations at which the posts sit. */
  hours: StationHours[];
  /** Of what is awaited, by its key and last day: seen, and not to be reminded of before a day. */
  quieted: Record<string, { acknowledged: boolean; until: CivilDate | null }>;
  /** Wake-ups that have rung, by key and moment. */
  rung: string[];
  /** Milestones that passed before anybody recorded that they were reached; whether they are late: `lateIn`. */
  late: string[];
  refusals: number;
  /** How sensitive it is, and who may read it; not there where nobody has said anything of it. */
  handling?: Handling;
  /** New dates that nobody has answered yet. Neither this nor `kept` is in what was folded before there were proposals. */
  proposed?: Proposed | null;
  /** The days that an officer turned down last: they are not proposed again. */
  kept?: { calendarSeq: number; milestones: { key: string; on: CivilDate }[] };
  holder: Party & { since: Instant };
}

export type Running = { status: 'running' } & Life;
/** How a duty ended: all delivered, no longer owed, or owed within another obligation's text. */
export type Ending = 'delivered' | 'withdrawn' | 'merged';
export type Settled = { status: 'settled'; settledAt: Instant; settledAs: Ending } & Life;
/** Launched, whether it still runs or not. */
export type Alive = Running | Settled;

export type ObligationState =
  | ({ status: 'nothing' } & Stands)
  | ({ status: 'confirmed'; obligation: Obligation } & Stands)
  /** Taken back before its launch: nothing can follow. */
  | ({ status: 'undone'; obligation: Obligation } & Stands)
  | Running
  | Settled;

export const NOTHING: ObligationState = { status: 'nothing', seq: 0, hash: '' };
