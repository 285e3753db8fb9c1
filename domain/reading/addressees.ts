import type { Clause } from './clauses.ts';
import { type PartyFound, partyAt } from './party.ts';
import type { Setting } from './setting.ts';
import type { Token } from './tokens.ts';
import { PREPOSITIONS } from './words/grammar.ts';
import type { Party } from './words/parties.ts';

/** Whom a clause addresses, in the order named, and where what they are asked begins. */
export interface Addressed {
  parties: PartyFound[];
  after: number;
  /** "requests that the Director submit": the verb stands without "to". */
  bare: boolean;
}

const FURTHEST = 60;

/** Those named after the opening words: "requests, in this regard, the Secretary-General and the High Commissioner to …". */
export function addressedBy(all: Token[], clause: Clause, setting: Setting): Addressed {
  const start = nameStart(all, clause);
  const first = partyAt(all, start, setting);
  const bare = all.slice(clause.after, start).some(({ word }) => word === 'that');
  if (first === undefined) return { parties: [], after: clause.after, bare };
  const parties = [resolved(all, first, clause, setting)];
  let after = first.to;
  for (
    let next = joined(all, after, setting);
    next !== undefined && next.to <= clause.to;
    next = joined(all, after, setting)
  ) {
    parties.push(next);
    after = next.to;
  }
  return { parties, after, bare };
}

/** Past "that", "to" and what stands between commas or in "in paragraph 38 of decision 24/3". */
function nameStart(all: Token[], clause: Clause): number {
  let at = clause.after;
  const last = Math.min(clause.to, clause.after + FURTHEST);
  while (at < last) {
    const word = all[at]?.word ?? '';
    if (word === ',' || word === 'that' || word === 'to') at += 1;
    else if (
      PREPOSITIONS.has(word) ||
      ['contained', 'made', 'subject', 'taking', 'without', 'addressed'].includes(word)
    )
      at = nextBreak(all, at, last);
    else break;
  }
  return at;
}

function nextBreak(all: Token[], from: number, last: number): number {
  const breaks = all[from - 1]?.word === ',' ? [','] : [',', 'that', 'to'];
  let at = from + 1;
  while (at < last && !breaks.includes(all[at]?.word ?? ',')) at += 1;
  return at;
}

/** "… and the High Commissioner", "…, the Office" */
function joined(all: Token[], at: number, setting: Setting): PartyFound | undefined {
  const word = all[at]?.word ?? '';
  const from = word === 'as' && all[at + 1]?.word === 'well' ? at + 3 : at + 1;
  if (!['and', ',', 'or', 'as'].includes(word) || all[from]?.word === 'to') return undefined;
  const start = all[from]?.word === 'and' ? from + 1 : from;
  const found = partyAt(all, start, setting);
  return found?.party == null ? undefined : found;
}

/** "requests him": the last one named before. */
function resolved(all: Token[], found: PartyFound, clause: Clause, setting: Setting): PartyFound {
  if (found.party !== 'person_before') return found;
  const isPerson = ['him', 'her'].includes(all[found.from]?.word ?? '');
  let last: Party | null = null;
  for (let at = Math.max(0, clause.from - 400); at < clause.from; at += 1) {
    const before = all[at]?.capital ? partyAt(all, at, setting) : undefined;
    if (before === undefined) continue;
    if (before.party !== null && before.party !== 'person_before' && (!isPerson || OFFICES.has(before.party)))
      last = before.party;
    at = before.to - 1;
  }
  return { ...found, party: last ?? 'person_before' };
}

const OFFICES: ReadonlySet<Party> = new Set([
  'secretary_general',
  'secretariat_unit',
  'un_entity',
  'expert_mandate',
]);
