import type { Seat } from '../directory/seat.ts';
import type { Plan } from '../planning/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { ProposedDates } from './dates.ts';
import type { DraftBytes } from './fields.ts';
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

export interface Views {
  addressees: string[];
  replyBy: CivilDate;
  requestedAt: Instant;
  replies: (Fact & { from: string; late: boolean })[];
  closed: boolean;
}

export interface DeliveryProgress {
  forecast: Fact | null;
  submitted: Fact | null;
  issued: (Fact & { symbol: string }) | null;
  /** The day for which a briefing is set. */
  scheduled: CivilDate | null;
  invited: Fact | null;
  held: Fact | null;
}

/** Where a running obligation stands in its procedure. */
export type Stage =
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
  launchedAt: Instant;
  views: Views | null;
  drafts: DraftVersion[];
  decisions: DraftDecision[];
  /** Asked for and not answered. */
  extensions: { milestone: string; until: CivilDate; by: PersonId }[];
  deliveries: Record<string, DeliveryProgress>;
  /** Wake-ups that have rung, by key and moment. */
  rung: string[];
  /** Milestones that passed without being reached in time. */
  late: string[];
  refusals: number;
  /** New dates that nobody has answered yet. Neither this nor `kept` is in what was folded before there were proposals. */
  proposed?: Proposed | null;
  /** The days that an officer turned down last: they are not proposed again. */
  kept?: { calendarSeq: number; milestones: { key: string; on: CivilDate }[] };
  holder: Party & { since: Instant };
}

export type Running = { status: 'running' } & Life;
export type Settled = { status: 'settled'; settledAt: Instant } & Life;
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
