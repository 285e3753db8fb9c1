import type { Instant } from '../time/instant.ts';
import type { RingCommand } from './commands.ts';
import type { Answer } from './decide.ts';
import type { ProposedEvent, RecordedEvent } from './events.ts';
import type { PersonId } from './parties.ts';
import type { SignedCommand } from './signed.ts';

/** Who decided an event, when, and by which rules. */
export interface Attribution {
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
  /** The workflow's time. */
  at: Instant;
  /** The rules version; 0 before launch. */
  rules: number;
}

/** One command's outcome, put to the record by who stands at `afterSeq`. */
export interface RecordRequest extends Attribution {
  obligation: string;
  afterSeq: number;
  /** The hash of that event: proof that the sender and the record mean the same past. '' at 0. */
  afterHash: string;
  /** At least one. */
  events: ProposedEvent[];
  answer: Answer;
}

/**
 * The same for a command to a workflow: with what was asked, because only the record can tell who has. A wake-up comes
 * from inside the workflow and is signed by nobody.
 */
export interface CommandRequest extends RecordRequest {
  asked: SignedCommand | { command: RingCommand; signature: null };
}

/** How many events a page of the record has; one that has fewer is the last. */
export const RECORD_PAGE = 500;

/** What now stands. Fold `events`; when `answer` is null the record was ahead: decide again on what was folded. */
export interface RecordAnswer {
  /** All events after `afterSeq`, in order. */
  events: RecordedEvent[];
  /** The first answer that this command ever got; null when it has none yet. */
  answer: Answer | null;
}
