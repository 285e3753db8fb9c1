import type { MandateText, Paragraph, Span } from '../text/mandate-text.ts';
import type { Marked, Surroundings, VerbCommandOf } from './commands.ts';
import { currentOf, type Entry, statusOf } from './entry.ts';
import { propose } from './events.ts';
import { type Evidence, evidenceAt, type HeldReading } from './held-reading.ts';
import { keyFor, overlap } from './key.ts';
import { accepted, type Outcome, refused, statusInWords } from './outcome.ts';
import type { RegisterRefusal } from './refusals.ts';
import type { Register } from './state.ts';
import { tell } from './telling.ts';
import { bySomebody, withValues } from './values.ts';

/** A duty that the rules missed: a person marks its words in the text and says what they owe. */
export function adding(
  register: Register,
  { marked, values, comment }: VerbCommandOf<'add'>,
  { text }: Surroundings,
): Outcome {
  if (text === null) throw new Error(`${register.mandate.symbol}: words can only be marked in a text`);
  const span = findWords(marked, text.mandate);
  if ('refused' in span) return span;
  const evidence = evidenceAt(marked.paragraph, span, text);
  const key = keyFor(marked.paragraph, evidence.letters, new Set(register.entries.map((each) => each.key)));
  const held = (words: string) => ({ words, span, rule: 'person' });
  const bare: HeldReading = {
    key,
    evidence: [evidence],
    product: { value: values.product, ...held(evidence.words) },
    subject: null,
    addressee: bySomebody(values.addressee),
    recipients: [],
    due: [],
    inContext: null,
    collectsViews: null,
    doubts: [],
  };
  const { product: _product, addressee: _addressee, ...rest } = values;
  const reading = withValues(bare, rest);
  const twin = register.entries.find((entry) => isTwin(entry.reading, reading));
  if (twin !== undefined) {
    return refused(
      'already-read',
      `These words were read already, as ${twin.key}, which is ${statusInWords(twin)}.`,
    );
  }
  const warnings = register.entries.flatMap((entry) => overlapWith(entry, evidence));
  return accepted([key], [propose('DutyAdded', { reading }, comment)], [], null, warnings);
}

/** Two duties may share words, and one duty may be marked twice: a person looks. What was split or joined is seen in what came of it. */
function overlapWith(entry: Entry, { paragraph, letters }: Evidence): string[] {
  const status = statusOf(entry);
  const shares = currentOf(entry).evidence.some(
    (each) => each.paragraph === paragraph && overlap(each.letters, letters) > 0,
  );
  if (!shares || status === 'split' || status === 'joined') return [];
  const said = `a ${tell('product', currentOf(entry))} to ${tell('recipients', currentOf(entry))}`;
  return [
    `The words overlap those of ${entry.key}, ${said}, which is ${statusInWords(entry)}: is it the same duty?`,
  ];
}

/** Two reports may be asked for by the same words, each for another. */
function isTwin(one: HeldReading, other: HeldReading): boolean {
  const place = ({ evidence: [{ paragraph, letters }] }: HeldReading): string =>
    `${paragraph}:${letters.from}-${letters.to}`;
  return (
    place(one) === place(other) &&
    tell('product', one) === tell('product', other) &&
    tell('recipients', one) === tell('recipients', other)
  );
}

/** Where the words stand, whatever the spaces between them. */
function findWords(
  { paragraph, words, occurrence }: Marked,
  mandate: MandateText,
): Span | { refused: RegisterRefusal } {
  const labelled = mandate.paragraphs.filter(({ label }) => label === paragraph);
  if (labelled.length === 0) {
    const labels = mandate.paragraphs.map(({ label }) => label).join(', ');
    return refused('no-such-paragraph', `${mandate.symbol} has no paragraph ${paragraph}; it has ${labels}.`);
  }
  const pattern = new RegExp(words.trim().split(/\s+/).map(escaped).join('\\s+'), 'g');
  const places = labelled.flatMap((each) => placesIn(each, pattern, mandate.text));
  const place = places[occurrence - 1];
  if (place !== undefined) return place;
  const times = places.length === 1 ? 'once' : `${places.length} times`;
  return refused(
    'words-not-found',
    places.length === 0
      ? `Paragraph ${paragraph} does not have the words “${words}”.`
      : `Paragraph ${paragraph} has the words “${words}” only ${times}, not ${occurrence}.`,
  );
}

function placesIn({ span }: Paragraph, pattern: RegExp, text: string): Span[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map(({ 0: found, index }) => ({
    start: span.start + index,
    end: span.start + index + found.length,
  }));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
