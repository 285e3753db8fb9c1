import { type BodyFound, bodyAt } from './body.ts';
import { ordinal } from './ordinals.ts';
import { phrasebook } from './phrasebook.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { BEFORE_SESSION } from './words/times.ts';

/** Sessions that a phrase names: "at its fifty-third and fifty-fifth sessions". */
export interface SessionsFound {
  sessions: (number | 'next')[];
  /** The body when the phrase names it ("of the General Assembly", "the Council’s"); null for "its". */
  owner: string | null;
  to: number;
  /** The product goes to the session: "to the sixty-third session of the General Assembly". */
  delivered: boolean;
}

const introduction = phrasebook([
  [BEFORE_SESSION, false],
  [['to', 'to both'], true],
]);
const words = (list: string) => new Set(list.split(/\s+/));
const AROUND = words(
  `the a its their his main first second third resumed part parts of high-level segment substantive opening beginning
  end start both annual regular special organizational ordinary plenary coordination and or , respective general early
  respectively current emergency biennial policy technical intersessional`,
);
const NEXT = words('next forthcoming upcoming following subsequent');
const SAME = words('that same');
const YEAR = /^(19|20)\d{2}$/;
const LONGEST = 16;
const FURTHEST = 400;

/** "at its sixty-fourth session", "at the main part of its sixty-second session", "at its 2025 session". */
export function sessionsAt(sentence: Sentence, at: number): SessionsFound | undefined {
  const introduced = introduction(sentence.all, at);
  if (introduced === undefined) return undefined;
  const sessions: (number | 'next')[] = [];
  let owner: string | null = null;
  let same = false;
  for (let index = introduced.to; index < introduced.to + LONGEST; index += 1) {
    const word = wordAt(sentence, index);
    if (
      word === 'session' ||
      word === 'sessions' ||
      (word.startsWith('meeting') && wordAt(sentence, index + 1) === 'of')
    ) {
      const before = same && sessions.length === 0 ? sessionBefore(sentence, at) : [];
      return withOwner(sentence, {
        sessions: [...sessions, ...before],
        owner,
        to: index + 1,
        delivered: introduced.means,
      });
    }
    const number = isPart(sentence, index) ? undefined : sessionNumber(word);
    if (number !== undefined) sessions.push(number);
    else if (SAME.has(word)) same = true;
    else if (isPartOf(sentence, index)) index = partEnd(sentence, index);
    else if (!AROUND.has(word)) {
      const body: BodyFound | undefined = owner === null ? bodyAt(sentence, index) : undefined;
      if (body === undefined || wordAt(sentence, body.to) !== "'s") return undefined;
      owner = body.body;
      index = body.to;
    }
  }
  return undefined;
}

/** "at the operational activities segment of the substantive session of 2015": past the part of the session. */
function partEnd(sentence: Sentence, at: number): number {
  for (let index = at; index < at + MOST_OF_PART; index += 1) {
    if (['at', 'to', 'in', 'by', 'on', ','].includes(wordAt(sentence, index))) break;
    if (['segment', 'part'].includes(wordAt(sentence, index)) && wordAt(sentence, index + 1) === 'of')
      return index + 1;
  }
  return at;
}

const isPartOf = (sentence: Sentence, at: number): boolean => partEnd(sentence, at) > at;
const MOST_OF_PART = 8;

const sessionNumber = (word: string): number | 'next' | undefined =>
  NEXT.has(word) ? 'next' : (ordinal(word) ?? (YEAR.test(word) ? Number(word) : undefined));

/** "the first part of", "the first resumed session": not a session's number. */
const isPart = (sentence: Sentence, at: number): boolean =>
  ['part', 'resumed'].includes(wordAt(sentence, at + 1));

/** "… of 2009", "… of the General Assembly" */
function withOwner(sentence: Sentence, found: SessionsFound): SessionsFound | undefined {
  let { to, owner } = found;
  const sessions = [...found.sessions];
  const year = wordAt(sentence, to + 1);
  if (['of', 'in', 'for'].includes(wordAt(sentence, to)) && YEAR.test(year)) {
    if (sessions.length === 0) sessions.push(Number(year));
    to += 2;
  }
  const body = wordAt(sentence, to) === 'of' ? bodyAt(sentence, to + 1) : undefined;
  if (body !== undefined) {
    owner = body.body;
    to = body.to;
  }
  return sessions.length === 0 && owner === null ? undefined : { ...found, sessions, owner, to };
}

/** "at that session": the last session that was named before. */
function sessionBefore(sentence: Sentence, at: number): (number | 'next')[] {
  for (let index = at - 1; index > Math.max(0, at - FURTHEST); index -= 1) {
    const number = wordAt(sentence, index + 1).startsWith('session')
      ? sessionNumber(wordAt(sentence, index))
      : undefined;
    if (number !== undefined) return [number];
  }
  return [];
}
