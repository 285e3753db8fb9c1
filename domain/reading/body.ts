import { phrasebook } from './phrasebook.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';
import { BODIES, BODY_HEADS, CONVENTIONS, SHARED, USUAL } from './words/bodies.ts';

/** A body found in a text, by canonical name; `sure` is false when a short name was resolved by guess. */
export interface BodyFound {
  body: string;
  from: number;
  to: number;
  sure: boolean;
}

const known = phrasebook(BODIES);
const shared = phrasebook(Object.entries(SHARED).map(([name, bodies]) => [[name], bodies] as const));
const parties = phrasebook([
  [
    [
      'conference of the parties to the',
      'conference of the parties',
      'conference of states parties to the',
      'conference of the states parties to the',
    ],
    null,
  ],
]);
const conventions = phrasebook(CONVENTIONS);
const BEFORE_NAME = new Set([
  'the',
  'its',
  'their',
  'all',
  'relevant',
  'respective',
  'appropriate',
  'interested',
]);
const LONGEST_NAME = 10;

/** The body whose name begins here: "the General Assembly", "the Council", "the Committee on Information". */
export function bodyAt(all: Token[], at: number, setting: Setting): BodyFound | undefined {
  let from = at;
  while (BEFORE_NAME.has(all[from]?.word ?? '')) from += 1;
  const conference = conferenceAt(all, from, setting);
  if (conference !== undefined) return conference;
  const name = known(all, from);
  if (name !== undefined && isWhole(all, name.to)) return { body: name.means, from, to: name.to, sure: true };
  const full = namedInFull(all, from);
  const short = shared(all, from);
  if (short !== undefined && all[from]?.capital && isWhole(all, short.to) && short.to >= (full?.to ?? 0)) {
    return { ...resolved(all, from, short.to, short.means, setting), from, to: short.to };
  }
  return full;
}

/** "the Conference of the Parties to the Convention": the convention is named there or is the mandate's own. */
function conferenceAt(all: Token[], from: number, setting: Setting): BodyFound | undefined {
  const found = parties(all, from);
  if (found === undefined) return undefined;
  const convention = conventions(all, found.to);
  if (convention !== undefined)
    return { body: `COP:${convention.means}`, from, to: convention.to, sure: true };
  const to = all[found.to]?.word === 'convention' ? found.to + 1 : found.to;
  const own = setting.convention;
  return { body: own ? `COP:${own}` : 'COP', from, to, sure: Boolean(own) };
}

/** A name goes on when a capital follows, or the word that makes a secretariat of it. */
const isWhole = (all: Token[], to: number): boolean =>
  !all[to]?.capital && !['secretariat', 'president', 'chair'].includes(all[to]?.word ?? '');

/** A shared short name is the adopting organ's if it can be, else that of the body named before, else unresolved. */
function resolved(all: Token[], from: number, to: number, candidates: readonly string[], setting: Setting) {
  const name = all
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
  if (candidates.includes(setting.body)) return { body: setting.body, sure: true };
  const before = lastNamed(all, from, candidates) ?? setting.shortNames?.[name];
  if (before !== undefined) return { body: before, sure: true };
  if (name === 'assembly') return { body: 'GA', sure: true };
  const usual = USUAL[name];
  if (usual !== undefined) return { body: usual, sure: false };
  return { body: name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), sure: false };
}

function lastNamed(all: Token[], from: number, candidates: readonly string[]): string | undefined {
  for (let at = from - 1; at >= 0 && at > from - 400; at -= 1) {
    const found = known(all, at);
    if (found !== undefined && candidates.includes(found.means)) return found.means;
  }
  return undefined;
}

/** A name that no table has, known by its last word: "the Committee on Information", "the Preparatory Committee". */
function namedInFull(all: Token[], from: number): BodyFound | undefined {
  let head = -1;
  let to = from;
  const words: string[] = [];
  for (; to < Math.min(all.length, from + LONGEST_NAME); to += 1) {
    const token = all[to];
    if (token === undefined || !(token.capital || isInside(all, to, head))) break;
    if (token.capital && BODY_HEADS.has(token.word)) head = to;
    words.push(token.word);
  }
  if (head < 0) return undefined;
  return { body: inTitleCase(words, all, from), from, to, sure: true };
}

/** "on", "of", "the" go on a name when a capital follows and the head has been. */
function isInside(all: Token[], at: number, head: number): boolean {
  const word = all[at]?.word ?? '';
  if (head < 0 || !['on', 'for', 'of', 'the', 'and'].includes(word)) return false;
  const next = all[at + 1];
  return (
    next !== undefined &&
    (next.capital || (word !== 'and' && next.word === 'the' && Boolean(all[at + 2]?.capital)))
  );
}

const inTitleCase = (words: string[], all: Token[], from: number): string =>
  words
    .map((word, index) =>
      all[from + index]?.capital ? word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : word,
    )
    .join(' ');
