import { objectionIn } from '../../../clearing.ts';
import type { Life } from '../../../state.ts';
import * as clearance from '../../clearance/checks.ts';
import * as draft from '../../drafts/checks.ts';
import * as standing from '../../standing/checks.ts';
import {
  approvalsMeant,
  objectionStood,
  oneApproval,
  openedPost,
  openedStage,
  someApproval,
} from '../clearing.ts';
import type { Cells } from '../columns.ts';
import { type Kind, kind } from '../kind.ts';

const going = ['what', standing.notOnHold] as const;

/** What every decision on the text is asked. */
const decision = [
  going,
  ['what', draft.hasDraft],
  ['what', clearance.awaitsDecision],
  ['stage', openedStage],
  ['post', openedPost],
  ['by', clearance.notOwnDraft],
  ['digest', draft.ofCurrentDraft],
] as const;

/** What voiding an approval is asked. */
const voiding = [
  ['what', draft.nothingSubmitted],
  ['stage', someApproval],
  ['post', oneApproval],
] as const;

/** On the current bytes, unless the row names others. */
const onDraft = ({ digest, post }: Cells, life: Life) => ({
  draft: digest ?? life.drafts.at(-1)?.sha256 ?? '',
  post: post ?? null,
});

const NEEDS = ['stage', 'by'] as const;
const MAY = ['for', 'post', 'digest'] as const;

/** Decisions on the text, and what was taken back of them. */
export const CLEARANCE = {
  'stage-cleared': kind(
    NEEDS,
    MAY,
    (cells, _on, life) => ({ type: 'approve-draft', ...onDraft(cells, life) }),
    [...decision, ['by', clearance.onceAPerson]],
  ),
  'text-returned': kind(
    NEEDS,
    MAY,
    (cells, _on, life) => ({ type: 'return-draft', ...onDraft(cells, life) }),
    decision,
  ),
  'text-objected-to': kind(
    NEEDS,
    MAY,
    (cells, _on, life) => ({ type: 'object-to-draft', ...onDraft(cells, life) }),
    decision,
  ),
  'objection-withdrawn': kind(
    ['by'],
    ['for'],
    (_cells, _on, life) => ({ type: 'withdraw-objection', objection: objectionIn(life)?.seq ?? 0 }),
    [going, ['what', objectionStood], ['by', clearance.notOwnDraft]],
  ),
  'approval-voided': kind(
    ['stage'],
    ['post'],
    (cells, _on, life) => ({ type: 'void-approval', approval: approvalsMeant(life, cells)[0]?.seq ?? 0 }),
    voiding,
  ),
} as const satisfies Record<string, Kind>;
