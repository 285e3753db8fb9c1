import type { Sayings } from '../act.ts';
import { namesOfFacts } from '../taking-over/statement.ts';
import type { DraftFacts } from './facts.ts';

export const DRAFT_SAYINGS: Sayings<keyof DraftFacts> = {
  DraftHandedIn: ({ version, draft, base, writers = [], voids = [] }, nameOf) =>
    `handed in version ${version} of the draft: ${draft.words} words, SHA-256 ${draft.sha256.slice(0, 8)}…${base === null && version > 1 ? ', written afresh' : ''}${writers.length === 0 ? '' : `, written by ${writers.map(nameOf).join(', ')}`}${voids.length === 0 ? '' : `; it voids the ${voids.length === 1 ? 'approval' : 'approvals'} of ${namesOfFacts(voids)}`}`,
};
