import { type Confirmation, type Mandate, prepareDraft } from '../obligation/confirm.ts';
import type { Delivery, EvidenceOf } from '../obligation/obligation.ts';
import type { KnownDays } from '../time/known-days.ts';
import { currentOf, type Entry, settledIn } from './entry.ts';
import type { Evidence, HeldReading } from './held-reading.ts';

/**
 * What confirming a reading of the register by these calendars would make. `settled`: to whom and for when, where that
 * was decided before.
 */
export function draftOf(
  reading: HeldReading,
  mandate: Mandate,
  known: KnownDays,
  settled?: readonly Delivery[],
): Confirmation {
  const [first, ...more] = reading.evidence;
  return prepareDraft(
    { ...reading, evidence: [inText(first), ...more.map(inText)] },
    mandate,
    known,
    settled,
  );
}

/** The same for a reading as it stands, decided or not. */
export const draftOfEntry = (entry: Entry, mandate: Mandate, known: KnownDays): Confirmation =>
  draftOf(currentOf(entry), mandate, known, settledIn(entry));

/** An obligation keeps the words and their place in the text, not the letters that the register finds them by. */
const inText = ({ paragraph, words, span, text }: Evidence): EvidenceOf => ({ paragraph, words, span, text });
