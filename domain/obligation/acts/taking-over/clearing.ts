import { approvalsIn, objectionIn, openClearance, openPosts } from '../../clearing.ts';
import { type Refusal, refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import type { DraftDecision, Life } from '../../state.ts';
import type { Cells } from './columns.ts';

/** Stated decisions: who holds which post today says nothing of who decided then. */
type Stated<A> = A & { cells?: Cells };
type Decided = Stated<Attempt<'approve-draft' | 'return-draft' | 'object-to-draft'>>;

/** The stages are passed in their order. */
export const openedStage = ({ life, cells }: Decided): Refusal | undefined => {
  const open = openClearance(life)?.key;
  if (open === cells?.stage) return undefined;
  const all = life.assignments.clearance.map(({ key }) => key);
  return refuse(
    'not-your-role',
    `The text was with ${open ?? 'nobody'} then; the stages are ${all.join(', ')}, in this order.`,
  );
};

/** Which of several posts it was has to be said. */
export const openedPost = (attempt: Decided): Refusal | undefined => {
  const open = openPosts(attempt.life);
  const named = attempt.command.post ?? (open.length === 1 ? open[0] : undefined);
  if (named !== undefined && open.includes(named)) return undefined;
  return refuse('not-your-role', `Say by which post: ${open.join(', ')}.`);
};

export const postThen = (life: Life, { post }: { post?: string | null }): string =>
  post ?? openPosts(life)[0] ?? '';

export const objectionStood = ({ life }: Any): Refusal | undefined =>
  objectionIn(life) === undefined
    ? refuse('no-objection', 'There was no objection to the text that stood.')
    : undefined;

/** Approvals of the current bytes that stood at that stage, by that post where the row names one. */
export const approvalsMeant = (life: Life, { stage = '', post }: Cells): DraftDecision[] =>
  approvalsIn(life, stage).filter((approval) => post === undefined || approval.post === post);

type Voiding = Stated<Any>;

export const someApproval = ({ life, cells = {} }: Voiding): Refusal | undefined =>
  approvalsMeant(life, cells).length === 0
    ? refuse('no-approval', `The stage ${cells.stage} had given no approval that stood then.`)
    : undefined;

export const oneApproval = ({ life, cells = {} }: Voiding): Refusal | undefined => {
  const meant = approvalsMeant(life, cells);
  return meant.length > 1
    ? refuse('no-approval', `Say of which post: ${meant.map(({ post }) => post).join(', ')}.`)
    : undefined;
};
