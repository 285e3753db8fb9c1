import { phrasebook } from './phrasebook.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';
import { PARTIES, type Party } from './words/parties.ts';

/** Somebody named in a text; `party` is null when no table knows the name. */
export interface PartyFound {
  party: Party | null;
  from: number;
  to: number;
}

const known = phrasebook(PARTIES);
const LONGEST = 14;
const QUANTIFIERS = new Set(
  'the all its his her their other relevant each any those both these respective concerned interested appropriate every new and'.split(
    ' ',
  ),
);

/** The name that begins here. The last known head of it decides: "the Forum secretariat" is a secretariat. */
export function partyAt(all: Token[], at: number, setting: Setting): PartyFound | undefined {
  let from = at;
  while (QUANTIFIERS.has(all[from]?.word ?? '')) from += 1;
  let party: Party | null = null;
  let to = from;
  for (let index = from; index < Math.min(all.length, from + LONGEST); ) {
    const found = known(all, index);
    if (found === undefined && !goesOn(all, index, party !== null)) break;
    party = found?.means ?? party;
    index = found?.to ?? index + 1;
    if (found !== undefined || party === null) to = index;
  }
  return to === from ? undefined : { party: settled(party, setting), from, to };
}

/** A name goes on with a capital or a possessive; before its head also with an adjective. */
function goesOn(all: Token[], at: number, headed: boolean): boolean {
  const token = all[at];
  if (token === undefined || PUNCTUATION.has(token.word)) return false;
  if (token.capital || token.word === "'s") return true;
  return (
    !headed && !PREPOSITIONS.has(token.word) && !CONJUNCTIONS.has(token.word) && !DETERMINERS.has(token.word)
  );
}

/** Working groups and the Advisory Committee are experts in the Human Rights Council, and States elsewhere. */
function settled(party: Party | null, setting: Setting): Party | null {
  if (party !== 'council_expert') return party;
  return setting.body === 'HRC' || setting.body === 'CHR' ? 'expert_mandate' : 'intergovernmental';
}
