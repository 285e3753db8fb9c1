import type { Span } from './mandate-text.ts';
import { type Placed, spanIn } from './placed.ts';

/** A line of the masthead that tells something; the first group is what it tells. Add a wording as a row. */
const AGENDA_ITEM = [
  /\b[Aa]genda items? (\d{1,3}(?: ?\([a-z]{1,4}\))*(?:(?:, | and |, and )(?:\d{1,3}|\([a-z]{1,4}\))(?: ?\([a-z]{1,4}\))*)*)/,
  /^Item (\d{1,3}(?: ?\([a-z]{1,4}\))?) of the (?:provisional |preliminary )?(?:agenda|list)/,
];
const SPONSOR = [
  /\[((?:[Oo]n (?:the|a) (?:report|recommendation|proposal)|[Ww]ithout reference)[^\]]{0,300})\]/,
];
const LONGEST = 500;

/** What a masthead says, and where. */
export interface Said {
  words: string;
  span: Span;
}

/** The item of the agenda: `64 (b)`. */
export const agendaItemIn = (masthead: Placed[]): Said | undefined => said(masthead, AGENDA_ITEM);

/** The paragraph that tells on whose report a resolution was adopted, without its brackets. */
export const sponsorIn = (masthead: Placed[]): Said | undefined => said(masthead, SPONSOR);

function said(masthead: Placed[], patterns: RegExp[]): Said | undefined {
  for (const block of masthead) {
    if (block.words.length > LONGEST) continue;
    for (const pattern of patterns) {
      const words = pattern.exec(block.words)?.[1]?.trim();
      const span = words === undefined ? null : spanIn(block, words);
      if (words !== undefined && span !== null) return { words, span };
    }
  }
  return undefined;
}
