import { asideAt } from './aside.ts';
import { isSaidOfProduct, recipientAt } from './attachment.ts';
import { type ContextFound, contextAt } from './context.ts';
import { isOpenFor, startsObject } from './object.ts';
import { phrasebook } from './phrasebook.ts';
import { type ProductFound, productAt } from './product.ts';
import type { RecipientFound } from './recipient.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { anotherDateAt, type TimeFound, timeAt } from './time.ts';
import { DETAIL, SUBJECT } from './words/complements.ts';

/** What stands around a verb that delivers, in the order of the text. */
export type Mark =
  | { kind: 'product'; from: number; to: number; found: ProductFound }
  | { kind: 'recipient'; from: number; to: number; found: RecipientFound }
  | { kind: 'time'; from: number; to: number; found: TimeFound }
  | { kind: 'context'; from: number; to: number; found: ContextFound }
  /** Where words about the product begin: `opens` its subject, or only goes on about it. */
  | { kind: 'subject'; from: number; to: number; opens: boolean }
  /** Words with a time that are said of something else: "to be executed before …". */
  | { kind: 'aside'; from: number; to: number };

/** How a verb takes its complements. */
export interface Reach {
  /** A body may follow it without "to". */
  direct: boolean;
  /** Its object goes into another product. */
  including: boolean;
  /** "keep it informed": the verb tells somebody. */
  informing: boolean;
}

/** What was read before a place. */
export interface Around extends Reach {
  marks: Mark[];
  from: number;
  /** The object of the verb has been named and is no product. */
  taken: boolean;
}

const subject = phrasebook([
  [SUBJECT, true],
  [DETAIL, false],
]);

/** Reads the complements of a verb, from the token after it. */
export function marksOf(sentence: Sentence, from: number, to: number, reach: Reach): Mark[] {
  const around: Around = { ...reach, marks: [], from, taken: false };
  for (let at = from; at < to && around.marks.length < MOST_MARKS; ) {
    const aside = asideAt(sentence, at, to);
    const past = quoteEnd(sentence, at, to) ?? aside?.to;
    if (aside?.future) around.marks.push({ kind: 'aside', from: at, to: aside.to });
    if (past !== undefined) {
      at = past;
      continue;
    }
    const mark = markAt(sentence, at, to, around);
    if (mark !== undefined) around.marks.push(mark);
    else if (at === from && startsObject(wordAt(sentence, at))) around.taken = true;
    at = mark?.to ?? at + 1;
  }
  return around.marks;
}

/** No verb of a mandate has a tenth of it; each is looked at again and again. */
const MOST_MARKS = 400;

function markAt(sentence: Sentence, at: number, end: number, around: Around): Mark | undefined {
  const context = contextAt(sentence, at, end, around.including);
  if (context !== undefined) return { kind: 'context', from: at, to: context.nameTo, found: context };
  const product = isOpenFor(sentence, at, around) ? productAt(sentence, at, end) : undefined;
  if (product !== undefined) return { kind: 'product', from: at, to: product.to, found: product };
  const time = timeAt(sentence, at) ?? anotherDate(sentence, at, around);
  if (time !== undefined && time.to <= end && isSaidOfProduct(sentence, at, time, around)) {
    return { kind: 'time', from: at, to: time.to, found: time };
  }
  const recipient = recipientAt(sentence, at, around);
  if (recipient !== undefined && recipient.to <= end)
    return { kind: 'recipient', from: at, to: recipient.to, found: recipient };
  const about = subject(sentence.all, at);
  return about && { kind: 'subject', from: at, to: about.to, opens: about.means };
}

/** "on 15 February, 15 June and 13 October 2025": a list of days goes on. */
function anotherDate(sentence: Sentence, at: number, { marks }: Around): TimeFound | undefined {
  const last = marks.at(-1);
  const listed =
    last?.kind === 'time' &&
    last.to === at &&
    last.found.kind === 'element' &&
    last.found.element.type === 'date';
  return listed ? anotherDateAt(sentence, at) : undefined;
}

/** Titles of agenda items and reports are not read. */
function quoteEnd(sentence: Sentence, at: number, end: number): number | undefined {
  if (wordAt(sentence, at) !== '“') return undefined;
  for (let index = at + 1; index < Math.min(end, at + LONGEST_QUOTE); index += 1) {
    if (wordAt(sentence, index) === '”') return index + 1;
  }
  return undefined;
}

const LONGEST_QUOTE = 120;
