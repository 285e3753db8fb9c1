import type { Clause } from './clauses.ts';
import type { PartyFound } from './party.ts';
import { said } from './time-periods.ts';
import type { Token } from './tokens.ts';

/** A clause that owes nothing: whom it addresses. */
export interface Seen {
  clause: Clause;
  addressed: PartyFound[];
  actions: number;
}

const RESOURCES = /\b(resources|funding|financ|contributions|staff)\b/;

/** Why a paragraph creates no duty to report, naming what was seen in each of its clauses. */
export function silence(all: Token[], seen: Seen[], own: number, text: string, views: boolean): string {
  const reasons = seen.map((one) => reason(all, one, own, text));
  if (views) reasons.push('asks for views, but for no product made of them');
  return [...new Set(reasons)].join('; ') || 'names no act';
}

function reason(all: Token[], { clause, addressed }: Seen, own: number, text: string): string {
  const opening = said(
    all,
    Math.max(clause.from, Math.min(own, clause.after)),
    Math.max(clause.after, clause.from + 2),
    text,
  ).toLowerCase();
  const [first] = addressed;
  const words = said(all, clause.from, clause.to, text);
  if (clause.force === 'states') {
    if (/\bagenda\b/.test(words)) return 'places an item on an agenda; asks for no document';
    return `${opening.replace(/^and /, '')} …; asks nothing`;
  }
  if (first === undefined)
    return clause.force === 'open'
      ? 'opens with no verb that asks'
      : `“${opening} …” addresses nobody who reports`;
  const name = said(all, first.from, first.to, text);
  if (first.party === 'states' || first.party === 'others' || first.party === null)
    return `addresses ${name}, not the Secretariat`;
  if (first.party === 'intergovernmental')
    return `addresses ${name}, an intergovernmental body with duties of its own`;
  if (first.party === 'person_before') return 'addresses those whom it names before, not the Secretariat';
  if (RESOURCES.test(words)) return 'asks for resources, not for a product delivered to a body';
  return `asks ${name} to act, not for a product delivered to a body`;
}
