import { answered, confirm, type Draft, type Given } from '../obligation/confirm.ts';
import type { ProposedEvent } from '../obligation/events.ts';
import { type Delivery, type ObligationId, obligationId } from '../obligation/obligation.ts';
import type { Surroundings, VerbCommandOf } from './commands.ts';
import { type Correction, corrected } from './correction.ts';
import { draftOf } from './draft.ts';
import {
  currentOf,
  type Entry,
  givenIn,
  isGivenIn,
  movesDeliveries,
  obligationIn,
  settledIn,
  statusOf,
} from './entry.ts';
import { propose, type Settled, settledAs } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { paragraphOf } from './held-reading.ts';
import { accepted, known, type Outcome, refused, stillOpen } from './outcome.ts';
import type { RegisterRefusal } from './refusals.ts';
import type { Register } from './state.ts';
import { correctionsOf } from './values.ts';

/** Makes an obligation of a reading: only now it gets its id, the next free ordinal of its paragraph. */
export function confirming(
  register: Register,
  command: VerbCommandOf<'confirm'>,
  { ordinals, calendar }: Surroundings,
): Outcome {
  const { key, values, given, comment } = command;
  const before = known(register, key);
  if ('refused' in before) return before;
  const corrections = correctionsOf(currentOf(before), values);
  if (statusOf(before) === 'confirmed' && corrections.length === 0 && isGivenIn(before, given)) {
    return accepted([key], [], [], obligationIn(before));
  }
  const entry = stillOpen(register, key);
  if ('refused' in entry) return entry;
  const reading = corrected(currentOf(entry), corrections);
  const draft = confirmedDraft(register, reading, calendar, {
    kept: { ...givenIn(entry), ...given },
    said: given,
  });
  if ('refused' in draft) return draft;
  const paragraph = paragraphOf(reading);
  const ordinal = ordinalIn(ordinals, paragraph) + 1;
  const id = obligationId({ symbol: register.mandate.symbol, paragraph, ordinal });
  const settled = settledAs(draft.deliveries, calendar.seq);
  const facts = { key: entry.key, obligation: id, readBy: entry.readBy, corrections, given, settled };
  const own = { type: 'Confirmed', version: 1, facts: { obligation: { ...draft, id } }, comment } as const;
  return accepted([key], [propose('ReadingConfirmed', facts, comment)], [{ id, event: own }], id);
}

const ordinalIn = (ordinals: Surroundings['ordinals'], paragraph: string): number =>
  Object.hasOwn(ordinals, paragraph) ? (ordinals[paragraph] ?? 0) : 0;

/**
 * The obligation that a reading makes with these days. `kept` are all days that were ever given: of them only those are
 * used whose delivery there still is. `said` were given just now, and must all be used. What was `settled` stays so, and
 * nothing of it is asked anew.
 */
function confirmedDraft(
  { mandate }: Register,
  reading: HeldReading,
  { known: days }: Surroundings['calendar'],
  { kept, said, settled }: { kept: Given; said: Given; settled?: Delivery[] | undefined },
): Draft | { refused: RegisterRefusal } {
  const confirmation = draftOf(reading, mandate, days, settled);
  if (!confirmation.own) {
    return refused(
      'section-of-another',
      `${reading.key} is ${confirmation.why}. If it is a document of its own, correct that first.`,
    );
  }
  const keys = confirmation.draft.deliveries.map(({ key }) => key);
  const still = Object.fromEntries(Object.entries(kept).filter(([key]) => keys.includes(key)));
  const given = { ...still, ...said };
  return settled === undefined
    ? confirm(confirmation.draft, given, days)
    : answered(confirmation.draft, given);
}

/** What a confirmed reading is from now on: what the record of its obligation gets, and what is settled anew. */
export interface CorrectedObligation {
  own: { id: ObligationId; event: ProposedEvent };
  /** Undefined when it stays as it was settled before. */
  settled: Settled | undefined;
}

/**
 * What becomes of the obligation when a confirmed reading is to say something else from now on; null when it is not
 * confirmed. Calendars are asked only where it is to go to others or for other times.
 */
export function correctedObligation(
  register: Register,
  entry: Entry,
  { corrections, given }: { corrections: Correction[]; given: Given },
  comment: string | null,
  { calendar }: Surroundings,
): CorrectedObligation | { refused: RegisterRefusal } | null {
  const id = obligationIn(entry);
  if (id === null) return null;
  const before = movesDeliveries(corrections) ? undefined : settledIn(entry);
  const draft = confirmedDraft(register, corrected(currentOf(entry), corrections), calendar, {
    kept: givenIn(entry),
    said: given,
    settled: before,
  });
  if ('refused' in draft) return draft;
  return {
    own: { id, event: { type: 'Corrected', version: 1, facts: { obligation: { ...draft, id } }, comment } },
    settled: before === undefined ? settledAs(draft.deliveries, calendar.seq) : undefined,
  };
}
