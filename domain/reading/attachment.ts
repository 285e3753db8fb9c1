import { isKnownBody } from './body.ts';
import type { Around } from './marks.ts';
import { startsObject } from './object.ts';
import { phrasebook } from './phrasebook.ts';
import {
  type RecipientFound,
  recipientAfterPreposition,
  recipientAsObject,
  recipientInList,
} from './recipient.ts';
import { type Sentence, wordAt } from './sentence.ts';
import type { TimeFound } from './time.ts';
import { PURPOSE } from './words/complements.ts';
import { NOT_DELIVERED_TO } from './words/grammar.ts';

/** In its subject an element of time is the subject's, unless it is a last day, a session or a strong recurrence. */
export function isSaidOfProduct(sentence: Sentence, at: number, time: TimeFound, around: Around): boolean {
  if (time.kind === 'sessions') {
    if (isInPurpose(sentence, at, around)) return false;
    return !time.sessions.delivered || delivers(sentence, at, around);
  }
  if (isAnotherDay(sentence, at, time, around) || isOfParticiple(sentence, at, time)) return false;
  if (!time.weak) return true;
  if (time.element.type === 'date' && time.element.date.length === YEAR) {
    const apart = wordAt(sentence, at - 1) === ',' && wordAt(sentence, time.to) === ',';
    return isNext(at, around) || apart || ['thereon', 'back'].includes(wordAt(sentence, at - 1));
  }
  if (time.element.type === 'recurring') {
    return isNext(at, around) && !startsObject(wordAt(sentence, time.to));
  }
  return isNext(at, around) || around.marks.at(-1)?.kind !== 'subject' || wordAt(sentence, at - 1) === ',';
}

/** "… at its sixty-ninth session, with a view to operationalizing it during its seventieth": the second is the purpose's. */
function isInPurpose(sentence: Sentence, at: number, { marks }: Around): boolean {
  if (!marks.some(({ kind }) => kind === 'time')) return false;
  const last = Math.max(marks.at(-1)?.to ?? 0, at - FURTHEST_PURPOSE);
  for (let index = last; index < at; index += 1) {
    const found = purpose(sentence.all, index);
    if (found !== undefined && found.to < at) return true;
  }
  return false;
}

const purpose = phrasebook([[PURPOSE, null]]);
const FURTHEST_PURPOSE = 60;

/** "a report in 2022", "report thereon in 2022": a year right after what it is said of, not within a name. */
const YEAR = 'YYYY'.length;

/** "statistics to be provided annually by entities", "expenditures for each year": how often something else is. */
const isOfParticiple = (sentence: Sentence, at: number, time: TimeFound): boolean =>
  (wordAt(sentence, at - 1).endsWith('ed') && wordAt(sentence, time.to) === 'by') ||
  (wordAt(sentence, at - 1) === 'for' && time.kind === 'element' && time.element.type === 'recurring');

/** "by 15 August on a transition by 15 September": the second day is the subject's. */
function isAnotherDay(sentence: Sentence, at: number, time: TimeFound, { marks }: Around): boolean {
  if (time.kind !== 'element' || time.element.type !== 'date') return false;
  const known = marks.some(
    (mark) => mark.kind === 'time' && mark.found.kind === 'element' && mark.found.element.type === 'date',
  );
  return known && marks.at(-1)?.kind === 'subject' && ![',', 'and'].includes(wordAt(sentence, at - 1));
}

/** The body to which the product goes, when it begins here. */
export function recipientAt(sentence: Sentence, at: number, around: Around): RecipientFound | undefined {
  const found = recipientAfterPreposition(sentence, at);
  if (found !== undefined) return isRecipient(sentence, at, around, found) ? found : undefined;
  if (goesOn(at, around)) return recipientInList(sentence, at);
  return at === around.from && around.direct ? recipientAsObject(sentence, at, around.informing) : undefined;
}

/** Whether a list of recipients may go on here: after a recipient or its session. */
function goesOn(at: number, { marks }: Around): boolean {
  const last = marks.at(-1);
  const listed = last?.kind === 'recipient' || last?.kind === 'time';
  return listed && last.to === at && marks.some(({ kind }) => kind === 'recipient');
}

function isRecipient(sentence: Sentence, at: number, around: Around, { rule }: RecipientFound): boolean {
  if (rule === 'recipient: through') return true;
  if (rule === 'recipient: for') return isNext(at, around) || wordAt(sentence, at - 1) === ',';
  return delivers(sentence, at, around) && !isOfSubject(sentence, at, around);
}

/** "as part of his annual report, information on … Improvements to the Forum": a body that no table knows is the subject's. */
const isOfSubject = (sentence: Sentence, at: number, { marks }: Around): boolean =>
  marks.at(-1)?.kind === 'subject' &&
  marks.some(({ kind }) => kind === 'context') &&
  !isKnownBody(sentence, at + 1);

/** Next to the verb, the product or another complement. */
function isNext(at: number, { marks, from }: Around): boolean {
  const last = marks.at(-1);
  return at === from || (last?.to === at && last.kind !== 'subject');
}

/** Whether "to" delivers the product: not in "assistance to Member States". */
const delivers = (sentence: Sentence, at: number, around: Around): boolean =>
  isNext(at, around) ||
  isMadeAvailable(sentence, at, around) ||
  isInThisRegard(sentence, at - 1) ||
  isWhole(sentence, at - 1) ||
  !NOT_DELIVERED_TO.has(wordAt(sentence, at - 1));

/** "make the study available to the Council", not "on the services available to States". */
const isMadeAvailable = (sentence: Sentence, at: number, { direct, marks }: Around): boolean =>
  direct &&
  wordAt(sentence, at - 1) === 'available' &&
  !marks.some((mark) => mark.kind === 'subject' && mark.opens);

/** "the implementation of this approach to the Committee": the noun is whole without it. */
const isWhole = (sentence: Sentence, at: number): boolean =>
  ['this', 'that', 'such'].includes(wordAt(sentence, at - 1));

const isInThisRegard = (sentence: Sentence, at: number): boolean =>
  ['this', 'that'].includes(wordAt(sentence, at - 1)) &&
  ['regard', 'respect', 'relation'].includes(wordAt(sentence, at));
