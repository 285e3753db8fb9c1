import { type CivilDate, later } from '../time/civil-date.ts';
import { dayAt } from '../time/instant.ts';
import type { ClearanceStage, Party } from './parties.ts';
import { partyOf } from './seating.ts';
import type { DraftDecision, DraftVersion, Life } from './state.ts';

/** Where the current text stands in its clearance. */

export const currentDraft = (life: Life): DraftVersion | undefined => life.drafts.at(-1);

/** What was decided on the current bytes and still counts. */
export function decisionsOnCurrent(life: Life): DraftDecision[] {
  const draft = currentDraft(life);
  return life.decisions.filter((decision) => !decision.void && decision.draft === draft?.sha256);
}

/** Approvals that stand, of one stage. */
export const approvalsIn = (life: Life, stage: string): DraftDecision[] =>
  decisionsOnCurrent(life).filter((decision) => decision.stage === stage && decision.decision === 'approved');

/** The objection that keeps the current text from going on; a version with other bytes ends it, and so does whoever raised it. */
export const objectionIn = (life: Life): DraftDecision | undefined =>
  decisionsOnCurrent(life).find(({ decision }) => decision === 'objected');

/** An approver sent the current text back. Only a version with other bytes ends it. */
export const isReturned = (life: Life): boolean =>
  decisionsOnCurrent(life).some(({ decision }) => decision === 'returned');

/** The stage of clearance at which decisions on the current text are missing; undefined when there is none. */
export function openClearance(life: Life): ClearanceStage | undefined {
  if (currentDraft(life) === undefined || isReturned(life) || objectionIn(life) !== undefined)
    return undefined;
  return life.assignments.clearance.find((stage) => approvalsIn(life, stage.key).length < stage.needs);
}

/** Posts of the open stage that have not approved yet, in the order of the chain. */
export function openPosts(life: Life): string[] {
  const stage = openClearance(life);
  if (stage === undefined) return [];
  const given = approvalsIn(life, stage.key).map(({ post }) => post);
  return stage.posts.filter((post) => !given.includes(post));
}

export const isCleared = (life: Life): boolean =>
  currentDraft(life) !== undefined &&
  !isReturned(life) &&
  objectionIn(life) === undefined &&
  openClearance(life) === undefined;

/** The day on which the last approval of these bytes was given, of those that stand; undefined where there is none. */
export const clearedOn = (life: Life, draft: string | undefined): CivilDate | undefined =>
  life.decisions
    .filter((each) => !each.void && each.draft === draft && each.decision === 'approved')
    .map(({ at }) => dayAt(at, life.plan.zone))
    .reduce<CivilDate | undefined>((last, on) => (last === undefined ? on : later(last, on)), undefined);

/** Who has the text on the table: of several posts that may decide in any order, the first that is not vacant. */
export function clearingParty(life: Life): Party | undefined {
  const parties = openPosts(life).map((post) => partyOf(life, post));
  return parties.find(({ person }) => person !== null) ?? parties[0];
}
