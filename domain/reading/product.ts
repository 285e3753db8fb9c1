import { phrasebook } from './phrasebook.ts';
import type { Product } from './reading.ts';
import type { Token } from './tokens.ts';
import { CONJUNCTIONS, DEFINITE, DETERMINERS, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';
import { type Head, PRODUCT_HEADS } from './words/products.ts';

/** A noun phrase whose head is a product: "a focused and concise report". */
export interface ProductFound {
  product: Product;
  weight: Head['weight'];
  /** "the report", "his next report": one that was spoken of before or elsewhere. */
  definite: boolean;
  from: number;
  /** Where the head begins. */
  head: number;
  to: number;
}

const headAt = phrasebook(PRODUCT_HEADS);
const LONGEST = 14;

/** The product whose noun phrase begins here. */
export function productAt(all: Token[], at: number, end: number): ProductFound | undefined {
  const determined = DETERMINERS.has(all[at]?.word ?? '');
  const definite = DEFINITE.has(all[at]?.word ?? '');
  for (let head = determined ? at + 1 : at; head < Math.min(end, at + LONGEST); head += 1) {
    const found = headAt(all, head);
    if (found !== undefined && endsName(all, found.to, end)) {
      return { ...found.means, definite, from: at, head, to: found.to };
    }
    if (!modifies(all, head, at)) return undefined;
  }
  return undefined;
}

/** Whether the noun phrase is over: "report on", not "report writing". */
function endsName(all: Token[], to: number, end: number): boolean {
  const word = all[to]?.word;
  if (word === undefined || to >= end) return true;
  return (
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    PUNCTUATION.has(word) ||
    DETERMINERS.has(word) ||
    AFTER_NAME.has(word) ||
    /(ing|ed|ly)$/.test(word)
  );
}

const AFTER_NAME = new Set(
  'thereon thereof therein no not as annual every available orally due if both prior back only setting that informed inter'.split(
    ' ',
  ),
);

/** Words before the head: adjectives, nouns, "focused and concise", "detailed, up-to-date"; not verbs with objects. */
function modifies(all: Token[], at: number, from: number): boolean {
  const word = all[at]?.word ?? '';
  if (word === 'and' || word === ',')
    return (
      at > from &&
      !headBefore(all, at) &&
      !DETERMINERS.has(all[at + 1]?.word ?? '') &&
      all[at + 1]?.word !== 'to'
    );
  if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || PUNCTUATION.has(word) || DETERMINERS.has(word))
    return false;
  return word !== "'s" || at > from;
}

const headBefore = (all: Token[], at: number): boolean => headAt(all, at - 1) !== undefined;
