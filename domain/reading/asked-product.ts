import type { Action } from './actions.ts';
import { type InScope, isAddressee } from './addressees.ts';
import type { Clause } from './clauses.ts';
import { partyAt } from './party.ts';
import { productAt } from './product.ts';
import { isCapital, type Sentence, said, wordAt } from './sentence.ts';

const FURTHEST = 400;

/** "requests a briefing by the Secretariat on …": a product is asked for before anybody is named. */
export function askedProduct(
  sentence: Sentence,
  clause: Clause,
): { action: Action; addressee: InScope } | undefined {
  const opener = said(sentence, clause.from, clause.after).toLowerCase();
  if (clause.force !== 'asks' || !opener.includes('request')) return undefined;
  const product = productAt(sentence, clause.after, clause.to);
  if (product?.article !== 'indefinite' || product.weight !== 'document') return undefined;
  const addressee = partyAfter(sentence, product.to, clause.to) ?? partyBefore(sentence, clause.from);
  if (addressee === undefined) return undefined;
  return {
    addressee,
    action: { does: 'hands over', gerund: false, from: clause.from, after: clause.after, to: clause.to },
  };
}

/** "… by the Secretariat", "… from the Secretary-General" */
function partyAfter(sentence: Sentence, from: number, to: number): InScope | undefined {
  for (let at = from; at < to; at += 1) {
    const party = ['by', 'from'].includes(wordAt(sentence, at)) ? partyAt(sentence, at + 1) : undefined;
    if (isAddressee(party)) return party;
  }
  return undefined;
}

/** Whoever was named last. */
function partyBefore(sentence: Sentence, from: number): InScope | undefined {
  for (let at = from - 1; at >= Math.max(0, from - FURTHEST); at -= 1) {
    const party = isCapital(sentence, at) ? partyAt(sentence, at) : undefined;
    if (isAddressee(party)) return party;
  }
  return undefined;
}
