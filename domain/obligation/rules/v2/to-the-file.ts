import * as corrections from '../../acts/corrections/checks.ts';
import * as dates from '../../acts/dates/checks.ts';
import * as delivery from '../../acts/deliveries/checks.ts';
import * as handling from '../../acts/handling/checks.ts';
import * as interventions from '../../acts/interventions/checks.ts';
import * as reminders from '../../acts/reminders/checks.ts';
import * as seats from '../../acts/seats/checks.ts';
import * as standing from '../../acts/standing/checks.ts';
import type { Rules } from '../attempt.ts';
import { happenedInItsTime, withComment, withinReach } from '../general.ts';
import { byDirectory, byOfficer, byOfficerOrCalendar, byOfficerOrSupervisor } from '../who.ts';

const { notOnHold } = standing;

/** Also while it rests, and of a closed file: what was secret may be open one day. */
export const HOW_SENSITIVE = [
  byOfficerOrSupervisor,
  handling.readersOfClosed,
  handling.handledOtherwise,
  withComment('why others may not, or may, read it'),
];

/** What changes the obligation itself: its standing, facts, dates, posts, and what people are reminded of. */
export const TO_THE_FILE = {
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
    happenedInItsTime,
    withComment('why it is no longer owed to this recipient'),
  ],
  withdraw: [byOfficerOrSupervisor, happenedInItsTime, withComment('why it is no longer owed')],
  'merge-into': [
    byOfficerOrSupervisor,
    standing.intoAnother,
    happenedInItsTime,
    withComment('why the other text serves for it'),
  ],
  'record-mandate-correction': [byOfficer, happenedInItsTime],
  'change-addressee': [
    byOfficerOrSupervisor,
    standing.anotherAddressee,
    happenedInItsTime,
    withComment('why another owes it'),
  ],
  'correct-fact': [
    byOfficer,
    corrections.knownFact,
    happenedInItsTime,
    corrections.anotherDay,
    corrections.daysInOrder,
    withComment('why the day was wrong'),
    corrections.lateByCorrectionWithReason,
  ],
  'strike-fact': [
    byOfficer,
    corrections.knownFact,
    corrections.closedWithoutIt,
    corrections.nothingRestsOnIt,
    corrections.noOtherRestsOnIt,
    withComment('how it came into the record'),
  ],
  'propose-dates': [byOfficerOrCalendar, dates.notOvertaken, dates.movesSomething],
  'accept-dates': [byOfficer, dates.proposalOpen, dates.slotsWithReason],
  'keep-dates': [byOfficer, dates.proposalOpen, withComment('why the dates are kept')],
  acknowledge: [reminders.isAwaited, reminders.byWhoIsAwaited, reminders.notAcknowledged],
  snooze: [
    reminders.isAwaited,
    reminders.byWhoIsAwaited,
    reminders.snoozeInTime,
    withinReach,
    withComment('why it has to wait'),
  ],
  'take-ladders': [
    byOfficer,
    reminders.laddersNotOvertaken,
    reminders.otherLadders,
    withComment('why it is spoken of otherwise'),
  ],
  'tell-intervention': [interventions.byReconciler],
  classify: HOW_SENSITIVE,
  'seat-posts': [byDirectory, seats.notOvertakenSeats, seats.ofItsPosts],
  reassign: [
    byOfficerOrSupervisor,
    seats.knownRole,
    seats.fitsRole,
    seats.otherPosts,
    seats.canBeTakenBack,
    withComment('why it goes to another'),
  ],
} satisfies Partial<Rules>;
