import { expect, it } from 'vitest';
import * as briefing from '../../../domain/obligation/acts/briefings/checks.ts';
import * as clearance from '../../../domain/obligation/acts/clearance/checks.ts';
import * as delivery from '../../../domain/obligation/acts/deliveries/checks.ts';
import * as draft from '../../../domain/obligation/acts/drafts/checks.ts';
import * as inputs from '../../../domain/obligation/acts/inputs/checks.ts';
import type { Kind } from '../../../domain/obligation/acts/taking-over/kind.ts';
import { KINDS } from '../../../domain/obligation/acts/taking-over/kinds.ts';
import * as views from '../../../domain/obligation/acts/views/checks.ts';
import { happenedInItsTime } from '../../../domain/obligation/rules/general.ts';
import { RULES_V2 } from '../../../domain/obligation/rules/v2.ts';
import * as who from '../../../domain/obligation/rules/who.ts';
import { PLANS, REPORT } from '../../setup/sample.ts';
import { day, File } from './file.ts';

/** What the rules ask of an act and nobody asks of a statement: decision 0020 says why. */
const NOT_ASKED: readonly unknown[] = [
  // Who holds a post today says nothing of who did then.
  ...[...Object.values(who), clearance.byOpenApprover, clearance.byObjector, clearance.byApproverOrOfficer],
  inputs.followedByItsPost,
  // Statements are taken in the order of their days, none before the mandate and none to come.
  ...[happenedInItsTime, views.sinceAsked, views.sinceItWasAsked, views.sinceReply, views.sinceLastReply],
  ...[inputs.sinceInputAsked, delivery.sinceWaiverAsked, delivery.waivedBefore, delivery.clearedBefore],
  briefing.heldAfterInvitation,
  // Reasons stand in the evidence, and what bound then binds nobody any more.
  ...[delivery.changeWithReason, delivery.missedWithReason, delivery.lateWithReason, delivery.withinLimit],
  ...[delivery.inTimeWithReason, views.closedEarlyWithReason, briefing.postponedWithReason],
  // What was agreed with others elsewhere is so, whatever this house has planned or was told before.
  ...[delivery.slotBeforeIssuance, delivery.notSlotted, delivery.otherSymbol, delivery.waiverOpen],
  // It is always the current text that is stated to have been sent.
  draft.ofCurrentDraft,
];

/** Asked in other words, since a row names things otherwise, or nobody has the bytes: `taking-over/`. */
const OTHERWISE: readonly unknown[] = [
  ...[draft.hasWords, draft.nothingSubmittedInBytes, draft.baseIsKnown, delivery.isLateOrAtRisk],
  ...[clearance.openObjection, clearance.standingApproval],
];

/** A check that only wants a reason, which stands in the evidence. */
function isOfReasons(check: unknown): boolean {
  try {
    const attempt = { command: { comment: null } };
    return (check as (attempt: unknown) => { code: string } | undefined)(attempt)?.code === 'comment-needed';
  } catch {
    return false;
  }
}

it.each(Object.entries(KINDS))('a statement of %s is asked what its act is asked', (_, kind: Kind) => {
  const { life } = new File(REPORT, PLANS.report);
  const cells = { addressees: ['Austria'], delivery: 'GA-64', stage: 'section', day: day('2009-06-01') };
  const { type } = kind.act(cells, day('2009-05-01'), life);
  const asked: readonly unknown[] = kind.against.map(({ check }) => check);
  const missing = RULES_V2[type].filter(
    (check) => ![asked, NOT_ASKED, OTHERWISE].some((list) => list.includes(check)) && !isOfReasons(check),
  );
  expect(missing.map(({ name }) => name || 'another')).toEqual([]);
});
