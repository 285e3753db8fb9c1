import { phrasebook } from './phrasebook.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** The product of which something becomes a part: "in the context of his next report on the pattern of conferences". */
export interface ContextFound {
  /** Where its name begins, past "in the context of". */
  from: number;
  /** The token after the head of its name. */
  nameTo: number;
  /** The token after all of it, with its title. */
  to: number;
  head: string;
  /** "in that report": one that the same paragraph asks for. */
  same: boolean;
}

const INTRODUCTIONS = phrasebook([
  [
    [
      'in the context of',
      'within the context of',
      'within the framework of',
      'in the framework of',
      'as part of',
      'as a part of',
      'within',
      'under',
      'as an annex to',
      'in an annex to',
      'as an addendum to',
      'as a sub-item in',
      'through',
      'in conjunction with',
      'including in',
      'including as part of',
      'including through',
      'in the course of',
    ],
    'strong',
  ],
  [['in', 'into'], 'weak'],
]);
const HEADS = new Set(
  `report reports reporting submission submissions overview budget budgets briefing briefings update updates documentation
  presentation presentations proposals`.split(/\s+/),
);
const BY_PRODUCT = new Set(['report', 'reports', 'reporting', 'briefing', 'briefings', 'updates']);
const OTHERS = new Set(
  'next annual regular forthcoming future subsequent final quarterly existing relevant periodic biennial upcoming mid-term overview comprehensive progress'.split(
    ' ',
  ),
);
const OWN = new Set([
  'his',
  'her',
  'their',
  'its',
  'existing',
  'regular',
  'relevant',
  'future',
  'subsequent',
  'these',
  'upcoming',
  'forthcoming',
  'all',
]);
const SAME = new Set(['that', 'such', 'said', 'this']);
const LONGEST = 12;

/** The product that something is to be a part of, when it begins here. */
export function contextAt(
  all: Token[],
  at: number,
  end: number,
  including: boolean,
): ContextFound | undefined {
  const introduced = INTRODUCTIONS(all, at);
  if (introduced === undefined) return undefined;
  const from = introduced.to;
  const strong = introduced.means === 'strong';
  const first = all[from]?.word ?? '';
  const same = SAME.has(first);
  let named = OWN.has(first) || same || (first === 'the' && (strong || including));
  if (!named && !DETERMINERS.has(first)) return undefined;
  for (let index = from; index < Math.min(end, from + LONGEST); index += 1) {
    const word = all[index]?.word ?? '';
    if (index > from && OTHERS.has(word)) named = true;
    if (HEADS.has(word) && isHead(all, index + 1)) {
      const fits = strong || BY_PRODUCT.has(word);
      return fits && named
        ? { from, nameTo: index + 1, to: endOf(all, index + 1, end), head: word, same }
        : undefined;
    }
    if (index > from && (PREPOSITIONS.has(word) || PUNCTUATION.has(word))) return undefined;
  }
  return undefined;
}

const isHead = (all: Token[], after: number): boolean => {
  const word = all[after]?.word ?? '.';
  return (
    PREPOSITIONS.has(word) ||
    PUNCTUATION.has(word) ||
    [
      'and',
      'to',
      'submissions',
      'due',
      'requested',
      'obligations',
      'mandates',
      'submission',
      'requirements',
      'an',
      'a',
      'pursuant',
      'recommendations',
      'the',
      'as',
      'information',
      'cycle',
      'mechanisms',
      'that',
      'which',
    ].includes(word) ||
    /(ed|ing)$/.test(word)
  );
};

function endOf(all: Token[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    ![',', ';', '.', ':'].includes(all[at]?.word ?? ',') &&
    !(all[at]?.word === 'an' || all[at]?.word === 'information')
  )
    at += 1;
  return at;
}
