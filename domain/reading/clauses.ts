import { phrasebook } from './phrasebook.ts';
import { isCapital, type Sentence, wordAt } from './sentence.ts';
import { DETERMINERS } from './words/grammar.ts';
import { AFTER_NOUN, ASKS_AT_HEAD, BEFORE_OPENER, type Force, OPENERS, PLURALS } from './words/openers.ts';
import { phrases } from './words/phrases.ts';

/** A part of a paragraph that one opening verb governs: "requests the Office to …". */
export interface Clause {
  /** `open`: no verb opens it, as in "The Secretary-General shall …" or an item of a list. */
  force: Force | 'open';
  /** Where the opening words begin. */
  from: number;
  /** The token after the opening words. */
  after: number;
  to: number;
}

const opener = phrasebook(OPENERS);
const atHead = phrasebook([[ASKS_AT_HEAD, 'asks' as Force]]);
const before = phrasebook([[BEFORE_OPENER, null]]);
const MOST_ADVERBS = 6;
const BOUNDARIES = new Set([',', ';', ':', 'and', '—', '–', '”', ')', '.', 'but']);

/** Cuts a sentence at its opening verbs. `heads`: where it and the item that continues it begin; at least one. */
export function clausesOf(sentence: Sentence, heads: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  const [first = 0] = heads;
  for (let at = first; at < sentence.all.length; at += 1) {
    const isHead = heads.includes(at);
    if (!isHead && !BOUNDARIES.has(wordAt(sentence, at - 1))) continue;
    const found = openerAt(sentence, at, isHead);
    const goesOn =
      found !== undefined && !isHead && isInfinitive(sentence, at) && clauses.at(-1)?.force !== 'states';
    if ((found === undefined && at > first && !isSentenceStart(sentence, at)) || goesOn) continue;
    const after = found?.after ?? at;
    clauses.push({ force: found?.force ?? 'open', from: at, after, to: sentence.all.length });
    at = Math.max(at, after - 1);
  }
  return clauses.map((clause, index) => ({ ...clause, to: clauses[index + 1]?.from ?? clause.to }));
}

/** "…. The Secretary-General will report …": a new sentence; not after "No." or "Mr.". */
const isSentenceStart = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1) === '.' && isCapital(sentence, at) && !SHORTENED.has(wordAt(sentence, at - 2));

const SHORTENED = new Set(
  phrases(
    'no; nos; mr; ms; mrs; dr; st; art; arts; para; paras; vol; chap; p; pp; cf; ibid; e.g; i.e; v; vs',
  ),
);

/** "and to invite …" is a clause of its own after "Decides to …", and one more thing asked after "Requests X to …". */
const isInfinitive = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, pastAdverbs(sentence, at)) === 'to';

function openerAt(sentence: Sentence, at: number, isHead: boolean) {
  const from = pastAdverbs(sentence, at);
  const found = opener(sentence.all, from) ?? (isHead ? atHead(sentence.all, from) : undefined);
  if (found === undefined || AFTER_NOUN.has(wordAt(sentence, found.to))) return undefined;
  if (!isHead && isPlural(sentence, found.to)) return undefined;
  return { force: found.means, after: pastAdverbs(sentence, found.to) };
}

/** "…, and mandates, such as": no name follows. */
const isPlural = (sentence: Sentence, after: number): boolean =>
  PLURALS.has(wordAt(sentence, after - 1)) &&
  !DETERMINERS.has(wordAt(sentence, after)) &&
  !isCapital(sentence, after);

function pastAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_ADVERBS; steps += 1) {
    const found = before(sentence.all, at);
    if (found === undefined) break;
    at = wordAt(sentence, found.to) === ',' ? found.to + 1 : found.to;
  }
  return at;
}
