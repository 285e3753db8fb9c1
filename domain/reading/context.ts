import { phrasebook } from './phrasebook.ts';
import { type Sentence, wordAt } from './sentence.ts';
import {
  AFTER_CONTAINER,
  CONTAINERS,
  OTHER,
  OWN,
  PART_OF,
  PART_OF_REPORT,
  PAST_REPORT,
  REPORTS,
  SAME,
} from './words/contexts.ts';
import { DETERMINERS, POSSESSIVE, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** The product of which something becomes a part: "in the context of his next report on the pattern of conferences". */
export interface ContextFound {
  /** Where its name begins, past "in the context of". */
  from: number;
  /** The token after the head of its name. */
  nameTo: number;
  /** The token after all of it, with its title. */
  to: number;
  head: string;
  /** "in that report": one that the same paragraph asks for. */
  same: boolean;
  /** More than "in his report": "in the context of", or a budget. */
  loose: boolean;
}

const introduction = phrasebook([
  [PART_OF, true],
  [PART_OF_REPORT, false],
]);
const LONGEST_NAME = 12;
const LONGEST = 60;

/** The product that something is to be a part of, when it begins here. `including`: the verb asks for one. */
export function contextAt(
  sentence: Sentence,
  at: number,
  end: number,
  including: boolean,
): ContextFound | undefined {
  const introduced = introduction(sentence.all, at);
  if (introduced === undefined) return undefined;
  const from = wordAt(sentence, introduced.to) === 'already' ? introduced.to + 1 : introduced.to;
  const first = wordAt(sentence, from);
  const sure = OWN.has(first) || SAME.has(first) || (first === 'the' && (introduced.means || including));
  if (!sure && !DETERMINERS.has(first)) return undefined;
  const owned = POSSESSIVE.has(first) || (including && isOtherReport(sentence, from));
  const head = headFrom(sentence, from, Math.min(end, from + LONGEST_NAME), owned);
  if (head === undefined) return undefined;
  const word = wordAt(sentence, head);
  if (isPast(sentence, head) && !OTHER.has(wordAt(sentence, head - 1))) return undefined;
  const other = sentence.all.slice(from, head).some((token) => OTHER.has(token.word));
  if (!(sure || other) || !(introduced.means || other || REPORTS.has(word))) return undefined;
  return {
    from,
    nameTo: head + 1,
    to: isNameEnd(sentence, head + 1) ? endOf(sentence, head + 1, end) : head + 1,
    head: word,
    same: SAME.has(first),
    loose: introduced.means || !REPORTS.has(word),
  };
}

/** "to include in the next report comprehensive information": what follows is no part of its name. */
const isOtherReport = (sentence: Sentence, from: number): boolean =>
  OTHER.has(wordAt(sentence, from + 1)) && REPORTS.has(wordAt(sentence, from + 2));

/** "in his report submitted to …", "in his report of 5 May"; not "the report of the Secretary-General". */
function isPast(sentence: Sentence, head: number): boolean {
  const after = wordAt(sentence, head + 1);
  return after === 'of' ? wordAt(sentence, head + 2) !== 'the' : PAST_REPORT.has(after);
}

function headFrom(sentence: Sentence, from: number, end: number, owned: boolean): number | undefined {
  for (let at = from; at < end; at += 1) {
    const word = wordAt(sentence, at);
    if (CONTAINERS.has(word) && (owned || isNameEnd(sentence, at + 1))) return at;
    if (at > from && (PREPOSITIONS.has(word) || PUNCTUATION.has(word) || word === 'and')) return undefined;
  }
  return undefined;
}

function isNameEnd(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  const isEnd = word === '' || PREPOSITIONS.has(word) || PUNCTUATION.has(word) || AFTER_CONTAINER.has(word);
  return isEnd || word === 'foreseen' || (word.length > 4 && word.endsWith('ed'));
}

/** Its title goes on to a comma, or to what is to be put into it. */
function endOf(sentence: Sentence, from: number, end: number): number {
  let at = from;
  const last = Math.min(end, from + LONGEST);
  while (at < last && !['', ',', ';', '.', ':', 'an', 'a', 'information'].includes(wordAt(sentence, at)))
    at += 1;
  return at;
}
