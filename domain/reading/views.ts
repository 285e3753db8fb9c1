import { phrasebook } from './phrasebook.ts';
import type { Read } from './reading.ts';
import { read, type Sentence, wordAt } from './sentence.ts';
import { CONSULTING, SEEKING, STATES, VIEWS } from './words/views.ts';

const seeking = phrasebook([[SEEKING, null]]);
const consulting = phrasebook([[CONSULTING, null]]);
const states = phrasebook([[STATES, null]]);
const NEAR = 6;
const NEAR_STATES = 70;

/** Where the addressee is asked to seek views or inputs: "to seek the views of Member States". */
export function viewsSought(sentence: Sentence, from: number, to: number): Read<true> | null {
  for (let at = from; at < to; at += 1) {
    const sought = seeking(sentence.all, at);
    const end = sought && (viewsNear(sentence, sought.to, to) ?? viewsOfInvited(sentence, sought.to, to));
    if (end !== undefined) return read(sentence, true as const, at, end, 'views: sought');
    const consulted = consulting(sentence.all, at);
    const asked = consulted && states(sentence.all, consulted.to);
    if (asked !== undefined) return read(sentence, true as const, at, asked.to, 'views: consultation');
  }
  return null;
}

/** "the views", "further comments" */
function viewsNear(sentence: Sentence, from: number, end: number): number | undefined {
  for (let at = from; at < Math.min(end, from + NEAR); at += 1) {
    const word = wordAt(sentence, at);
    if (VIEWS.has(word)) return at + 1;
    if ([',', ';', '.', 'to', 'on'].includes(word)) return undefined;
  }
  return undefined;
}

/** "to invite Member States … to submit their views" */
function viewsOfInvited(sentence: Sentence, from: number, end: number): number | undefined {
  if (states(sentence.all, from) === undefined) return undefined;
  for (let at = from; at < Math.min(end, from + NEAR_STATES); at += 1) {
    const word = wordAt(sentence, at);
    if (VIEWS.has(word) && ['their', 'his', 'its', 'the'].includes(wordAt(sentence, at - 1))) return at + 1;
    if ([';', '.'].includes(word)) return undefined;
  }
  return undefined;
}
