import type { CivilDate } from '../../../time/civil-date.ts';
import type { PersonId } from '../../parties.ts';
import type { BriefingFacts } from '../briefings/facts.ts';
import type { ClearanceFacts } from '../clearance/facts.ts';
import type { DeliveryFacts } from '../deliveries/facts.ts';
import type { DraftFacts } from '../drafts/facts.ts';
import type { ExtensionFacts } from '../extensions/facts.ts';
import type { InputFacts } from '../inputs/facts.ts';
import type { StandingFacts } from '../standing/facts.ts';
import type { ViewsFacts } from '../views/facts.ts';
import type { StatementKind } from './kinds.ts';

interface StatedFacts
  extends ViewsFacts,
    InputFacts,
    DraftFacts,
    ClearanceFacts,
    ExtensionFacts,
    DeliveryFacts,
    BriefingFacts,
    StandingFacts {}
type StatedType = keyof StatedFacts;

/** What an act of that kind would have put into the record, had it been lived here. */
export type StatedEvent = {
  [T in StatedType]: { type: T; version: number; facts: StatedFacts[T] };
}[StatedType];

/** Something that happened before the duty was taken over. Not seen here: somebody says so. */
export interface Statement {
  /** By which it is corrected, struck or voided, as an event is by its seq. */
  number: number;
  what: StatementKind;
  happenedOn: CivilDate;
  /** Who did it; null: whoever it was, it does not matter to the rules. */
  by: PersonId | null;
  /** For whom; not in what is stated to have been done for nobody else. */
  onBehalfOf?: PersonId;
  saidBy: PersonId;
  /** A reference: "e-mail of 3 May 2009", "file 2009/114". */
  evidence: string;
  /** At least one; the order counts. */
  states: StatedEvent[];
}

export interface TakingOverFacts {
  /** Directly after the launch. In the order in which it happened. */
  TakenOver: { statements: Statement[] };
}

/** Statements are numbered from here on; no record has so many events. */
export const STATEMENTS_FROM = 1_000_000;

export const statementNumber = (position: number): number => STATEMENTS_FROM + position;

/** Whether what a number names was only stated. */
export const isStated = (number: number): boolean => number > STATEMENTS_FROM;

/** "Event 7", "Statement 1000002": as a sentence begins. */
export const factAtFirst = (number: number): string =>
  `${isStated(number) ? 'Statement' : 'Event'} ${number}`;

/** "event 7", "statement 1000002". */
export const nameOfFact = (number: number): string => factAtFirst(number).toLowerCase();

/** "event 7", "events 7, 9", "statement 1000002, event 9". */
export const namesOfFacts = (numbers: readonly number[]): string =>
  numbers.length > 1 && !numbers.some(isStated)
    ? `events ${numbers.join(', ')}`
    : numbers.map(nameOfFact).join(', ');

const BYTES_UNKNOWN = 'not-known-';

/** What a version goes by of which nobody has the bytes: nothing can be decided on it here. */
export const unknownBytes = (version: number): string => `${BYTES_UNKNOWN}${version}`;

export const areUnknown = (sha256: string): boolean => sha256.startsWith(BYTES_UNKNOWN);
