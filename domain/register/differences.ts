import { deliveriesOf } from '../obligation/confirm-deliveries.ts';
import type { Delivery } from '../obligation/obligation.ts';
import type { KnownDays } from '../time/known-days.ts';
import { FIELDS, type Field } from './correction.ts';
import type { Difference, MandateFacts } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { dueInWords, tell } from './telling.ts';

/** What two readings are compared by. */
interface Comparing {
  mandate: MandateFacts;
  known: KnownDays;
  /** Whether a person marked the words of what stands. */
  byPerson?: boolean;
  /** To whom and for when what stands was settled, where it was. */
  settled?: readonly Delivery[] | undefined;
}

/**
 * What `reads` says otherwise than what `stands`, by these calendars. The same said in another way is no difference: a session named with
 * the recipient or by itself, another spacing or spelling of the same words. `byPerson`: a subject that the person who
 * marked the words did not write down is not one either.
 */
export function differences(
  stands: HeldReading,
  reads: HeldReading,
  { mandate, known, byPerson = false, settled }: Comparing,
): Difference[] {
  const standing = settled ?? deliveriesOf(stands, mandate, known).deliveries;
  const read = deliveriesOf(reads, mandate, known).deliveries;
  const sameDeliveries = tellDeliveries(standing) === tellDeliveries(read);
  const isSame = (field: Field): boolean => {
    if (plain(tell(field, stands)) === plain(tell(field, reads))) return true;
    if (field === 'recipients' || field === 'due') return sameDeliveries;
    return field === 'subject' && byPerson && stands.subject === null;
  };
  return FIELDS.filter((field) => !isSame(field)).map((field) => ({
    field,
    stands: tell(field, stands),
    reads: tell(field, reads),
  }));
}

/** Who gets it and when, whatever way it is said. */
export const tellDeliveries = (deliveries: readonly Delivery[]): string =>
  deliveries
    .map(({ key, stated }) => {
      const other = stated.map(({ element }) => element).filter(({ type }) => type !== 'session');
      return `${key}: ${other
        .map((element) => plain(dueInWords(element)))
        .sort()
        .join(', ')}`;
    })
    .sort()
    .join('; ');

/** Apart from capitals, spaces, hyphens and how letters are composed. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:]/gu, '');
