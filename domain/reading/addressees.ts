import type { Clause } from './clauses.ts';
import { type PartyFound, partyAt } from './party.ts';
import { phrasebook } from './phrasebook.ts';
import { ADDRESSEE_CLASSES, type Addressee } from './reading.ts';
import { isCapital, type Sentence, wordAt } from './sentence.ts';
import { PREPOSITIONS } from './words/grammar.ts';
import { ASKED } from './words/openers.ts';
import type { Party } from './words/parties.ts';

/** Whom a clause addresses, in the order named, and where what they are asked begins. */
export interface Addressed {
  parties: PartyFound[];
  after: number;
  /** "requests that the Director submit": the verb stands without "to". */
  bare: boolean;
}

const asWellAs = phrasebook([[['as well as', ', as well as'], null]]);
const FURTHEST_NAME = 60;
const FURTHEST_MENTION = 400;
const ADJUNCTS = new Set([
  'contained',
  'made',
  'subject',
  'taking',
  'without',
  'addressed',
  'bearing',
  'recalling',
]);
const MODALS = new Set(['shall', 'should', 'will', 'must']);

/** Those named after the opening words: "requests, in this regard, the Secretary-General and the Office to …". */
export function addressedBy(sentence: Sentence, clause: Clause): Addressed {
  const start = nameStart(sentence, clause);
  const bare = clause.force === 'rules' || isIn(sentence, 'that', clause.after, start);
  const first = partyAt(sentence, start);
  if (first === undefined) return { parties: [], after: clause.after, bare };
  const parties = [resolved(sentence, first, clause)];
  let after = isInScope(first.party) ? first.to : pastOf(sentence, first.to);
  for (
    let next = joined(sentence, after);
    next !== undefined && next.to <= clause.to;
    next = joined(sentence, after)
  ) {
    parties.push(next);
    after = next.to;
  }
  return { parties, after, bare };
}

/** Those of whom a clause without an opening verb says that they shall: "The Secretary-General shall …". */
export function subjectOfRule(sentence: Sentence, clause: Clause): Addressed {
  const found = addressedBy(sentence, clause);
  const after = pastAside(sentence, found.after);
  const next = wordAt(sentence, after);
  const ruled = MODALS.has(next) || ASKED.includes(`${next} ${wordAt(sentence, after + 1)}`);
  return ruled ? { ...found, after } : { ...found, parties: [] };
}

/** "The Special Rapporteur, assisted by the Secretariat, shall": past what stands between commas. */
function pastAside(sentence: Sentence, at: number): number {
  if (wordAt(sentence, at) !== ',') return at;
  for (let index = at + 1; index < at + FURTHEST_NAME; index += 1) {
    if (wordAt(sentence, index) === ',' && MODALS.has(wordAt(sentence, index + 1))) return index + 1;
  }
  return at;
}

/** Past "that", "to", what stands between commas, and "in paragraph 38 of decision 24/3". */
function nameStart(sentence: Sentence, clause: Clause): number {
  let at = clause.after;
  const last = Math.min(clause.to, clause.after + FURTHEST_NAME);
  while (at < last) {
    const word = wordAt(sentence, at);
    if (word === ',' || word === 'that' || word === 'to') at += 1;
    else if (PREPOSITIONS.has(word) || ADJUNCTS.has(word)) at = adjunctEnd(sentence, at, last);
    else break;
  }
  return at;
}

function adjunctEnd(sentence: Sentence, from: number, last: number): number {
  const ends = wordAt(sentence, from - 1) === ',' ? [','] : [',', 'that', 'to'];
  let at = from + 1;
  while (at < last && !ends.includes(wordAt(sentence, at))) at += 1;
  return at;
}

/** "the Chair of the Committee, as well as the Secretary-General": past "of the Committee". */
const pastOf = (sentence: Sentence, at: number): number =>
  wordAt(sentence, at) === 'of' ? (partyAt(sentence, at + 1)?.to ?? at) : at;

/** "… and the High Commissioner", "…, the Office" */
function joined(sentence: Sentence, at: number): PartyFound | undefined {
  const word = wordAt(sentence, at);
  if (!['and', ',', 'or', 'as'].includes(word)) return undefined;
  const from = asWellAs(sentence.all, at)?.to ?? at + 1;
  const found = partyAt(sentence, from);
  return found?.party === null ? undefined : found;
}

/** "requests him": the last one named before. */
function resolved(sentence: Sentence, found: PartyFound, clause: Clause): PartyFound {
  if (found.party !== 'person_before') return found;
  const isPerson = ['him', 'her'].includes(wordAt(sentence, found.from));
  let last: Party | null = null;
  for (let at = Math.max(0, clause.from - FURTHEST_MENTION); at < clause.from; at += 1) {
    const before = isCapital(sentence, at) ? partyAt(sentence, at) : undefined;
    if (before?.party && before.party !== 'person_before' && (!isPerson || isInScope(before.party)))
      last = before.party;
    at = Math.max(at, (before?.to ?? at) - 1);
  }
  return { ...found, party: last ?? 'person_before' };
}

/** Those whose duties to report we keep. */
export const isInScope = (party: Party | null | undefined): party is Addressee['class'] =>
  ADDRESSEE_CLASSES.some((one) => one === party);

/** Somebody whose duties to report we keep. */
export type InScope = PartyFound & { party: Addressee['class'] };

export const isAddressee = (found: PartyFound | undefined): found is InScope => isInScope(found?.party);

const isIn = (sentence: Sentence, word: string, from: number, to: number): boolean =>
  sentence.all.slice(from, to).some((token) => token.word === word);
