import { phrasebook } from './phrasebook.ts';
import { isCapital, type Sentence, wordAt } from './sentence.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';
import { PARTIES, type Party } from './words/parties.ts';
import { phrases } from './words/phrases.ts';

/** Somebody named in a text; `party` is null when no table knows the name. */
export interface PartyFound {
  party: Party | null;
  from: number;
  to: number;
}

const known = phrasebook(PARTIES);
const MOST_BEFORE = 6;
const LONGEST = 14;
const QUANTIFIERS = new Set(
  phrases(`
    the; all; its; his; her; their; other; relevant; each; any; those; both; these; respective; concerned; interested;
    appropriate; every; new; and
  `),
);

/** The name that begins here. The last known head of it decides: "the Forum secretariat" is a secretariat. */
export function partyAt(sentence: Sentence, at: number): PartyFound | undefined {
  if (wordAt(sentence, at) === 'her' && ['to', ','].includes(wordAt(sentence, at + 1))) {
    return { party: 'person_before', from: at, to: at + 1 };
  }
  let from = at;
  while (from < at + MOST_BEFORE && QUANTIFIERS.has(wordAt(sentence, from))) from += 1;
  let party: Party | null = null;
  let to = from;
  for (let index = from; index < from + LONGEST; ) {
    const found = known(sentence.all, index);
    if (found === undefined && !goesOn(sentence, index, party !== null)) break;
    party = found?.means ?? party;
    index = found?.to ?? index + 1;
    if (found !== undefined || party === null) to = index;
  }
  return to === from ? undefined : { party: settled(party, sentence.setting.body), from, to };
}

/** A name goes on with a capital or a possessive; before its head also with an adjective. */
function goesOn(sentence: Sentence, at: number, headed: boolean): boolean {
  const word = wordAt(sentence, at);
  if (word === '' || PUNCTUATION.has(word)) return false;
  if (isCapital(sentence, at) || word === "'s") return true;
  return !headed && !PREPOSITIONS.has(word) && !CONJUNCTIONS.has(word) && !DETERMINERS.has(word);
}

/** Working groups and the Advisory Committee are experts in the Human Rights Council, and States elsewhere. */
function settled(party: Party | null, body: string): Party | null {
  if (party !== 'council_expert') return party;
  return body === 'HRC' || body === 'CHR' ? 'expert_mandate' : 'intergovernmental';
}
