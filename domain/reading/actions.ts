import { phrasebook } from './phrasebook.ts';
import { isCapital, type Sentence, wordAt } from './sentence.ts';
import {
  AFTER_VERB,
  BEFORE_VERB,
  DELIVERIES,
  DELIVERING,
  DELIVERS,
  type Delivery,
  NOUNS_TOO,
} from './words/deliveries.ts';
import { DETERMINERS, NO_VERB, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** One thing that an addressee is asked to do; `does` is null when it delivers nothing ("to assist"). */
export interface Action {
  does: Delivery | null;
  /** Where its words begin: at "to" or at the verb. */
  from: number;
  /** "including by providing" */
  gerund: boolean;
  /** The token after the verb, where its object and complements begin. */
  after: number;
  to: number;
}

const delivery = phrasebook(DELIVERIES);
const delivering = phrasebook(DELIVERING);
const delivers = phrasebook(DELIVERS);
const beforeVerb = phrasebook([[BEFORE_VERB, null]]);
const JOINS = new Set([',', 'and', ';', 'or', ':', 'then', ')', '”', 'also']);
const MODALS = new Set(['shall', 'should', 'will', 'must', 'may', 'can']);
const TAKE_TO = new Set([
  'right',
  'rights',
  'access',
  'respect',
  'regard',
  'pursuant',
  'according',
  'relation',
  'due',
  'addition',
]);
const INFORMED = new Set(['informed', 'apprised', 'updated', 'abreast', 'advised', 'briefed']);
const MOST_ADVERBS = 12;
const FURTHEST_FIRST = 80;
const FURTHEST_INFORMED = 14;

interface Stretch {
  from: number;
  to: number;
  bare: boolean;
  isFirst: boolean;
  /** Inside an infinitive that says what something else is for: "a mechanism to assess, document, report on". */
  inside: boolean;
}

/** What is asked between two places of a clause. `bare`: in "requests that X submit …" the verb stands without "to". */
export function actionsOf(sentence: Sentence, from: number, to: number, bare: boolean): Action[] {
  const found: Action[] = [];
  let inside = false;
  for (let at = from; at < to; at += 1) {
    const isFirst = found.length === 0;
    const action = actionAt(sentence, at, { from, to, bare, isFirst, inside });
    if (isInfinitive(sentence, at, to)) inside = action === undefined && !isFirst;
    if (action === undefined) continue;
    found.push(action);
    at = action.after - 1;
  }
  return found.map((action, index) => ({ ...action, to: found[index + 1]?.from ?? to }));
}

function actionAt(sentence: Sentence, at: number, stretch: Stretch): Action | undefined {
  const word = wordAt(sentence, at);
  const joins = JOINS.has(wordAt(sentence, at - 1));
  const { from, to, bare, isFirst } = stretch;
  if (word === 'to' && TAKE_TO.has(wordAt(sentence, at - 1)) && !isCapital(sentence, at - 1))
    return undefined;
  if (word === 'to' && (joins || (isFirst && at - from < FURTHEST_FIRST)))
    return infinitive(sentence, at, to);
  if (MODALS.has(word) && (bare || isFirst)) return verbAt(sentence, at + 1, at, to);
  if (bare && isFirst && isSubjunctive(sentence, at, from)) {
    const told = at === from ? delivers(sentence.all, at) : undefined;
    return told === undefined
      ? verbAt(sentence, at, at, to)
      : { does: told.means, gerund: false, from: at, after: told.to, to };
  }
  if (isIncluded(sentence, at)) return verbAt(sentence, at, at, to, true);
  return joins && isBareVerb(sentence, at, stretch) ? verbAt(sentence, at, at, to) : undefined;
}

/** "including by submitting a report to the Council" */
const isIncluded = (sentence: Sentence, at: number): boolean =>
  delivering(sentence.all, at) !== undefined &&
  (wordAt(sentence, at - 1) === 'including' ||
    (wordAt(sentence, at - 1) === 'by' && wordAt(sentence, at - 2) === 'including'));

const isInfinitive = (sentence: Sentence, at: number, to: number): boolean =>
  wordAt(sentence, at) === 'to' && infinitive(sentence, at, to) !== undefined;

/** Whether a verb that delivers stands here, in its base form: "requests the Secretary-General provide a report". */
export const isDelivery = (sentence: Sentence, at: number): boolean =>
  delivery(sentence.all, at) !== undefined;

/** "that the Director of the Agency submit": the verb after the name, or after what is said of it. */
function isSubjunctive(sentence: Sentence, at: number, from: number): boolean {
  const word = wordAt(sentence, at);
  if (at === from) return !PREPOSITIONS.has(word) && !PUNCTUATION.has(word) && word !== 'and';
  const before = wordAt(sentence, at - 1);
  return (
    delivery(sentence.all, at) !== undefined &&
    !DETERMINERS.has(before) &&
    !PREPOSITIONS.has(before) &&
    !isCapital(sentence, at)
  );
}

/** "to regularly inform"; not "to the Council", "to resolution 63/1". */
function infinitive(sentence: Sentence, at: number, end: number): Action | undefined {
  const next = wordAt(sentence, at + 1);
  if (at + 1 >= end || isCapital(sentence, at + 1) || (PUNCTUATION.has(next) && next !== ','))
    return undefined;
  if (DETERMINERS.has(next) || PREPOSITIONS.has(next) || NO_VERB.has(next)) return undefined;
  return verbAt(sentence, at + 1, at, end);
}

/** The verb at a place, past the words that may stand before it. */
function verbAt(sentence: Sentence, at: number, from: number, to: number, gerund = false): Action {
  const verb = pastAdverbs(sentence, at);
  const goesOn = verb > at || gerund ? delivering(sentence.all, verb) : undefined;
  const found = delivery(sentence.all, verb) ?? goesOn ?? delivery(sentence.all, at);
  const kept = found !== undefined && isKept(sentence, verb, found.means, to);
  return { does: kept ? found.means : null, gerund, from, after: found?.to ?? verb + 1, to };
}

function pastAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_ADVERBS; steps += 1) {
    const skipped = beforeVerb(sentence.all, at);
    const word = wordAt(sentence, at);
    if (skipped !== undefined) at = skipped.to;
    else if (word.endsWith('ly') || word === ',' || word === 'to') at += 1;
    else break;
  }
  return at;
}

/** "keep the Council informed", not "keep under review". */
function isKept(sentence: Sentence, verb: number, does: Delivery, end: number): boolean {
  if (does !== 'informs' || !wordAt(sentence, verb).startsWith('keep')) return true;
  return sentence.all
    .slice(verb, Math.min(end, verb + FURTHEST_INFORMED))
    .some(({ word }) => INFORMED.has(word));
}

/** "and submit": a verb that goes on a list. */
function isBareVerb(sentence: Sentence, at: number, { to, bare, isFirst, inside }: Stretch): boolean {
  if (isFirst && !bare && wordAt(sentence, at - 1) !== ')') return false;
  const verb = pastAdverbs(sentence, at);
  const found = delivery(sentence.all, verb);
  if (found === undefined || verb >= to) return false;
  const next = wordAt(sentence, found.to);
  if (inside && (next === 'on' || wordAt(sentence, at - 1) === ',')) return false;
  if (NOUNS_TOO.has(wordAt(sentence, verb))) return AFTER_VERB.has(next);
  return next === ',' || (next !== 'of' && !PUNCTUATION.has(next));
}
