import { phrasebook } from './phrasebook.ts';
import type { Token } from './tokens.ts';
import { BEFORE_VERB, DELIVERIES, DELIVERING, type Delivery } from './words/deliveries.ts';
import { DETERMINERS, LIST_JOINS, NO_VERB, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** One thing that an addressee is asked to do; `does` is null when it delivers nothing ("to assist"). */
export interface Action {
  does: Delivery | null;
  /** The verb. */
  from: number;
  /** The token after the verb, where its object and complements begin. */
  after: number;
  to: number;
}

const delivery = phrasebook(DELIVERIES);
const delivering = phrasebook(DELIVERING);
const beforeVerb = phrasebook([[BEFORE_VERB, null]]);
const MODALS = new Set(['shall', 'should', 'will', 'must', 'may', 'can']);
const FURTHEST_FIRST = 80;

/** What is asked between two places of a clause. In "requests that X submit …" the first verb stands without "to". */
export function actionsOf(all: Token[], from: number, to: number, bare: boolean): Action[] {
  const found: Action[] = [];
  for (let at = from; at < to; at += 1) {
    const action = actionAt(all, at, { to, isFirst: found.length === 0, from, bare });
    if (action === undefined) continue;
    found.push(action);
    at = action.after - 1;
  }
  return found.map((action, index) => ({ ...action, to: found[index + 1]?.from ?? to }));
}

interface Place {
  from: number;
  to: number;
  isFirst: boolean;
  bare: boolean;
}

function actionAt(all: Token[], at: number, place: Place): Action | undefined {
  const word = all[at]?.word ?? '';
  const before = all[at - 1]?.word ?? '';
  const joins = LIST_JOINS.has(before) || before === 'also';
  if (word === 'to' && (joins || (place.isFirst && at - place.from < FURTHEST_FIRST)))
    return infinitive(all, at, place.to);
  if (MODALS.has(word) && (place.bare || place.isFirst)) return verbAt(all, at + 1, at, place.to);
  if (place.bare && at === place.from) return verbAt(all, at, at, place.to);
  if (joins && isBareVerb(all, at, place)) return verbAt(all, at, at, place.to);
  return undefined;
}

/** "to regularly inform"; not "to the Council", "to resolution 63/1". */
function infinitive(all: Token[], at: number, end: number): Action | undefined {
  const next = all[at + 1];
  if (next === undefined || at + 1 >= end || next.capital) return undefined;
  if (PUNCTUATION.has(next.word) && next.word !== ',') return undefined;
  if (DETERMINERS.has(next.word) || PREPOSITIONS.has(next.word) || NO_VERB.has(next.word)) return undefined;
  return verbAt(all, at + 1, at, end);
}

/** The verb at a place, past the words that may stand before it. */
function verbAt(all: Token[], at: number, from: number, end: number): Action {
  const verb = pastAdverbs(all, at);
  const found = delivery(all, verb) ?? delivering(all, verb) ?? delivery(all, at);
  const after = found?.to ?? verb + 1;
  if (found === undefined || !isKept(all, verb, found.means, end))
    return { does: null, from, after, to: end };
  return { does: found.means, from, after, to: end };
}

function pastAdverbs(all: Token[], from: number): number {
  let at = from;
  for (;;) {
    const skipped = beforeVerb(all, at);
    const word = all[at]?.word ?? '';
    if (skipped !== undefined) at = skipped.to;
    else if (word.endsWith('ly') || word === ',' || word === 'to') at += 1;
    else if (word === 'as' && ['appropriate', 'necessary', 'required'].includes(all[at + 1]?.word ?? ''))
      at += 2;
    else return at;
  }
}

/** "keep the Council informed", not "keep under review". */
function isKept(all: Token[], verb: number, does: Delivery, end: number): boolean {
  if (does !== 'informs' || !all[verb]?.word.startsWith('keep')) return true;
  return all
    .slice(verb, Math.min(end, verb + 14))
    .some(({ word }) => ['informed', 'apprised', 'updated', 'abreast', 'advised'].includes(word));
}

/** "and submit": a verb that goes on a list. "report" is one only when what follows fits a verb. */
function isBareVerb(all: Token[], at: number, place: Place): boolean {
  if (place.isFirst && !place.bare) return false;
  const verb = pastAdverbs(all, at);
  const found = delivery(all, verb);
  if (found === undefined || verb >= place.to) return false;
  const next = all[found.to]?.word ?? '';
  if (!NOUNS_TOO.has(all[verb]?.word ?? '')) return (next !== 'of' && !PUNCTUATION.has(next)) || next === ',';
  return [
    'on',
    'to',
    'thereon',
    'back',
    'orally',
    'in',
    'at',
    'every',
    'within',
    'regularly',
    'annually',
    'periodically',
    ',',
    'the',
    'its',
    'directly',
    'any',
    'by',
    'no',
  ].includes(next);
}

const NOUNS_TOO: ReadonlySet<string> = new Set([
  'report',
  'brief',
  'draft',
  'issue',
  'share',
  'table',
  'update',
  'address',
  'study',
  'forward',
  'supply',
  'complete',
  'present',
  'commission',
]);
