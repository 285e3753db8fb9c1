import type { CommandType } from '../commands.ts';
import * as check from './checks.ts';
import * as dates from './dates-checks.ts';

/**
 * The table of what is allowed, version 1: for each command what is asked, in this order. The first refusal is the
 * answer. Pinned at launch; a changed rule is a new table, because recorded answers refer to this one.
 */
export const RULES_V1: { [T in CommandType]: readonly check.Check<T>[] } = {
  'ask-for-views': [check.byOfficer, check.collectsViews, check.viewsNotRequested, check.replyByAhead],
  // A late reply is still a reply: closing the collection does not shut anybody out.
  'record-reply': [
    check.byOfficer,
    check.viewsRequested,
    check.fromAnAddressee,
    check.firstReply,
    check.hasHappened,
  ],
  'close-views': [check.byOfficer, check.viewsRequested, check.viewsNotClosed],
  'confirm-forecast': [
    check.byOfficer,
    check.aDocument,
    check.knownDelivery,
    check.notForecast,
    check.hasHappened,
  ],
  'hand-in-draft': [check.byDrafter, check.viewsNotOpen, check.nothingSubmitted, check.isNewVersion],
  'approve-draft': [
    check.hasDraft,
    check.notOwnDraft,
    check.ofCurrentDraft,
    check.awaitsDecision,
    check.byOpenApprover,
  ],
  'return-draft': [
    check.hasDraft,
    check.notOwnDraft,
    check.ofCurrentDraft,
    check.awaitsDecision,
    check.byOpenApprover,
    check.withComment('what is to be changed'),
  ],
  'ask-extension': [
    check.knownMilestone,
    check.milestoneOpen,
    check.byWhoOwesIt,
    check.noExtensionOpen,
    check.withComment('why more time is needed'),
    check.laterThanNow,
    check.beforeNextStep,
  ],
  'grant-extension': [check.knownMilestone, check.extensionOpen, check.notOwnExtension, check.byOfficer],
  'decline-extension': [check.knownMilestone, check.extensionOpen, check.notOwnExtension, check.byOfficer],
  submit: [
    check.byOfficer,
    check.aDocument,
    check.knownDelivery,
    check.notSubmitted,
    check.cleared,
    check.ofCurrentDraft,
    check.hasHappened,
    check.lateWithReason,
  ],
  'record-issuance': [
    check.byOfficer,
    check.aDocument,
    check.knownDelivery,
    check.submitted,
    check.notIssued,
    check.hasHappened,
    check.issuedAfterSubmission,
  ],
  'schedule-briefing': [check.byOfficer, check.aBriefing, check.knownDelivery, check.notHeld],
  'invite-to-briefing': [
    check.byOfficer,
    check.aBriefing,
    check.knownDelivery,
    check.scheduled,
    check.notInvited,
    check.hasHappened,
  ],
  'hold-briefing': [
    check.byOfficer,
    check.aBriefing,
    check.knownDelivery,
    check.notHeld,
    check.cleared,
    check.invited,
    check.hasHappened,
    check.withComment('in a few words what was said'),
  ],
  'correct-fact': [
    check.byOfficer,
    check.knownFact,
    check.hasHappened,
    check.anotherDay,
    check.withComment('why the day was wrong'),
  ],
  'propose-dates': [dates.byOfficerOrCalendar, dates.notOvertaken, dates.movesSomething],
  'accept-dates': [check.byOfficer, dates.proposalOpen],
  'keep-dates': [check.byOfficer, dates.proposalOpen, check.withComment('why the dates are kept')],
};
