import type { Meaning } from '../../parties.ts';

interface Decided {
  draft: string;
  stage: string;
  /** By which post. Not in what was recorded by rules version 1: there a stage had one. */
  post?: string;
}

export interface ClearanceFacts {
  /** `withComments`: the comment is to be minded; the approval stands all the same. */
  DraftApproved: Decided & { meaning: Meaning; withComments?: boolean };
  DraftReturned: Decided;
  DraftObjected: Decided;
  ObjectionWithdrawn: { objection: number; draft: string; stage: string };
  /** Never the other way: no correction makes an approval. */
  ApprovalVoided: { approval: number; draft: string; stage: string };
}
