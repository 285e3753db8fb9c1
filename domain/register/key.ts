import type { Span } from '../text/mandate-text.ts';

/**
 * Where words lie in a paragraph, counted in its letters. Spaces, hyphens at line ends, digits of footnotes, accents
 * written in two ways and ligatures do not move it: another file of the same resolution gives the same place.
 */
export interface LetterSpan {
  from: number;
  to: number;
}

/** What a reading is known by before it has an id: `14:0-130`, the label of its paragraph and its letters. */
export type ReadingKey = string & { readonly brand: 'ReadingKey' };

/** The letters of a text, small, and nothing else. */
export const lettersOf = (text: string): string =>
  text.normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase();

/** The place of `span` in the letters of the paragraph that it lies in; both are spans of `text`. */
export function letterSpan(text: string, paragraph: Span, span: Span): LetterSpan {
  const from = count(text.slice(paragraph.start, span.start));
  return { from, to: from + count(text.slice(Math.max(paragraph.start, span.start), span.end)) };
}

/** Before small letters: making a letter small may change how many there are. */
const count = (text: string): number => text.normalize('NFKD').match(/\p{L}/gu)?.length ?? 0;

/**
 * Where letters begin in others of the same stretch of text, before the first (negative) or behind it: when one holds
 * the other, or the end of one begins the other with at least half of the shorter. Undefined when they are apart.
 */
export function offsetIn(letters: string, other: string): number | undefined {
  if (letters.includes(other)) return letters.indexOf(other);
  if (other.includes(letters)) return -other.indexOf(letters);
  const shorter = Math.min(letters.length, other.length);
  for (let shared = shorter - 1; shared > 0 && shared * 2 >= shorter; shared -= 1) {
    if (letters.endsWith(other.slice(0, shared))) return letters.length - shared;
    if (other.endsWith(letters.slice(0, shared))) return shared - other.length;
  }
  return undefined;
}

/** How many letters two places of one paragraph have in common. */
export const overlap = (a: LetterSpan, b: LetterSpan): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/**
 * The key of a place. Two products may be asked for by the very same words: the second of them is `14:0-130/2`.
 * `taken`: every key that this register ever gave to a reading.
 */
export function keyFor(paragraph: string, { from, to }: LetterSpan, taken: ReadonlySet<string>): ReadingKey {
  const plain = `${paragraph}:${from}-${to}`;
  let key = plain;
  for (let next = 2; taken.has(key); next += 1) key = `${plain}/${next}`;
  return key as ReadingKey;
}

/** One of the parts that a reading was split into, counted from 1: `14:0-130~2`. */
export const partKey = (key: ReadingKey, part: number): ReadingKey => `${key}~${part}` as ReadingKey;

/** What a key was made from: of a joining its first member, of a part its whole; undefined for what was read. */
export function madeFrom(key: string): string | undefined {
  if (key.includes('+')) return key.slice(0, key.indexOf('+'));
  return key.includes('~') ? key.slice(0, key.lastIndexOf('~')) : undefined;
}

/** The one that several readings were joined into: `11:80-140+14:0-130`. */
export const joinedKey = (keys: readonly ReadingKey[]): ReadingKey => keys.join('+') as ReadingKey;
