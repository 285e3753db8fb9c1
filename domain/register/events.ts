import type { Given } from '../obligation/confirm.ts';
import type { Delivery, ObligationId } from '../obligation/obligation.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { RegisterCommandType } from './commands.ts';
import type { Correction, Field } from './correction.ts';
import type { HeldReading } from './held-reading.ts';
import type { ReadingKey } from './key.ts';
import type { RegisterRefusalCode } from './refusals.ts';

/** What is known of a mandate beside its words. */
export interface MandateFacts {
  symbol: string;
  title: string | null;
  body: string;
  session: number | null;
  adopted: CivilDate;
}

/** The document that a text was taken from. */
export interface Source {
  name: string;
  /** `text`, `pdf`, `docx`, `html`. */
  format: string;
  /** Of the document's bytes. */
  sha256: string;
}

/** Who made a reading: the rules, or a person who marked words that the rules had missed. */
export type ReadBy = 'program' | 'person';

/** A field that the program now reads otherwise than it stands. */
export interface Difference {
  field: Field;
  stands: string;
  reads: string;
}

/**
 * To whom and for when, as it was settled when a person decided: later decisions go on from it, whatever calendars say by
 * then. `calendarSeq`: the change of the calendar by which it was settled, 0 before the first; null when no calendar was
 * asked. The days that persons gave stand beside it.
 */
export interface Settled {
  deliveries: Omit<Delivery, 'given'>[];
  calendarSeq: number | null;
}

/** What can stand in a mandate's record, by type. Never changed once released; a new shape is a new version. */
export interface MandateEventFacts {
  /**
   * A text was read: the first event, and again with each other text or newer rules. `readings` are under the key of
   * what they were matched to, or a new one; `unread` are keys that this reading no longer has.
   */
  MandateRead: {
    mandate: MandateFacts;
    /** The digest of the text with its parts and places (`DigestedText`), under which the store keeps it. */
    text: string;
    source: Source;
    reader: string;
    readings: HeldReading[];
    unread: ReadingKey[];
  };
  /** From here on there is an obligation of this id. Early records have no `settled`. */
  ReadingConfirmed: {
    key: ReadingKey;
    obligation: ObligationId;
    readBy: ReadBy;
    corrections: Correction[];
    given: Given;
    settled?: Settled;
  };
  /** `obligation` when it was confirmed before, and is now otherwise; `settled` when it goes to others or for other times. */
  ReadingCorrected: {
    key: ReadingKey;
    obligation: ObligationId | null;
    corrections: Correction[];
    given: Given;
    settled?: Settled;
  };
  /** The rules had missed it: a person marked the words. */
  DutyAdded: { reading: HeldReading };
  ReadingSplit: { key: ReadingKey; into: HeldReading[] };
  ReadingsJoined: { keys: ReadingKey[]; into: HeldReading };
  ReadingRejected: { key: ReadingKey };
  /** A duty, and somebody else's: kept in the register. */
  ReadingNotOurs: { key: ReadingKey; owner: string };
  /** No document of its own: what it asks for is a section of the text of that obligation, or of each cycle of that series. */
  SectionAttached: { key: ReadingKey; to: ObligationId };
  /** The last decision about `key` is taken back. `obligation`: whose confirmation, or whose correction, that was. */
  DecisionUndone: { key: ReadingKey; decision: DecisionKind; obligation: ObligationId | null };
  /** The program now reads otherwise what a person has decided on; `now` is null when it reads nothing there. */
  RereadDiffered: { key: ReadingKey; now: HeldReading | null; differences: Difference[] };
  /** `proposal`: the number of the event that made it. `overtaken`: a later reading made it pointless. */
  ProposalSettled: { proposal: number; outcome: 'kept' | 'taken' | 'overtaken' };
  CommandRefused: { command: RegisterCommandType; code: RegisterRefusalCode; why: string };
}

export type DecisionKind =
  | 'confirmed'
  | 'corrected'
  | 'rejected'
  | 'not-ours'
  | 'attached'
  | 'split'
  | 'joined';

type MandateEventType = keyof MandateEventFacts;

/** An event as `decide` proposes it. `comment` is the reason, kept apart from the facts and only committed to. */
export type ProposedMandateEvent = {
  [T in MandateEventType]: { type: T; version: 1; facts: MandateEventFacts[T]; comment: string | null };
}[MandateEventType];

/** Where an event stands in the record and who stands behind it. */
interface MandateEnvelope {
  /** The stream: the symbol of the mandate. The record calls every stream an obligation. */
  obligation: string;
  /** 1 for the first event of the mandate, without gaps. */
  seq: number;
  hash: string;
  commandId: string;
  at: Instant;
  actor: PersonId;
  onBehalfOf: PersonId | null;
}

export type RecordedMandateEvent = {
  [T in MandateEventType]: MandateEnvelope & { type: T; version: number; facts: MandateEventFacts[T] };
}[MandateEventType];

/** What is settled, as the record keeps it. */
export const settledAs = (deliveries: readonly Delivery[], calendarSeq: number | null): Settled => ({
  deliveries: deliveries.map(({ given: _, ...delivery }) => delivery),
  calendarSeq,
});

export function propose<T extends MandateEventType>(
  type: T,
  facts: MandateEventFacts[T],
  comment: string | null = null,
): ProposedMandateEvent {
  return { type, version: 1, facts, comment } as ProposedMandateEvent;
}
