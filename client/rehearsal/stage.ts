import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { RecordedEvent } from '../../domain/obligation/events.ts';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Alive } from '../../domain/obligation/state.ts';
import type { Cast } from '../../domain/rehearsal/cast.ts';
import type { Luck } from '../../domain/rehearsal/luck.ts';
import type { Undone } from '../../domain/rehearsal/undone.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Travelling } from './travel.ts';

/** A run that is on the stage. */
export interface OnStage extends Travelling {
  obligation: Obligation;
  /** Its own, where they are not those of all. */
  luck?: Luck;
  cast?: Cast;
  underWay?: UnderWay;
}

/** Of an obligation that goes on from what a real record says of it. */
export interface UnderWay {
  /** The cast as it is for this one alone: whom a name means hangs on who holds its posts. */
  cast: Cast;
  /** Ids of commands that its record has answered: another command under one of them would be no new one. */
  taken: ReadonlySet<string>;
}

/** What a rehearsal asks of its house. */
export interface StageHouse {
  record(id: ObligationId, afterSeq: number): Promise<RecordedEvent[]>;
  act(id: ObligationId, command: Command): Promise<Answer>;
  digestOf(text: string): string;
}

/** Something that happens to all at a moment, like a session that moves. */
export interface Turn {
  at: Instant;
  happens(): Promise<void>;
}

export interface Playing {
  cast: Cast;
  luck: Luck;
  /** Nothing is lived through after that. */
  until: Instant;
  turns: readonly Turn[];
  /** What is launched up to that moment, and comes on the stage then. */
  joins?(end: Instant): Promise<OnStage[]>;
  /** Whom the cast plays; without it everybody. */
  plays?(person: PersonId): boolean;
  /** Hears how far it is: of how many obligations how many are over. */
  progress?(over: number, all: number): void;
}

/** Why an obligation is not lived through any further. */
export type Ending =
  /** The file is closed. */
  | 'settled'
  /** Nobody does anything more, and all that is said are reminders. */
  | 'waiting'
  /** The last day of the rehearsal. */
  | 'until'
  /** More acts than any procedure has. */
  | 'endless'
  /** It is: somebody goes through it by hand. */
  | 'going on';

/** One obligation as it was lived through. */
export interface Lived {
  obligation: Obligation;
  record: readonly RecordedEvent[];
  life: Alive;
  ending: Ending;
  at: Instant;
  /** What its cast would have done beside the procedure, and did not. */
  undone: Undone[];
}

/** What comes next of itself in an obligation: an act of its cast, or something that its timers say (`about`, for people). */
export interface Stop {
  obligation: ObligationId;
  at: Instant;
  act: Command | null;
  about: string;
}
