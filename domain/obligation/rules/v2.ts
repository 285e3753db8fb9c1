import * as clearance from '../acts/clearance/checks.ts';
import * as draft from '../acts/drafts/checks.ts';
import * as extension from '../acts/extensions/checks.ts';
import * as seats from '../acts/seats/checks.ts';
import * as views from '../acts/views/checks.ts';
import type { Rules } from './attempt.ts';
import { withComment } from './general.ts';
import { RULES_V1 } from './v1.ts';
import { byAnotherThanAsked, byDirectory, byDrafterOrForDrafter, byOfficerOrSupervisor } from './who.ts';

/** What every decision on a draft is asked. */
const DECISION = [
  draft.hasDraft,
  clearance.notOwnDraft,
  draft.ofCurrentDraft,
  clearance.awaitsDecision,
  clearance.byOpenApprover,
] as const;

/**
 * The table of what is allowed, version 2: the whole procedure. Where it says nothing it is as in version 1. Pinned at
 * launch; a changed rule is a new table, because recorded answers refer to this one.
 */
export const RULES_V2: Rules = {
  ...RULES_V1,
  'hand-in-draft': [
    byDrafterOrForDrafter,
    views.viewsNotOpen,
    draft.nothingSubmitted,
    draft.isNewVersion,
    draft.baseIsKnown,
  ],
  'approve-draft': [...DECISION, clearance.onceAPerson],
  'return-draft': [...DECISION, withComment('what is to be changed')],
  'object-to-draft': [...DECISION, withComment('what the objection is')],
  'withdraw-objection': [clearance.openObjection, clearance.byObjector],
  'void-approval': [
    draft.nothingSubmitted,
    clearance.standingApproval,
    clearance.byApproverOrOfficer,
    withComment('why the approval cannot stand'),
  ],
  'grant-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnExtension,
    byAnotherThanAsked,
  ],
  'decline-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnExtension,
    byAnotherThanAsked,
  ],
  'seat-posts': [byDirectory, seats.notOvertakenSeats, seats.ofItsPosts],
  reassign: [
    byOfficerOrSupervisor,
    seats.knownRole,
    seats.fitsRole,
    seats.otherPosts,
    withComment('why it goes to another'),
  ],
};
