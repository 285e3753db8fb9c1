import * as briefing from '../acts/briefings/checks.ts';
import * as clearance from '../acts/clearance/checks.ts';
import * as corrections from '../acts/corrections/checks.ts';
import * as dates from '../acts/dates/checks.ts';
import * as delivery from '../acts/deliveries/checks.ts';
import * as draft from '../acts/drafts/checks.ts';
import * as extension from '../acts/extensions/checks.ts';
import * as inputs from '../acts/inputs/checks.ts';
import * as reminders from '../acts/reminders/checks.ts';
import * as seats from '../acts/seats/checks.ts';
import * as standing from '../acts/standing/checks.ts';
import * as views from '../acts/views/checks.ts';
import type { Rules } from './attempt.ts';
import { hasHappened, withComment, withinReach } from './general.ts';
import {
  byAnotherThanAsked,
  byDirectory,
  byDrafterOrForDrafter,
  byOfficer,
  byOfficerOrCalendar,
  byOfficerOrDrafter,
  byOfficerOrSupervisor,
  byWhoOwesIt,
} from './who.ts';

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

/** What every act of the officer for one recipient of a document is asked. */
const DOCUMENT = [byOfficer, delivery.aDocument, delivery.knownDelivery, delivery.notDropped] as const;
const BRIEFING = [byOfficer, briefing.aBriefing, delivery.knownDelivery, delivery.notDropped] as const;

/**
 * The table of what is allowed, version 2: the whole procedure. For each command what is asked, in this order; the first
 * refusal is the answer. Pinned at launch; a changed rule is a new table, because recorded answers refer to this one.
 * While it is on hold nobody acts on it, but what happens outside is recorded.
 */
export const RULES_V2: Rules = {
  'ask-for-views': [
    byOfficer,
    notOnHold,
    views.collectsViews,
    views.viewsNotRequested,
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
    hasHappened,
  ],
  'extend-views': [
    byOfficer,
    notOnHold,
    views.viewsRequested,
    views.viewsNotClosed,
    views.namedAddressees,
    views.laterReplyBy,
    withinReach,
    withComment('why more time is given'),
  ],
  // A late reply is still a reply: neither closing the collection nor closing the file shuts anybody out.
  'record-reply': [byOfficer, views.viewsRequested, views.fromAnAddressee, views.firstReply, hasHappened],
  'correct-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.hasReply,
    hasHappened,
    withComment('what was corrected'),
  ],
  'withdraw-reply': [byOfficer, views.viewsRequested, views.fromAnAddressee, views.hasReply, hasHappened],
  'settle-late-reply': [
    byOfficer,
    views.viewsRequested,
    views.fromAnAddressee,
    views.hasReply,
    views.tooLateForText,
  ],
  'close-views': [byOfficer, notOnHold, views.viewsRequested, views.viewsNotClosed],
  'ask-for-input': [byOfficerOrDrafter, notOnHold, inputs.newInput, inputs.inputDueAhead, withinReach],
  'extend-input': [
    byOfficerOrDrafter,
    notOnHold,
    inputs.knownInput,
    inputs.inputNotReceived,
    inputs.inputAwaited,
    inputs.laterInputDue,
    inputs.inputDueAhead,
    withinReach,
    withComment('why more time is given'),
  ],
  'record-input': [byOfficerOrDrafter, inputs.knownInput, inputs.inputNotReceived, hasHappened],
  'waive-input': [
    byOfficerOrDrafter,
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
    draft.nothingSubmitted,
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
  ],
  'decline-extension': [
    extension.knownMilestone,
    extension.extensionOpen,
    extension.notOwnRequest,
    byAnotherThanAsked,
  ],
  'confirm-forecast': [...DOCUMENT, notOnHold, delivery.notForecast, hasHappened, delivery.forecastKnown],
  'change-forecast': [...DOCUMENT, notOnHold, delivery.notSubmitted, delivery.changeWithReason],
  'agree-slot': [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    delivery.slotAhead,
    withinReach,
    delivery.notSlotted,
  ],
  'request-waiver': [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    delivery.aboveLimit,
    delivery.noWaiverOpen,
    withComment('why it cannot be shorter'),
  ],
  'record-waiver': [...DOCUMENT, delivery.waiverOpen, hasHappened],
  submit: [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    clearance.cleared,
    draft.ofCurrentDraft,
    hasHappened,
    delivery.withinLimit,
    delivery.lateWithReason,
  ],
  'tell-chair': [...DOCUMENT, delivery.isLate, delivery.chairNotTold, hasHappened],
  'give-symbol': [...DOCUMENT, delivery.otherSymbol],
  'record-issuance': [
    ...DOCUMENT,
    delivery.submitted,
    delivery.notIssued,
    hasHappened,
    delivery.issuedAfterSubmission,
    delivery.knownLanguages,
    delivery.bySymbol,
  ],
  'end-issuance': [
    ...DOCUMENT,
    delivery.notIssued,
    delivery.partlyIssued,
    hasHappened,
    delivery.endedAfterIssuance,
    withComment('why the other languages do not come'),
  ],
  'record-follow-up': [
    ...DOCUMENT,
    delivery.knownFollowUp,
    delivery.issuedAtAll,
    hasHappened,
    withComment('what it is for'),
  ],
  introduce: [...DOCUMENT, delivery.issuedAtAll, delivery.notIntroduced, hasHappened],
  'schedule-briefing': [
    ...BRIEFING,
    notOnHold,
    briefing.notHeld,
    briefing.dayAhead,
    withinReach,
    briefing.postponedWithReason,
  ],
  'invite-to-briefing': [...BRIEFING, notOnHold, briefing.scheduled, briefing.notInvited, hasHappened],
  'hold-briefing': [
    ...BRIEFING,
    notOnHold,
    briefing.notHeld,
    clearance.cleared,
    briefing.invited,
    hasHappened,
    withComment('in a few words what was said'),
  ],
  'put-on-hold': [
    byOfficerOrSupervisor,
    notOnHold,
    standing.untilAhead,
    withinReach,
    withComment('why it has to rest'),
  ],
  'take-up-again': [byOfficerOrSupervisor, standing.onHold],
  'drop-delivery': [
    byOfficer,
    delivery.knownDelivery,
    delivery.notDropped,
    standing.stillOwed,
    standing.notTheLast,
    hasHappened,
    withComment('why it is no longer owed to this recipient'),
  ],
  withdraw: [byOfficerOrSupervisor, hasHappened, withComment('why it is no longer owed')],
  'merge-into': [
    byOfficerOrSupervisor,
    standing.intoAnother,
    hasHappened,
    withComment('why the other text serves for it'),
  ],
  'record-mandate-correction': [byOfficer, hasHappened],
  'change-addressee': [
    byOfficerOrSupervisor,
    standing.anotherAddressee,
    hasHappened,
    withComment('why another owes it'),
  ],
  'correct-fact': [
    byOfficer,
    corrections.knownFact,
    hasHappened,
    corrections.anotherDay,
    corrections.daysInOrder,
    withComment('why the day was wrong'),
  ],
  'strike-fact': [
    byOfficer,
    corrections.knownFact,
    corrections.nothingRestsOnIt,
    withComment('how it came into the record'),
  ],
  'propose-dates': [byOfficerOrCalendar, dates.notOvertaken, dates.movesSomething],
  'accept-dates': [byOfficer, dates.proposalOpen],
  'keep-dates': [byOfficer, dates.proposalOpen, withComment('why the dates are kept')],
  acknowledge: [reminders.isAwaited, reminders.byWhoIsAwaited, reminders.notAcknowledged],
  snooze: [
    reminders.isAwaited,
    reminders.byWhoIsAwaited,
    reminders.snoozeInTime,
    withinReach,
    withComment('why it has to wait'),
  ],
  'seat-posts': [byDirectory, seats.notOvertakenSeats, seats.ofItsPosts],
  reassign: [
    byOfficerOrSupervisor,
    seats.knownRole,
    seats.fitsRole,
    seats.otherPosts,
    seats.canBeTakenBack,
    withComment('why it goes to another'),
  ],
};
