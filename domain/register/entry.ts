import type { Given } from '../obligation/confirm.ts';
import type { Delivery, ObligationId } from '../obligation/obligation.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { Instant } from '../time/instant.ts';
import { type Correction, corrected } from './correction.ts';
import type { ReadBy, Settled } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import type { ReadingKey } from './key.ts';

/** Where an entry comes from: a reading, or a person's decision about others. */
export type Origin =
  | { kind: 'read' }
  | { kind: 'added' }
  | { kind: 'part'; of: ReadingKey }
  | { kind: 'join'; of: ReadingKey[] };

/** What a person decided about a reading. `seq`: the event, beside which the record keeps the reason. */
export type Decision = (
  | {
      kind: 'confirmed';
      obligation: ObligationId;
      corrections: Correction[];
      given: Given;
      settled?: Settled;
    }
  | { kind: 'corrected'; corrections: Correction[]; given: Given; settled?: Settled }
  | { kind: 'rejected' }
  | { kind: 'not-ours'; owner: string }
  | { kind: 'attached'; to: ObligationId }
  | { kind: 'split'; into: ReadingKey[] }
  | { kind: 'joined'; into: ReadingKey }
) & { seq: number; by: PersonId; at: Instant };

/** One reading in the register, with everything that was decided about it and not taken back, in order. */
export interface Entry {
  key: ReadingKey;
  origin: Origin;
  readBy: ReadBy;
  /** As proposed, before any correction. */
  reading: HeldReading;
  /** What the program read there last; null when its last reading has nothing there, or it never had. */
  lastRead: HeldReading | null;
  decisions: Decision[];
}

type EntryStatus = 'open' | Exclude<Decision['kind'], 'corrected'>;

/** The decision that settles what the entry is; corrections only change what it says. */
export const settling = ({ decisions }: Entry): Exclude<Decision, { kind: 'corrected' }> | undefined =>
  decisions.findLast((decision) => decision.kind !== 'corrected');

export const statusOf = (entry: Entry): EntryStatus => settling(entry)?.kind ?? 'open';

/** The obligation that it is, while its confirmation stands. */
export function obligationIn(entry: Entry): ObligationId | null {
  const decision = settling(entry);
  return decision?.kind === 'confirmed' ? decision.obligation : null;
}

/** The reading as it stands, corrections and all. */
export const currentOf = ({ reading, decisions }: Entry): HeldReading =>
  corrected(
    reading,
    decisions.flatMap((decision) => ('corrections' in decision ? decision.corrections : [])),
  );

/** The days that persons gave, the last for each delivery. */
export const givenIn = ({ decisions }: Entry): Given =>
  Object.assign({}, ...decisions.map((decision) => ('given' in decision ? decision.given : {})));

/** Whether these corrections change to whom or for when. */
export const movesDeliveries = (corrections: readonly Correction[]): boolean =>
  corrections.some(({ field }) => field === 'recipients' || field === 'due');

/**
 * To whom and for when, as it was settled at the confirmation or corrected since, without the days that persons gave.
 * Undefined when nothing was settled, or the record does not say what.
 */
export function settledIn(entry: Entry): Delivery[] | undefined {
  const last = entry.decisions.findLast(
    (decision) =>
      'corrections' in decision && (decision.settled !== undefined || movesDeliveries(decision.corrections)),
  );
  const settled = last !== undefined && 'settled' in last ? last.settled : undefined;
  return settled?.deliveries.map((each) => ({ ...each, given: null }));
}

/** Whether these are the days that stand already, whatever the reason. */
export function isGivenIn(entry: Entry, given: Given): boolean {
  const before = givenIn(entry);
  return Object.entries(given).every(([delivery, { on }]) => before[delivery]?.on === on);
}

/** Nobody has decided anything: the program may still read it better by itself. */
export const isUntouched = ({ decisions, readBy, origin }: Entry): boolean =>
  decisions.length === 0 && readBy === 'program' && origin.kind === 'read';
