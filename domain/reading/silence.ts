import { isInScope } from './addressees.ts';
import type { ClauseRead } from './read-paragraph.ts';
import { type Sentence, said, trimmed, wordAt } from './sentence.ts';

const RESOURCES = /\b(resources|funding|financ\w*|contributions|staffing|posts)\b/;
const LONGEST_QUOTE = 9;

/** Why a paragraph creates no duty to report, naming what was seen in each of its clauses. */
export function silenceOf(sentence: Sentence, clauses: ClauseRead[], own: number, views: boolean): string {
  const reasons = clauses.map((one) => reasonOf(sentence, one, own));
  if (views) reasons.push('asks for views, but for no product made of them');
  return [...new Set(reasons)].join('; ') || 'has no words';
}

function reasonOf(sentence: Sentence, { clause, parties, duties }: ClauseRead, own: number): string {
  const from = Math.max(clause.from, own);
  const words = said(sentence, from, clause.to);
  const quote = `“${said(sentence, from, quoteEnd(sentence, from, clause.to))}”`;
  if (clause.force === 'states') {
    return /\bagenda of\b/.test(words)
      ? `places an item on an agenda and asks for no document (${quote})`
      : `states and asks nothing (${quote})`;
  }
  const party =
    parties.find((one) => isInScope(one.party)) ?? parties.find((one) => one.party !== null) ?? parties[0];
  if (party === undefined) return `asks nobody who reports (${quote})`;
  const name = said(sentence, article(sentence, party.from), party.to);
  switch (party.party) {
    case 'states':
    case 'others':
    case null:
      return `addresses ${name}, not the Secretariat`;
    case 'intergovernmental':
    case 'council_expert':
      return `addresses ${name}, a body with duties of its own, not the Secretariat`;
    case 'person_before':
      return `addresses those named before, not the Secretariat (${quote})`;
    default:
      if (sentence.all[trimmed(sentence, from, clause.to)]?.word === ':')
        return `opens a list for ${name}; its items are read by themselves`;
      if (RESOURCES.test(words)) return `asks ${name} for resources, not for a product delivered to a body`;
      if (duties.length > 0) return `asks ${name} for something that is delivered to no body (${quote})`;
      return `asks ${name} to act, not for a product delivered to a body (${quote})`;
  }
}

const article = (sentence: Sentence, from: number): number =>
  wordAt(sentence, from - 1) === 'the' ? from - 1 : from;

function quoteEnd(sentence: Sentence, from: number, to: number): number {
  return trimmed(sentence, from, Math.min(to, from + LONGEST_QUOTE));
}
