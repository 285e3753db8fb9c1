import * as briefing from '../acts/briefings/checks.ts';
import * as clearance from '../acts/clearance/checks.ts';
import * as corrections from '../acts/corrections/checks.ts';
import * as dates from '../acts/dates/checks.ts';
import * as delivery from '../acts/deliveries/checks.ts';
import * as draft from '../acts/drafts/checks.ts';
import * as extension from '../acts/extensions/checks.ts';
import * as interventions from '../acts/interventions/checks.ts';
import * as views from '../acts/views/checks.ts';
import type { Rules } from './attempt.ts';
import { hasHappened, notByTheseRules, withComment } from './general.ts';
import { HOW_SENSITIVE } from './v2/to-the-file.ts';
import { byDirectory, byDrafter, byOfficer, byOfficerOrCalendar, byWhoOwesIt } from './who.ts';

/**
 * The table of what is allowed, version 1: the thin line from the first views to the last issuance. What came later is
 * refused here, but for who holds the posts and what was done past the house, which are no rules, and how sensitive
 * it is: that must be sayable of everything.
 */
export const RULES_V1: Rules = {
  'ask-for-views': [byOfficer, views.collectsViews, views.viewsNotRequested, views.replyByAhead, hasHappened],
  // A late reply is still a reply: closing the collection does not shut anybody out.
  'record-reply': [byOfficer, views.viewsRequested, views.fromAnAddressee, views.firstReply, hasHappened],
  'close-views': [byOfficer, views.viewsRequested, views.viewsNotClosed, hasHappened],
  'confirm-forecast': [
    byOfficer,
    delivery.aDocument,
    delivery.knownDelivery,
    delivery.notForecast,
    hasHappened,
  ],
  'hand-in-draft': [byDrafter, views.viewsNotOpen, draft.nothingSubmitted, draft.isNewVersion],
  'approve-draft': [
    draft.hasDraft,
    clearance.notOwnDraft,
    draft.ofCurrentDraft,
    clearance.awaitsDecision,
    clearance.byOpenApprover,
  ],
  'return-draft': [
    draft.hasDraft,
    clearance.notOwnDraft,
    draft.ofCurrentDraft,
    clearance.awaitsDecision,
    clearance.byOpenApprover,
    withComment('what is to be changed'),
  ],
  'object-to-draft': [notByTheseRules],
  'withdraw-objection': [notByTheseRules],
  'void-approval': [notByTheseRules],
  'ask-extension': [
    extension.knownMilestone,
    extension.milestoneOpen,
    byWhoOwesIt,
    extension.noExtensionOpen,
    withComment('why more time is needed'),
    extension.laterThanNow,
    extension.beforeNextStep,
  ],
  'grant-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnExtension,
    byOfficer,
  ],
  'decline-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnExtension,
    byOfficer,
  ],
  submit: [
    byOfficer,
    delivery.aDocument,
    delivery.knownDelivery,
    delivery.notSubmitted,
    clearance.cleared,
    draft.ofCurrentDraft,
    hasHappened,
    delivery.lateWithReason,
  ],
  'record-issuance': [
    byOfficer,
    delivery.aDocument,
    delivery.knownDelivery,
    delivery.submitted,
    delivery.notIssued,
    hasHappened,
    delivery.issuedAfterSubmission,
  ],
  'schedule-briefing': [byOfficer, briefing.aBriefing, delivery.knownDelivery, briefing.notHeld, hasHappened],
  'invite-to-briefing': [
    byOfficer,
    briefing.aBriefing,
    delivery.knownDelivery,
    briefing.scheduled,
    briefing.notInvited,
    hasHappened,
  ],
  'hold-briefing': [
    byOfficer,
    briefing.aBriefing,
    delivery.knownDelivery,
    briefing.notHeld,
    clearance.cleared,
    briefing.invited,
    hasHappened,
    withComment('in a few words what was said'),
  ],
  'correct-fact': [
    byOfficer,
    corrections.knownFact,
    hasHappened,
    corrections.anotherDay,
    withComment('why the day was wrong'),
  ],
  'propose-dates': [byOfficerOrCalendar, dates.notOvertaken, dates.movesSomething],
  'accept-dates': [byOfficer, dates.proposalOpen],
  'keep-dates': [byOfficer, dates.proposalOpen, withComment('why the dates are kept')],
  'seat-posts': [byDirectory],
  'tell-intervention': [interventions.byReconciler],
  classify: HOW_SENSITIVE,
  reassign: [notByTheseRules],
  acknowledge: [notByTheseRules],
  snooze: [notByTheseRules],
  'take-ladders': [notByTheseRules],
  'add-addressees': [notByTheseRules],
  'remove-addressee': [notByTheseRules],
  'remind-addressees': [notByTheseRules],
  'extend-views': [notByTheseRules],
  'correct-reply': [notByTheseRules],
  'withdraw-reply': [notByTheseRules],
  'settle-late-reply': [notByTheseRules],
  'ask-for-input': [notByTheseRules],
  'extend-input': [notByTheseRules],
  'record-input': [notByTheseRules],
  'waive-input': [notByTheseRules],
  'change-forecast': [notByTheseRules],
  'agree-slot': [notByTheseRules],
  'request-waiver': [notByTheseRules],
  'record-waiver': [notByTheseRules],
  'tell-chair': [notByTheseRules],
  'give-symbol': [notByTheseRules],
  'end-issuance': [notByTheseRules],
  'record-follow-up': [notByTheseRules],
  introduce: [notByTheseRules],
  'put-on-hold': [notByTheseRules],
  'take-up-again': [notByTheseRules],
  'drop-delivery': [notByTheseRules],
  withdraw: [notByTheseRules],
  'merge-into': [notByTheseRules],
  'record-mandate-correction': [notByTheseRules],
  'change-addressee': [notByTheseRules],
  'strike-fact': [notByTheseRules],
};
