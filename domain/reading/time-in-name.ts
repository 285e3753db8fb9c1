import type { ContextFound } from './context.ts';
import { phrasebook } from './phrasebook.ts';
import type { ProductFound } from './product.ts';
import type { DueElement, Read } from './reading.ts';
import { read, type Sentence, said } from './sentence.ts';
import { dueDateAt } from './time-dates.ts';
import { recurrenceAt } from './time-periods.ts';
import { UNSPECIFIED } from './words/times.ts';

const unspecified = phrasebook([[UNSPECIFIED, null]]);

/** Times in the name of a product: "an annual report", "regular updates", "the final report due in October 2019". */
export function inName(
  sentence: Sentence,
  noun: ProductFound | null,
  context: ContextFound | null,
  known: Read<DueElement>[],
): Read<DueElement>[] {
  const found: Read<DueElement>[] = [];
  if (noun !== null) found.push(...adjectives(sentence, noun.from, noun.to));
  const dated = known.some(({ value }) => value.type === 'session' || value.type === 'date');
  if (context !== null && !dated) found.push(...adjectives(sentence, context.from, context.nameTo));
  if (context !== null) found.push(...dates(sentence, context.nameTo, context.to));
  return found.filter(({ value }) => !known.some((one) => one.value.type === value.type));
}

function adjectives(sentence: Sentence, from: number, to: number): Read<DueElement>[] {
  const found: Read<DueElement>[] = [];
  for (let at = from; at < to; at += 1) {
    const recurrence = recurrenceAt(sentence, at);
    if (recurrence !== undefined && !isOneOf(sentence, from, at))
      found.push(read(sentence, recurrence.element, at, recurrence.to, 'time: recurrence'));
    const vague = unspecified(sentence.all, at);
    if (vague !== undefined) {
      const element: DueElement = { type: 'unspecified', text: said(sentence, at, vague.to) };
      found.push(read(sentence, element, at, vague.to, 'time: unspecified'));
    }
  }
  return found;
}

/** "the final 90-day report" does not recur. */
const isOneOf = (sentence: Sentence, from: number, at: number): boolean =>
  sentence.all.slice(from, at).some(({ word }) => ['final', 'last', 'first'].includes(word));

function dates(sentence: Sentence, from: number, to: number): Read<DueElement>[] {
  for (let at = from; at < to; at += 1) {
    const date = dueDateAt(sentence, at);
    if (date !== undefined && !date.weak) {
      return [read(sentence, { type: 'date', date: date.date }, at, date.to, 'time: date')];
    }
  }
  return [];
}
