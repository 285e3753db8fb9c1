import { type Confirmation, type Mandate, prepareDraft } from '../obligation/confirm.ts';
import type { EvidenceOf } from '../obligation/obligation.ts';
import type { Evidence, HeldReading } from './held-reading.ts';

/** What confirming a reading of the register would make. */
export function draftOf(reading: HeldReading, mandate: Mandate): Confirmation {
  const [first, ...more] = reading.evidence;
  return prepareDraft({ ...reading, evidence: [inText(first), ...more.map(inText)] }, mandate);
}

/** An obligation keeps the words and their place in the text, not the letters that the register finds them by. */
const inText = ({ paragraph, words, span, text }: Evidence): EvidenceOf => ({ paragraph, words, span, text });
