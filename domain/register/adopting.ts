import type { Given } from '../obligation/confirm.ts';
import { deliveriesOf } from '../obligation/confirm-deliveries.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { KnownDays } from '../time/known-days.ts';
import type { ReadCommand, Surroundings, Values } from './commands.ts';
import { correction } from './correction.ts';
import { differences, tellDeliveries } from './differences.ts';
import type { Entry } from './entry.ts';
import { type ProposedMandateEvent, propose, settledAs } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { keyFor, type LetterSpan, lettersOf, offsetIn } from './key.ts';
import { matched } from './matching.ts';
import { bySomebody, withValues } from './values.ts';

/**
 * What was confirmed before there was a register: matched as what is read again, and confirmed in the register as it
 * stands, days and all. Where today's rules read otherwise, a person is asked.
 */
export function adopting(
  { readings, mandate }: ReadCommand,
  { unregistered, calendar: { known } }: Surroundings,
): ProposedMandateEvent[] {
  const before = new Map(unregistered.map((each) => [entryOf(each, readings), each]));
  const found = matched([...before.keys()], readings);
  return readings.flatMap((reading) => {
    const entry = found.get(reading);
    const obligation = entry && before.get(entry);
    if (obligation === undefined) return [];
    const stands = withValues(reading, valuesOf(obligation, reading, known));
    const other = differences(stands, reading, { mandate, known, settled: obligation.deliveries });
    const corrections = other.map(({ field }) => correction(field, reading, stands));
    const { key } = reading;
    const facts = { key, obligation: obligation.id, readBy: 'program' as const, corrections };
    return [
      propose('ReadingConfirmed', {
        ...facts,
        given: givenOf(obligation),
        settled: settledAs(obligation.deliveries, null),
      }),
      ...(other.length === 0 ? [] : [propose('RereadDiffered', { key, now: reading, differences: other })]),
    ];
  });
}

/** The obligation as if it had been read. */
function entryOf(obligation: Obligation, readings: readonly HeldReading[]): Entry {
  const { evidence, product, addressee } = obligation;
  const { paragraph, words, span } = evidence;
  const letters = lettersIn(obligation, readings);
  const key = keyFor(paragraph, letters, new Set());
  const bare: HeldReading = {
    key,
    evidence: [{ paragraph, words, letters, span, text: evidence.text ?? '' }],
    product: bySomebody(product),
    subject: null,
    addressee: bySomebody(addressee),
    ...{ recipients: [], due: [], inContext: null, collectsViews: null, doubts: [] },
  };
  const reading = withValues(bare, toWhomAndWhen(obligation));
  return { key, origin: { kind: 'read' }, readBy: 'program', reading, lastRead: null, decisions: [] };
}

/** Its text is not at hand: its words are found by those that are read in the same paragraph today. */
function lettersIn({ evidence }: Obligation, readings: readonly HeldReading[]): LetterSpan {
  const own = lettersOf(evidence.words);
  const places = readings.flatMap(({ evidence: [{ paragraph, words, letters }] }) => {
    const offset = paragraph === evidence.paragraph ? offsetIn(lettersOf(words), own) : undefined;
    if (offset === undefined) return [];
    const from = letters.from + offset;
    const apart = Math.abs(offset) + Math.abs(letters.to - from - own.length);
    return [{ from, to: from + own.length, apart }];
  });
  const [nearest] = places.sort((a, b) => a.apart - b.apart);
  return nearest === undefined ? { from: 0, to: 0 } : { from: nearest.from, to: nearest.to };
}

const toWhomAndWhen = ({ deliveries }: Obligation): Pick<Values, 'recipients' | 'due'> => ({
  recipients: deliveries.map(({ body, session }) => ({ body, session })),
  due: deliveries.flatMap(({ stated }) => stated.map(({ element }) => element)),
});

/** What the obligation says; to whom and when in the words of the reading, where that comes to the same. */
function valuesOf(obligation: Obligation, reading: HeldReading, known: KnownDays): Values {
  const { product, addressee, subject, collectsViews, deliveries, mandate } = obligation;
  const read = deliveriesOf(reading, mandate, known).deliveries;
  const same = tellDeliveries(read) === tellDeliveries(deliveries);
  return {
    ...{ product, addressee, subject, collectsViews, inContext: null },
    ...(same ? {} : toWhomAndWhen(obligation)),
  };
}

const givenOf = ({ deliveries }: Obligation): Given =>
  Object.fromEntries(deliveries.flatMap(({ key, given }) => (given === null ? [] : [[key, given]])));
