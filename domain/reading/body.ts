import { phrasebook } from './phrasebook.ts';
import { isCapital, type Sentence, said, wordAt } from './sentence.ts';
import { BODIES, BODY_HEADS, CONVENTIONS, PARTIES_MEETING, SHARED, USUAL } from './words/bodies.ts';
import { phrases } from './words/phrases.ts';

/** A body found in a text, by canonical name; `sure` is false when what a short name means was not found. */
export interface BodyFound {
  body: string;
  from: number;
  to: number;
  sure: boolean;
}

const known = phrasebook(BODIES);
const shared = phrasebook(Object.entries(SHARED).map(([name, bodies]) => [[name], bodies] as const));
const meeting = phrasebook([[PARTIES_MEETING, null]]);
const conventions = phrasebook(CONVENTIONS);
const BEFORE_NAME = new Set(phrases('the; its; their; all; relevant; respective; appropriate; interested'));
const MAKES_ANOTHER = new Set(phrases('secretariat; president; chair; bureau'));
/** "update the Council on the Mission": these names never go on with "on". */
const NEVER_LONGER = new Set(phrases('council; assembly'));
const MOST_BEFORE = 5;
const LONGEST_NAME = 14;
const FURTHEST = 400;

/** The body whose name begins here: "the General Assembly", "the Council", "the Committee on Information". */
export function bodyAt(sentence: Sentence, at: number): BodyFound | undefined {
  let from = at;
  while (from < at + MOST_BEFORE && BEFORE_NAME.has(wordAt(sentence, from))) from += 1;
  const conference = conferenceAt(sentence, from);
  if (conference !== undefined) return conference;
  const name = known(sentence.all, from);
  if (name !== undefined && isWhole(sentence, name.to))
    return { body: name.means, from, to: name.to, sure: true };
  const full = namedInFull(sentence, from);
  const short = shared(sentence.all, from);
  const isShort = short !== undefined && isCapital(sentence, from) && isWhole(sentence, short.to);
  const goesOn =
    full !== undefined && full.to > (short?.to ?? 0) && !NEVER_LONGER.has(wordAt(sentence, from));
  return isShort && !goesOn ? resolved(sentence, from, short.to, short.means) : full;
}

/** Whether the name that begins here is one of the table. */
export const isKnownBody = (sentence: Sentence, at: number): boolean => {
  const from = BEFORE_NAME.has(wordAt(sentence, at)) ? at + 1 : at;
  return known(sentence.all, from) !== undefined || shared(sentence.all, from) !== undefined;
};

/** "the Conference of the Parties to the Convention": the convention is named there or is the mandate's own. */
function conferenceAt(sentence: Sentence, from: number): BodyFound | undefined {
  const found = meeting(sentence.all, from);
  if (found === undefined) return undefined;
  const convention = conventions(sentence.all, found.to);
  if (convention !== undefined)
    return { body: `COP:${convention.means}`, from, to: convention.to, sure: true };
  const to = wordAt(sentence, found.to) === 'convention' ? found.to + 1 : found.to;
  const own = sentence.setting.convention;
  return { body: own ? `COP:${own}` : 'COP', from, to, sure: Boolean(own) };
}

/** A name goes on when a capital follows, or a word that makes another of it: "the Forum secretariat". */
const isWhole = (sentence: Sentence, to: number): boolean =>
  !isCapital(sentence, to) && !MAKES_ANOTHER.has(wordAt(sentence, to));

/** A shared short name is the adopting organ's if it can be, else that of the body named before, else a guess. */
function resolved(sentence: Sentence, from: number, to: number, candidates: readonly string[]): BodyFound {
  const { setting } = sentence;
  const name = said(sentence, from, to);
  const key = name.toLowerCase();
  const own = candidates.includes(setting.body) ? setting.body : undefined;
  const body =
    own ??
    lastNamed(sentence, from, candidates) ??
    lastInFull(sentence, from, key) ??
    setting.shortNames?.[key];
  if (body !== undefined) return { body, from, to, sure: true };
  if (key === 'assembly') return { body: 'GA', from, to, sure: true };
  return { body: USUAL[key] ?? name, from, to, sure: false };
}

function lastNamed(sentence: Sentence, from: number, candidates: readonly string[]): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - FURTHEST); at -= 1) {
    const found = known(sentence.all, at);
    if (found !== undefined && candidates.includes(found.means)) return found.means;
  }
  return undefined;
}

/** "the Committee" after "the Committee on Information". */
function lastInFull(sentence: Sentence, from: number, key: string): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - FURTHEST); at -= 1) {
    if (wordAt(sentence, at) !== key || !isCapital(sentence, at)) continue;
    const start = isCapital(sentence, at - 1) ? at - 1 : at;
    const full = namedInFull(sentence, start);
    if (full !== undefined && full.to - start > 1) return full.body;
  }
  return undefined;
}

/** A name that no table has, known by its last word: "the Committee on Information", "the Preparatory Committee". */
function namedInFull(sentence: Sentence, from: number): BodyFound | undefined {
  let head = -1;
  let to = from;
  while (to < from + LONGEST_NAME && (isCapital(sentence, to) || isInside(sentence, to, head))) {
    if (BODY_HEADS.has(wordAt(sentence, to))) head = to;
    to += 1;
  }
  return head < 0 || !isWhole(sentence, to)
    ? undefined
    : { body: said(sentence, from, to), from, to, sure: true };
}

/** "on", "of", "and" go on a name when a capital follows and the head has been. */
function isInside(sentence: Sentence, at: number, head: number): boolean {
  const word = wordAt(sentence, at);
  if (head < 0 || !['on', 'for', 'of', 'the', 'and'].includes(word)) return false;
  const next = wordAt(sentence, at + 1) === 'the' ? at + 2 : at + 1;
  if (!isCapital(sentence, next)) return false;
  return word !== 'and' || !isAnotherBody(sentence, next);
}

/** "and the Disarmament Commission", "and the Collaborative Partnership": not the end of the same name. */
function isAnotherBody(sentence: Sentence, from: number): boolean {
  if (known(sentence.all, from) !== undefined) return true;
  for (let at = from; at < from + LONGEST_NAME && isCapital(sentence, at); at += 1) {
    if (BODY_HEADS.has(wordAt(sentence, at)) || OTHER_HEADS.has(wordAt(sentence, at))) return true;
  }
  return false;
}

const OTHER_HEADS = new Set(
  phrases('partnership; secretariat; office; programme; fund; agency; secretary-general'),
);
