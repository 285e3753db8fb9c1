import * as clearance from '../../acts/clearance/checks.ts';
import * as draft from '../../acts/drafts/checks.ts';
import * as extension from '../../acts/extensions/checks.ts';
import * as inputs from '../../acts/inputs/checks.ts';
import * as standing from '../../acts/standing/checks.ts';
import * as views from '../../acts/views/checks.ts';
import type { Rules } from '../attempt.ts';
import { happenedInItsTime, withComment, withinReach } from '../general.ts';
import {
  byAnotherThanAsked,
  byDrafterOrForDrafter,
  byOfficer,
  byOfficerDrafterOrFollower,
  byOfficerOrDrafter,
  byWhoOwesIt,
} from '../who.ts';

const { notOnHold } = standing;

/** What every decision on a draft is asked. */
const DECISION = [
  notOnHold,
  draft.hasDraft,
  clearance.notOwnDraft,
  draft.ofCurrentDraft,
  clearance.awaitsDecision,
  clearance.byOpenApprover,
] as const;

/** Views, contributions, versions of the text, clearance, more time. */
export const TO_THE_TEXT = {
  'ask-for-views': [
    byOfficer,
    notOnHold,
    views.collectsViews,
    views.viewsNotRequested,
    views.eachOnce,
    happenedInItsTime,
    views.replyByAhead,
    withinReach,
    views.kindsAreAsked,
  ],
  'add-addressees': [
    byOfficer,
    notOnHold,
    views.viewsRequested,
    views.viewsNotClosed,
    views.newAddressees,
    happenedInItsTime,
    views.sinceAsked,
    views.replyByAheadOfAdded,
    withinReach,
    views.kindsAreAsked,
  ],
  'remove-addressee': [
    byOfficer,
    views.viewsRequested,
    views.viewsNotClosed,
    views.anAddressee,
    withComment('why it is not asked any more'),
  ],
  'remind-addressees': [
    byOfficer,
    notOnHold,
    views.viewsRequested,
    views.viewsNotClosed,
    views.namedAddressees,
    views.someoneSilent,
    happenedInItsTime,
    views.sinceAsked,
  ],
  'extend-views': [
    byOfficer,
    notOnHold,
    views.viewsRequested,
    views.viewsNotClosed,
    views.namedAddressees,
    happenedInItsTime,
    views.sinceAsked,
    views.laterReplyBy,
    withinReach,
    withComment('why more time is given'),
  ],
  // A late reply is still a reply: neither closing the collection nor closing the file shuts anybody out.
  'record-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.firstReply,
    happenedInItsTime,
    views.sinceItWasAsked,
  ],
  'correct-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.hasReply,
    happenedInItsTime,
    views.sinceItWasAsked,
    withComment('what was corrected'),
  ],
  'withdraw-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.hasReply,
    happenedInItsTime,
    views.sinceReply,
  ],
  'settle-late-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.hasReply,
    views.tooLateForText,
  ],
  'close-views': [
    byOfficer,
    notOnHold,
    views.viewsRequested,
    views.viewsNotClosed,
    happenedInItsTime,
    views.sinceAsked,
    views.sinceLastReply,
    views.closedEarlyWithReason,
  ],
  'ask-for-input': [
    byOfficerOrDrafter,
    notOnHold,
    inputs.newInput,
    inputs.followedByItsPost,
    happenedInItsTime,
    inputs.inputDueAhead,
    withinReach,
  ],
  'extend-input': [
    byOfficerDrafterOrFollower,
    notOnHold,
    inputs.knownInput,
    inputs.inputNotReceived,
    inputs.inputAwaited,
    inputs.laterInputDue,
    inputs.inputDueAhead,
    withinReach,
    withComment('why more time is given'),
  ],
  'record-input': [
    byOfficerDrafterOrFollower,
    inputs.knownInput,
    inputs.inputNotReceived,
    happenedInItsTime,
    inputs.sinceInputAsked,
  ],
  'waive-input': [
    byOfficerDrafterOrFollower,
    notOnHold,
    inputs.knownInput,
    inputs.inputNotReceived,
    inputs.inputAwaited,
    withComment('why it is not waited for'),
  ],
  'hand-in-draft': [
    byDrafterOrForDrafter,
    notOnHold,
    views.viewsNotOpen,
    draft.hasWords,
    draft.nothingSubmittedInBytes,
    draft.isNewVersion,
    draft.baseIsKnown,
  ],
  'approve-draft': [...DECISION, clearance.onceAPerson],
  'return-draft': [...DECISION, withComment('what is to be changed')],
  'object-to-draft': [...DECISION, withComment('what the objection is')],
  'withdraw-objection': [notOnHold, clearance.openObjection, clearance.notOwnDraft, clearance.byObjector],
  'void-approval': [
    draft.nothingSubmitted,
    clearance.standingApproval,
    clearance.byApproverOrOfficer,
    withComment('why the approval cannot stand'),
  ],
  'ask-extension': [
    notOnHold,
    extension.knownMilestone,
    extension.milestoneOpen,
    byWhoOwesIt,
    extension.noExtensionOpen,
    extension.noSlotAgreed,
    withComment('why more time is needed'),
    extension.laterThanNow,
    extension.beforeNextStep,
  ],
  // Of what is done meanwhile more time is only declined: it would make in time what came late.
  'grant-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.milestoneOpen,
    extension.notOwnRequest,
    byAnotherThanAsked,
    extension.noSlotAgreed,
  ],
  'decline-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnRequest,
    byAnotherThanAsked,
  ],
} satisfies Partial<Rules>;
