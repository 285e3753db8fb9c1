import { phrasebook } from './phrasebook.ts';
import type { Product } from './reading.ts';
import { type Sentence, wordAt } from './sentence.ts';
import {
  CONJUNCTIONS,
  DEFINITE,
  DETERMINERS,
  POSSESSIVE,
  PREPOSITIONS,
  PUNCTUATION,
} from './words/grammar.ts';
import { phrases } from './words/phrases.ts';
import { type Head, PRODUCT_HEADS } from './words/products.ts';

/** A noun phrase whose head is a product: "a focused and concise report". */
export interface ProductFound {
  product: Product;
  weight: Head['weight'];
  /** "the report": one that was spoken of before or elsewhere; "his next report" is the addressee's own. */
  article: 'indefinite' | 'definite' | 'own';
  from: number;
  to: number;
}

const headAt = phrasebook(PRODUCT_HEADS);
const LONGEST = 14;
const ADJECTIVES = new Set(
  phrases('existing; ongoing; forthcoming; upcoming; outstanding; standing; following'),
);
const AFTER_NAME = new Set(
  phrases(`
    thereon; thereof; therein; no; not; as; annual; every; available; orally; due; if; both; prior; back; only; setting;
    that; informed; once; twice; together; similar; necessary; relevant; consistent; identical; also; well; jointly
  `),
);

/** The product whose noun phrase begins here. */
export function productAt(sentence: Sentence, at: number, end: number): ProductFound | undefined {
  const first = wordAt(sentence, at);
  for (let head = DETERMINERS.has(first) ? at + 1 : at; head < Math.min(end, at + LONGEST); head += 1) {
    const found = headAt(sentence.all, head);
    if (found !== undefined && (found.to >= end || isNameEnd(sentence, found.to))) {
      return { ...found.means, article: articleOf(first), from: at, to: found.to };
    }
    if (!modifies(sentence, head, at)) return undefined;
  }
  return undefined;
}

const articleOf = (word: string): ProductFound['article'] => {
  if (POSSESSIVE.has(word)) return 'own';
  return DEFINITE.has(word) ? 'definite' : 'indefinite';
};

/** Whether the noun phrase is over: "report on", not "report writing". */
function isNameEnd(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return isFunction(word) || AFTER_NAME.has(word) || /(ing|ed|ly)$/.test(word);
}

const isFunction = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  CONJUNCTIONS.has(word) ||
  PUNCTUATION.has(word) ||
  DETERMINERS.has(word) ||
  word === '';

/** Words before the head: adjectives, nouns, "focused and concise", "detailed, up-to-date". */
function modifies(sentence: Sentence, at: number, from: number): boolean {
  const word = wordAt(sentence, at);
  if (word === 'and' || word === ',') {
    const next = wordAt(sentence, at + 1);
    return at > from && headAt(sentence.all, at - 1) === undefined && !DETERMINERS.has(next) && next !== 'to';
  }
  if (at === from && word.endsWith('ing') && !ADJECTIVES.has(word)) return false;
  return !isFunction(word);
}
