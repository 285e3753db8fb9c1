import type { Addressee, DueElement, Product, Reading, Recipient } from '../reading/reading.ts';
import type { MandateText, Span } from '../text/mandate-text.ts';
import { keyFor, type LetterSpan, letterSpan, type ReadingKey } from './key.ts';

/**
 * A value with the words it was read from. `span` is of the text that the reading's first evidence names; null for what
 * a person set, and for what was read in another text.
 */
export interface Held<T> {
  value: T;
  words: string;
  span: Span | null;
  /** The name of the rule that read it; `person` when a person set it. */
  rule: string;
}

/** The words that create a duty, and where they stand: in the letters of their paragraph and in one canonical text. */
export interface Evidence {
  paragraph: string;
  words: string;
  letters: LetterSpan;
  span: Span;
  /** The digest of the text that `span` is of (`DigestedText`). */
  text: string;
}

/** A reading as the register keeps it: complete without the text at hand. */
export interface HeldReading {
  key: ReadingKey;
  /** At least one; several when readings were joined. */
  evidence: [Evidence, ...Evidence[]];
  product: Held<Product>;
  subject: Held<string> | null;
  addressee: Held<Addressee>;
  recipients: Held<Recipient>[];
  due: Held<DueElement>[];
  inContext: Held<string> | null;
  collectsViews: Held<true> | null;
  doubts: string[];
}

/**
 * A text as it was read, with the digest that the caller takes of all of it: its words, its paragraphs and its places in
 * the document. The same words split otherwise, or from another file, are another text.
 */
export interface DigestedText {
  mandate: MandateText;
  sha256: string;
}

/** The words that created the duty first, and after whose paragraph it is called. */
export const paragraphOf = ({ evidence: [first] }: HeldReading): string => first.paragraph;

/** A reading with its words, under a key that is not `taken`. */
function holdReading(reading: Reading, text: DigestedText, taken: ReadonlySet<string>): HeldReading {
  const evidence = evidenceAt(reading.paragraph, reading.evidence, text);
  const held = <T>({ value, span, rule }: { value: T; span: Span; rule: string }): Held<T> => ({
    value,
    words: text.mandate.text.slice(span.start, span.end),
    span,
    rule,
  });
  const { product, subject, addressee, recipients, due, inContext, collectsViews, doubts } = reading;
  return {
    key: keyFor(reading.paragraph, evidence.letters, taken),
    evidence: [evidence],
    product: held(product),
    subject: subject && held(subject),
    addressee: held(addressee),
    recipients: recipients.map(held),
    due: due.map(held),
    inContext: inContext && held(inContext),
    collectsViews: collectsViews && held(collectsViews),
    doubts,
  };
}

/**
 * The same values for a reading of `text`: places are of the text that the reading's evidence names, so that what was
 * read in another text keeps its words only.
 */
export function valuesIn(text: string, reading: HeldReading): HeldReading {
  if (reading.evidence[0].text === text) return reading;
  const placeless = <T>(held: Held<T>): Held<T> => ({ ...held, span: null });
  const { product, subject, addressee, recipients, due, inContext, collectsViews } = reading;
  return {
    ...reading,
    product: placeless(product),
    subject: subject && placeless(subject),
    addressee: placeless(addressee),
    recipients: recipients.map(placeless),
    due: due.map(placeless),
    inContext: inContext && placeless(inContext),
    collectsViews: collectsViews && placeless(collectsViews),
  };
}

/** All readings of a text, each under a key of its own. */
export function holdReadings(readings: readonly Reading[], text: DigestedText): HeldReading[] {
  const taken = new Set<string>();
  return readings.map((reading) => {
    const held = holdReading(reading, text, taken);
    taken.add(held.key);
    return held;
  });
}

/** The words at `span` as evidence. Throws when the text has no such paragraph: a reading is of its text. */
export function evidenceAt(paragraph: string, span: Span, { mandate, sha256 }: DigestedText): Evidence {
  const found = mandate.paragraphs.filter(({ label }) => label === paragraph);
  const own = found.find((each) => each.span.start <= span.start && span.end <= each.span.end) ?? found[0];
  if (own === undefined) throw new RangeError(`${mandate.symbol} has no paragraph ${paragraph}`);
  return {
    paragraph,
    words: mandate.text.slice(span.start, span.end),
    letters: letterSpan(mandate.text, own.span, span),
    span,
    text: sha256,
  };
}
