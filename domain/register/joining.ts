import { PROCEDURE_OF } from '../obligation/confirm.ts';
import type { VerbCommandOf } from './commands.ts';
import { currentOf, type Entry } from './entry.ts';
import { propose } from './events.ts';
import { type Evidence, type Held, type HeldReading, valuesIn } from './held-reading.ts';
import { joinedKey } from './key.ts';
import { accepted, type Outcome, refused, stillOpen } from './outcome.ts';
import type { Register } from './state.ts';
import { dueInWords, recipientInWords, tell } from './telling.ts';

/**
 * Several readings are one duty: recipients and times united, the evidence of all kept. What the product is, who owes
 * it and what it is called after, it has from the first.
 */
export function joining(register: Register, { keys, comment }: VerbCommandOf<'join'>): Outcome {
  if (new Set(keys).size < Math.max(2, keys.length)) {
    return refused('cannot-join', 'At least two readings are joined, none of them twice.');
  }
  const entries: Entry[] = [];
  for (const key of keys) {
    const entry = stillOpen(register, key);
    if ('refused' in entry) return entry;
    entries.push(entry);
  }
  const [first, ...others] = entries.map(currentOf);
  if (first === undefined) return refused('cannot-join', 'There is nothing to join.');
  const readings = [first, ...others.map((each) => valuesIn(first.evidence[0].text, each))];
  const section = readings.find(({ inContext }) => inContext !== null);
  if (section !== undefined) {
    return refused('cannot-join', `${section.key} is a section of another product, no document of its own.`);
  }
  const procedure = PROCEDURE_OF[first.product.value];
  const stranger = others.find(({ product }) => PROCEDURE_OF[product.value] !== procedure);
  if (stranger !== undefined) {
    return refused(
      'cannot-join',
      `${first.key} is a ${tell('product', first)} and ${stranger.key} a ${tell('product', stranger)}: they are not made by the same steps. Correct one of the two first.`,
    );
  }
  const members = entries.map(({ key }) => key);
  const into: HeldReading = {
    ...first,
    key: joinedKey(members),
    evidence: [...first.evidence, ...others.flatMap(({ evidence }): Evidence[] => evidence)],
    subject: readings.find(({ subject }) => subject !== null)?.subject ?? null,
    recipients: united(
      readings.flatMap(({ recipients }) => recipients),
      recipientInWords,
    ),
    due: united(
      readings.flatMap(({ due }) => due),
      dueInWords,
    ),
    collectsViews: readings.find(({ collectsViews }) => collectsViews !== null)?.collectsViews ?? null,
    doubts: [...new Set(readings.flatMap(({ doubts }) => doubts))],
  };
  return accepted([into.key], [propose('ReadingsJoined', { keys: members, into }, comment)]);
}

/** Each value once, as it was first said. */
const united = <T>(all: Held<T>[], inWords: (value: T) => string): Held<T>[] =>
  [...new Map(all.toReversed().map((each) => [inWords(each.value), each])).values()].reverse();
