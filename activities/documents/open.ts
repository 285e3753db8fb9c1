import { Fault } from '../../domain/faults.ts';
import { HORIZON, isWithinHorizon } from '../../domain/planning/horizon.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { readMandateText } from '../../domain/text/read-text.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';

/** A mandate that can be confirmed: its day of adoption is known. */
export type DatedMandate = MandateText & { adopted: CivilDate };

/** The mandate that a text is. Throws `document.*`. */
export function mandateIn(text: string, name: string): DatedMandate {
  const read = readMandateText(text);
  if ('problem' in read) {
    throw new Fault(`document.${read.problem}`, `${name}: ${read.message}`, read.remedy);
  }
  if (read.adopted === null) {
    throw new Fault(
      'document.no-adoption',
      `${name}: the day on which ${read.symbol} was adopted was not found.`,
      'Keep the masthead ("Resolution adopted by … on …") or the closing line with the date in the text.',
    );
  }
  if (!isWithinHorizon(read.adopted)) {
    throw new Fault(
      'document.no-adoption',
      `${name}: ${read.symbol} is said to be adopted on ${inWords(read.adopted)}, outside ${HORIZON}.`,
      'Correct the year in the masthead ("Resolution adopted by … on …") or in the closing line.',
    );
  }
  return { ...read, adopted: read.adopted };
}
