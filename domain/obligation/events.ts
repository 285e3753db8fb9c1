import type { Instant } from '../time/instant.ts';
import type { BriefingFacts } from './acts/briefings/facts.ts';
import type { ClearanceFacts } from './acts/clearance/facts.ts';
import type { CorrectionFacts } from './acts/corrections/facts.ts';
import type { DatesFacts } from './acts/dates/facts.ts';
import type { DeliveryFacts } from './acts/deliveries/facts.ts';
import type { DraftFacts } from './acts/drafts/facts.ts';
import type { ExtensionFacts } from './acts/extensions/facts.ts';
import type { HandlingFacts } from './acts/handling/facts.ts';
import type { InputFacts } from './acts/inputs/facts.ts';
import type { InterventionFacts } from './acts/interventions/facts.ts';
import type { ReminderFacts } from './acts/reminders/facts.ts';
import type { SeatFacts } from './acts/seats/facts.ts';
import type { StandingFacts } from './acts/standing/facts.ts';
import type { TakingOverFacts } from './acts/taking-over/statement.ts';
import type { ViewsFacts } from './acts/views/facts.ts';
import type { CommandType } from './commands.ts';
import type { Launch } from './launch.ts';
import type { Obligation } from './obligation.ts';
import type { PersonId } from './parties.ts';
import type { RefusalCode } from './refusals.ts';

/** What a command says of itself, and nobody has proved. */
export interface Claim {
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
}

/** What begins and ends a record, and what a rule turned down. */
interface FrameFacts {
  /** Always the first: from here on the obligation has its id. */
  Confirmed: { obligation: Obligation };
  /** Before the launch only: what it is was set right in the register of its mandate. */
  Corrected: { obligation: Obligation };
  /** Before the launch only: its reading is a proposal again, and this id is never given to another. */
  ConfirmationUndone: Record<string, never>;
  /** Exactly once: from here on a workflow runs it, by the rules of that version. */
  Launched: Launch;
  /** `claimed`: whom it names, where whoever sent it has not proved to be that; then its actor is `unproven`. */
  CommandRefused: { command: CommandType | 'ring'; code: RefusalCode; why: string; claimed?: Claim };
  /** All deliveries are settled. Only a person's act leads here, never a timer. */
  Settled: Record<string, never>;
}

/**
 * What can stand in the record, by type: the facts of each, in the shape of its newest version. Never changed once
 * released; a new shape is a new version, and `evolve` reads them all.
 */
export interface EventFacts
  extends FrameFacts,
    ViewsFacts,
    InputFacts,
    DraftFacts,
    ClearanceFacts,
    ExtensionFacts,
    DeliveryFacts,
    BriefingFacts,
    StandingFacts,
    CorrectionFacts,
    DatesFacts,
    SeatFacts,
    ReminderFacts,
    TakingOverFacts,
    InterventionFacts,
    HandlingFacts {}

export type EventType = keyof EventFacts;

/** An event as `decide` proposes it. `comment` is kept apart from the facts and only committed to. */
export type ProposedEvent = {
  [T in EventType]: { type: T; version: number; facts: EventFacts[T]; comment: string | null };
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

export type RecordedEventOf<T extends EventType> = Envelope & {
  type: T;
  version: number;
  facts: EventFacts[T];
};
export type RecordedEvent = { [T in EventType]: RecordedEventOf<T> }[EventType];
