import { bodyAt } from './body.ts';
import { ordinal } from './ordinals.ts';
import { phrasebook } from './phrasebook.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';

/** Sessions that a phrase names: "at its fifty-third and fifty-fifth sessions". */
export interface SessionsFound {
  sessions: (number | 'next')[];
  /** The body when the phrase names it ("of the General Assembly", "the Council’s"); null for "its". */
  owner: string | null;
  to: number;
  /** Goes to the session: "to the sixty-third session of the General Assembly". */
  delivered: boolean;
}

const INTRODUCTIONS = phrasebook([
  [
    [
      'at',
      'during',
      'in',
      'by',
      'before',
      'until',
      'on',
      'before the end of',
      'by the end of',
      'prior to',
      'no later than',
      'not later than',
      'by no later than',
      'in time for',
      'in advance of',
      'in the course of',
      'starting at',
      'starting from',
      'beginning at',
      'beginning with',
      'beginning from',
      'starting with',
      'from',
      'as from',
      'well before',
      'not later than at',
      'at the latest at',
      'preferably at',
      'commencing at',
      'on the occasion of',
      'if possible at',
      'both at',
      'for consideration at',
      'for',
    ],
    false,
  ],
  [['to'], true],
]);
const QUALIFIERS = new Set(
  `the a its their his main first second third resumed part parts of high-level segment substantive opening beginning end
  start both annual regular special organizational ordinary plenary coordination and or , respective general early
  respectively current`.split(/\s+/),
);
const ADJECTIVES = new Set(
  'annual regular special substantive resumed organizational ordinary emergency plenary main biennial policy technical'.split(
    ' ',
  ),
);
const NEXT = new Set(['next', 'forthcoming', 'upcoming', 'following', 'subsequent']);
const LONGEST = 16;

/** "at its sixty-fourth session", "at the main part of its sixty-second session", "at its 2025 session". */
export function sessionsAt(all: Token[], at: number, setting: Setting): SessionsFound | undefined {
  const introduced = INTRODUCTIONS(all, at);
  if (introduced === undefined) return undefined;
  const named: (number | 'next')[] = [];
  let owner: string | null = null;
  for (let index = introduced.to; index < Math.min(all.length, introduced.to + LONGEST); index += 1) {
    const word = all[index]?.word ?? '';
    if (word === 'session' || word === 'sessions')
      return closed(all, index + 1, named, owner, introduced.means, setting, at);
    const number = sessionNumber(word);
    if (number !== undefined) {
      if (!isPart(all, index)) named.push(number);
    } else if (!QUALIFIERS.has(word) && !ADJECTIVES.has(word)) {
      if (word === 'that' || word === 'same') continue;
      const possessor = possessorAt(all, index, setting);
      if (possessor === undefined || owner !== null) return undefined;
      owner = possessor.body;
      index = possessor.to - 1;
    }
  }
  return undefined;
}

const sessionNumber = (word: string): number | 'next' | undefined =>
  NEXT.has(word) ? 'next' : (ordinal(word) ?? (/^(19|20)\d{2}$/.test(word) ? Number(word) : undefined));

/** "the first part of", "the first resumed session": not a session's number. */
function isPart(all: Token[], at: number): boolean {
  const after = all[at + 1]?.word ?? '';
  return after === 'part' || after === 'resumed';
}

/** "the Council’s fifty-eighth session" */
function possessorAt(all: Token[], at: number, setting: Setting) {
  const found = bodyAt(all, at, setting);
  return found !== undefined && all[found.to]?.word === "'s"
    ? { body: found.body, to: found.to + 1 }
    : undefined;
}

function closed(
  all: Token[],
  after: number,
  named: (number | 'next')[],
  possessor: string | null,
  delivered: boolean,
  setting: Setting,
  at: number,
): SessionsFound | undefined {
  let to = after;
  let owner = possessor;
  const sessions = [...named];
  const year = all[to + 1]?.word ?? '';
  const linked = ['of', 'in', 'for'].includes(all[to]?.word ?? '');
  if (linked && /^(19|20)\d{2}$/.test(year)) {
    if (sessions.length === 0) sessions.push(Number(year));
    to += 2;
  }
  if (all[to]?.word === 'of') {
    const found = bodyAt(all, to + 1, setting);
    if (found !== undefined) {
      owner = found.body;
      to = found.to;
    }
  }
  if (sessions.length === 0) {
    const before = sameSession(all, at, after, setting);
    if (before === undefined) return undefined;
    return { ...before, to, delivered };
  }
  return { sessions, owner, to, delivered };
}

/** "at that session": the last session that was named before. */
function sameSession(all: Token[], at: number, after: number, setting: Setting) {
  const said = all.slice(at, after).some(({ word }) => word === 'that' || word === 'same');
  for (let index = at - 1; said && index > 0 && index > at - 400; index -= 1) {
    const number = all[index + 1]?.word.startsWith('session')
      ? sessionNumber(all[index]?.word ?? '')
      : undefined;
    if (number !== undefined) return { sessions: [number], owner: setting.body };
  }
  return undefined;
}
