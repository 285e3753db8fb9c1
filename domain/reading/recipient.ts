import { type BodyFound, bodyAt } from './body.ts';
import { phrasebook } from './phrasebook.ts';
import { type Sentence, said, wordAt } from './sentence.ts';
import { FOR_BODY, THROUGH_BODY, TO_BODY } from './words/complements.ts';
import { PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** A body to which a product goes; the rule names how the text says so. */
export interface RecipientFound extends BodyFound {
  rule: 'recipient: to' | 'recipient: for' | 'recipient: through' | 'recipient: and' | 'recipient: object';
}

const introduction = phrasebook([
  [FOR_BODY, 'recipient: for' as const],
  [TO_BODY, 'recipient: to' as const],
  [THROUGH_BODY, 'recipient: through' as const],
]);

/** "to the Council", "for consideration by the Council", "through the Council". */
export function recipientAfterPreposition(sentence: Sentence, at: number): RecipientFound | undefined {
  const introduced = introduction(sentence.all, at);
  return introduced && named(sentence, introduced.to, introduced.means);
}

/** "… and the General Assembly", "…, as well as to the Council": a list of recipients that goes on. */
export function recipientInList(sentence: Sentence, at: number): RecipientFound | undefined {
  const word = wordAt(sentence, at);
  if (!['and', ',', 'as'].includes(word)) return undefined;
  let from = word === 'as' ? at + 3 : at + 1;
  while (['and', 'to', 'also'].includes(wordAt(sentence, from))) from += 1;
  return named(sentence, from, 'recipient: and');
}

/** "brief Member States", "keep the Council informed" */
export function recipientAsObject(
  sentence: Sentence,
  at: number,
  informing: boolean,
): RecipientFound | undefined {
  const found = bodyAt(sentence, at) ?? (informing ? organAt(sentence, at) : undefined);
  if (found === undefined || wordAt(sentence, found.to) === "'s") return undefined;
  return { ...found, rule: 'recipient: object' };
}

function named(sentence: Sentence, at: number, rule: RecipientFound['rule']): RecipientFound | undefined {
  const found = bodyAt(sentence, at) ?? organAt(sentence, at) ?? commonAt(sentence, at);
  return found && { ...found, rule };
}

/** "it" is the adopting organ. */
const organAt = (sentence: Sentence, at: number): BodyFound | undefined =>
  wordAt(sentence, at) === 'it'
    ? { body: sentence.setting.body, from: at, to: at + 1, sure: true }
    : undefined;

/** A body without a proper name: "to the conference", "for the preparatory meeting". */
function commonAt(sentence: Sentence, at: number): BodyFound | undefined {
  if (wordAt(sentence, at) !== 'the') return undefined;
  for (let head = at + 1; head < at + LONGEST_COMMON; head += 1) {
    const word = wordAt(sentence, head);
    if (PREPOSITIONS.has(word) || PUNCTUATION.has(word) || word === '') return undefined;
    if (COMMON.has(word) && !isNoun(sentence, head + 1))
      return { body: said(sentence, at + 1, head + 1), from: at + 1, to: head + 1, sure: true };
  }
  return undefined;
}

/** "the conference centre" is no conference. */
const isNoun = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  return !(
    word === '' ||
    PREPOSITIONS.has(word) ||
    PUNCTUATION.has(word) ||
    ['a', 'an', 'and', 'its'].includes(word)
  );
};

const COMMON = new Set(['conference', 'meeting', 'meetings', 'committee', 'commission', 'forum', 'council']);
const LONGEST_COMMON = 5;
