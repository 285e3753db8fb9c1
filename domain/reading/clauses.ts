import { phrasebook } from './phrasebook.ts';
import type { Token } from './tokens.ts';
import { BEFORE_OPENER, type Force, OPENERS } from './words/openers.ts';

/** A part of a paragraph that one opening verb governs: "requests the Office to …". */
export interface Clause {
  /** `open`: no verb opens it, as in "The Secretary-General shall …" or an item of a list. */
  force: Force | 'open';
  /** Where the opening words begin. */
  from: number;
  /** The token after the opening words. */
  after: number;
  to: number;
}

const opener = phrasebook(OPENERS);
const before = phrasebook([[BEFORE_OPENER, null]]);
const BOUNDARIES = new Set([',', ';', ':', 'and', '—', '–', '”', ')', '.', 'but']);
const NOUN_FOLLOWS = new Set(['from', 'of', 'by', 'made', 'received', 'submitted', 'contained', "'s"]);
const AT_START = phrasebook(
  ['request', 'invite', 'urge', 'encourage', 'call upon', 'also request', 'ask'].map(
    (word) => [[word], 'asks' as Force] as const,
  ),
);

/** Cuts a paragraph at its opening verbs. */
export function clausesOf(all: Token[], starts: readonly number[] = [0]): Clause[] {
  const clauses: Clause[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const isStart = starts.includes(at);
    if (!isStart && !BOUNDARIES.has(all[at - 1]?.word ?? '')) continue;
    const found = openerAt(all, at, isStart);
    if (found === undefined && at > 0) continue;
    clauses.push({ force: found?.means ?? 'open', from: at, after: found?.to ?? at, to: all.length });
    at = Math.max(at, (found?.to ?? at) - 1);
  }
  return clauses.map((clause, index) => ({ ...clause, to: clauses[index + 1]?.from ?? all.length }));
}

function openerAt(all: Token[], at: number, isStart: boolean) {
  let from = at;
  for (let skipped = before(all, from); skipped !== undefined; skipped = before(all, from)) {
    from = all[skipped.to]?.word === ',' ? skipped.to + 1 : skipped.to;
  }
  const found = opener(all, from) ?? (isStart ? AT_START(all, from) : undefined);
  if (found === undefined || NOUN_FOLLOWS.has(all[found.to]?.word ?? '')) return undefined;
  let to = found.to;
  for (let skipped = before(all, to); skipped !== undefined; skipped = before(all, to)) to = skipped.to;
  return { means: found.means, to };
}
