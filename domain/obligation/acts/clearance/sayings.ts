import type { Sayings } from '../act.ts';
import { nameOfFact } from '../taking-over/statement.ts';
import type { ClearanceFacts } from './facts.ts';

export const CLEARANCE_SAYINGS: Sayings<keyof ClearanceFacts> = {
  DraftApproved: ({ draft, stage, post, meaning, withComments }) =>
    `approved draft ${short(draft)} as ${meaning} (${stage}${by(post)})${withComments ? ', with comments' : ''}`,
  DraftReturned: ({ draft, stage, post }) => `returned draft ${short(draft)} (${stage}${by(post)})`,
  DraftObjected: ({ draft, stage, post }) => `objected to draft ${short(draft)} (${stage}${by(post)})`,
  ObjectionWithdrawn: ({ objection, draft }) =>
    `withdrew the objection of ${nameOfFact(objection)} to draft ${short(draft)}`,
  ApprovalVoided: ({ approval, draft, stage }) =>
    `voided the approval of ${nameOfFact(approval)} of draft ${short(draft)} (${stage})`,
};

const short = (digest: string): string => `${digest.slice(0, 8)}…`;

const by = (post: string | undefined): string => (post === undefined ? '' : `, ${post}`);
