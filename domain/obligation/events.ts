import type { Milestone, Plan, WakeUp } from '../planning/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { CommandType, DraftBytes } from './commands.ts';
import type { ProposedDates, Redated } from './dates.ts';
import type { Obligation } from './obligation.ts';
import type { Assignments, ClearanceStage, Party, PersonId } from './parties.ts';
import type { RefusalCode } from './refusals.ts';

/** What a command says of itself, and nobody has proved. */
export interface Claim {
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
}

/** What can stand in the record, by type: the facts of each. Never changed once released; a new shape is a new version. */
export interface EventFacts {
  /** Always the first: from here on the obligation has its id. */
  Confirmed: { obligation: Obligation };
  /** Before the launch only: what it is was set right in the register of its mandate. */
  Corrected: { obligation: Obligation };
  /** Before the launch only: its reading is a proposal again, and this id is never given to another. */
  ConfirmationUndone: Record<string, never>;
  /** Exactly once: from here on a workflow runs it, by the rules of that version. */
  Launched: { plan: Plan; assignments: Assignments; rules: number };
  ViewsRequested: { addressees: string[]; replyBy: CivilDate };
  ReplyReceived: { from: string; happenedOn: CivilDate; late: boolean };
  ViewsClosed: { answered: number; silent: string[] };
  ForecastConfirmed: { delivery: string; happenedOn: CivilDate; late: boolean };
  DraftHandedIn: { version: number; draft: DraftBytes };
  DraftApproved: { draft: string; stage: string; meaning: ClearanceStage['meaning'] };
  DraftReturned: { draft: string; stage: string };
  ExtensionAsked: { milestone: string; until: CivilDate };
  ExtensionGranted: { milestone: Milestone; wakeUps: WakeUp[] };
  ExtensionDeclined: { milestone: string };
  Submitted: { delivery: string; draft: string; happenedOn: CivilDate; daysLate: number };
  Issued: { delivery: string; symbol: string; happenedOn: CivilDate; daysLate: number };
  BriefingScheduled: { delivery: string; on: CivilDate };
  BriefingInvited: { delivery: string; happenedOn: CivilDate };
  BriefingHeld: { delivery: string; happenedOn: CivilDate; attendance: number; daysLate: number };
  FactCorrected: { fact: number; from: CivilDate; happenedOn: CivilDate };
  /** The calendar has changed. Takes the place of what was proposed before and is open; without moves it only takes it back. */
  DatesProposed: ProposedDates;
  /** An officer has taken the proposal of that event: what of the plan that gives is here, all else is in the proposal. */
  DatesAccepted: { proposal: number } & Redated;
  /** An officer has turned it down; the comment says why. */
  DatesKept: { proposal: number };
  Reminded: { rung: string; milestone: string; due: CivilDate; kind: 'reminder' | 'escalation'; to: Party };
  FellLate: { rung: string; milestone: string; due: CivilDate };
  /** A timer woke for a milestone that was reached meanwhile: nothing to say, but no gap either. */
  RangInVain: { rung: string };
  /** `claimed`: whom it names, where whoever sent it has not proved to be that; then its actor is `unproven`. */
  CommandRefused: { command: CommandType | 'ring'; code: RefusalCode; why: string; claimed?: Claim };
  /** All deliveries are settled. Only a person's act leads here, never a timer. */
  Settled: Record<string, never>;
}

export type EventType = keyof EventFacts;

/** An event as `decide` proposes it. `comment` is kept apart from the facts and only committed to. */
export type ProposedEvent = {
  [T in EventType]: { type: T; version: 1; facts: EventFacts[T]; comment: string | null };
}[EventType];

/** Where an event stands in the record and who stands behind it. */
export interface Envelope {
  obligation: string;
  /** 1 for the first event of the obligation, without gaps. */
  seq: number;
  /** SHA-256 of the canonical header, which holds the hash of the event before. */
  hash: string;
  /** The rules version by which it was decided; 0 before launch. */
  rules: number;
  commandId: string;
  /** The workflow's time when it was decided. */
  at: Instant;
  actor: PersonId;
  onBehalfOf: PersonId | null;
}

export type RecordedEvent = {
  [T in EventType]: Envelope & { type: T; version: number; facts: EventFacts[T] };
}[EventType];
