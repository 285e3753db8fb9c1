import * as briefing from '../../acts/briefings/checks.ts';
import * as clearance from '../../acts/clearance/checks.ts';
import * as delivery from '../../acts/deliveries/checks.ts';
import * as draft from '../../acts/drafts/checks.ts';
import * as standing from '../../acts/standing/checks.ts';
import type { Rules } from '../attempt.ts';
import { happenedInItsTime, withComment, withinReach } from '../general.ts';
import { byOfficer } from '../who.ts';

const { notOnHold } = standing;

/** What every act of the officer for one recipient of a document is asked. */
const DOCUMENT = [byOfficer, delivery.aDocument, delivery.knownDelivery, delivery.notDropped] as const;
const BRIEFING = [byOfficer, briefing.aBriefing, delivery.knownDelivery, delivery.notDropped] as const;

/** From the forecast of a document, or the day of a briefing, to what follows its issuance. */
export const TO_THE_RECIPIENTS = {
  'confirm-forecast': [
    ...DOCUMENT,
    notOnHold,
    delivery.notForecast,
    happenedInItsTime,
    delivery.forecastKnown,
    delivery.forecastInOrder,
  ],
  'change-forecast': [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    delivery.changeWithReason,
    delivery.forecastInOrder,
  ],
  'agree-slot': [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    happenedInItsTime,
    delivery.slotAhead,
    withinReach,
    delivery.notSlotted,
    delivery.slotBeforeIssuance,
    delivery.missedWithReason,
  ],
  'request-waiver': [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    delivery.aboveLimit,
    delivery.noWaiverOpen,
    happenedInItsTime,
    withComment('why it cannot be shorter'),
  ],
  'record-waiver': [...DOCUMENT, delivery.waiverOpen, happenedInItsTime, delivery.sinceWaiverAsked],
  submit: [
    ...DOCUMENT,
    notOnHold,
    delivery.notSubmitted,
    clearance.cleared,
    draft.ofCurrentDraft,
    happenedInItsTime,
    delivery.withinLimit,
    delivery.waivedBefore,
    delivery.clearedBefore,
    delivery.lateWithReason,
    delivery.inTimeWithReason,
  ],
  'tell-chair': [...DOCUMENT, delivery.isLateOrAtRisk, delivery.chairNotTold, happenedInItsTime],
  'give-symbol': [...DOCUMENT, delivery.otherSymbol],
  'record-issuance': [
    ...DOCUMENT,
    delivery.submitted,
    delivery.notIssued,
    happenedInItsTime,
    delivery.issuedAfterSubmission,
    delivery.knownLanguages,
    delivery.bySymbol,
  ],
  'end-issuance': [
    ...DOCUMENT,
    delivery.notIssued,
    delivery.partlyIssued,
    happenedInItsTime,
    delivery.endedAfterIssuance,
    withComment('why the other languages do not come'),
  ],
  'record-follow-up': [
    ...DOCUMENT,
    delivery.knownFollowUp,
    delivery.issuedAtAll,
    happenedInItsTime,
    withComment('what it is for'),
  ],
  introduce: [...DOCUMENT, delivery.issuedAtAll, delivery.notIntroduced, happenedInItsTime],
  'schedule-briefing': [
    ...BRIEFING,
    notOnHold,
    briefing.notHeld,
    happenedInItsTime,
    briefing.anotherDay,
    briefing.dayAhead,
    withinReach,
    briefing.postponedWithReason,
  ],
  'invite-to-briefing': [...BRIEFING, notOnHold, briefing.scheduled, briefing.notInvited, happenedInItsTime],
  'hold-briefing': [
    ...BRIEFING,
    notOnHold,
    briefing.notHeld,
    clearance.cleared,
    briefing.invited,
    happenedInItsTime,
    briefing.heldAfterInvitation,
    briefing.heldOnItsDay,
    delivery.clearedBefore,
    withComment('in a few words what was said'),
  ],
} satisfies Partial<Rules>;
