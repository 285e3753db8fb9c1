import type { Around } from './marks.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';
import { phrases } from './words/phrases.ts';

const BEFORE_OBJECT = new Set([',', ';', 'and', 'or', 'as', 'both', 'well', 'thereafter', 'thereon', ')']);
const NO_OBJECT = new Set(phrases('available; thereon; orally; back; it; them; directly; informed; jointly'));
const FORMS = new Set(phrases('form; preparation; submission'));
const ARTICLES = new Set(['a', 'an']);

/** Where a product may be named: after the verb, a comma, "and", "with", a recipient or an element of time. */
export function isOpenFor(sentence: Sentence, at: number, { marks, from, taken }: Around): boolean {
  const before = wordAt(sentence, at - 1);
  const last = marks.at(-1);
  if (at === from) return true;
  if (isFormOf(sentence, at)) return !marks.some(({ kind }) => kind === 'product');
  if (taken && !ARTICLES.has(wordAt(sentence, at))) return false;
  if (last?.to === at) return last.kind !== 'subject' && last.kind !== 'product';
  if (before === 'with') return isProvidedWith(sentence, at, marks);
  if (before === 'by') return wordAt(sentence, at - 2) === 'followed';
  return BEFORE_OBJECT.has(before);
}

/** "provide the Council with a report", "provide the Assembly, at its eightieth session, with a report" */
const isProvidedWith = (sentence: Sentence, at: number, marks: Around['marks']): boolean =>
  marks.some(({ kind }) => kind === 'recipient') &&
  (marks.at(-1)?.to === at - 1 || wordAt(sentence, at - 2) === ',');

/** "to communicate such views in a summary report", "in the form of a report", "the preparation of a report" */
function isFormOf(sentence: Sentence, at: number): boolean {
  if (!ARTICLES.has(wordAt(sentence, at))) return false;
  const before = wordAt(sentence, at - 1);
  return before === 'in' || (before === 'of' && FORMS.has(wordAt(sentence, at - 2)));
}

/** Whether a noun phrase begins with this word. */
export const startsObject = (word: string): boolean =>
  DETERMINERS.has(word) ||
  !(
    word === '' ||
    PREPOSITIONS.has(word) ||
    PUNCTUATION.has(word) ||
    CONJUNCTIONS.has(word) ||
    NO_OBJECT.has(word)
  );
