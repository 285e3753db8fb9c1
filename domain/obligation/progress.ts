import type { Milestone, WakeUp } from '../planning/plan.ts';
import type { ClearanceStage, Party } from './parties.ts';
import type { DeliveryProgress, DraftVersion, Life, Stage } from './state.ts';

/** What can be told from a life at any moment. Questions only: nothing here changes anything. */

export const isBriefing = (life: Life): boolean => life.obligation.procedure === 'workplanBriefing';

export const currentDraft = (life: Life): DraftVersion | undefined => life.drafts.at(-1);

/** The stage of clearance whose decision on the current draft is missing; undefined when there is none. */
export function openClearance(life: Life): ClearanceStage | undefined {
  const draft = currentDraft(life);
  if (draft === undefined || isReturned(life)) return undefined;
  const given = life.decisions.filter((decision) => decision.draft === draft.sha256);
  return life.assignments.clearance.find(
    (stage) => !given.some((decision) => decision.stage === stage.key && decision.decision === 'approved'),
  );
}

/** The approver sent the current draft back. A version with other bytes ends it. */
export function isReturned(life: Life): boolean {
  const draft = currentDraft(life);
  return life.decisions.some(
    (decision) => decision.draft === draft?.sha256 && decision.decision === 'returned',
  );
}

export const isCleared = (life: Life): boolean =>
  currentDraft(life) !== undefined && !isReturned(life) && openClearance(life) === undefined;

export const viewsAreOpen = (life: Life): boolean =>
  life.obligation.collectsViews && life.views?.closed !== true;

export const progressOf = (life: Life, delivery: string): DeliveryProgress | undefined =>
  Object.hasOwn(life.deliveries, delivery) ? life.deliveries[delivery] : undefined;

const all = (life: Life, done: (progress: DeliveryProgress) => boolean): boolean =>
  Object.values(life.deliveries).every(done);

export function stageOf(life: Life): Stage {
  if (viewsAreOpen(life)) return 'views';
  if (isBriefing(life) && !all(life, (progress) => progress.scheduled !== null)) return 'scheduling';
  if (!isCleared(life)) return openClearance(life) === undefined ? 'drafting' : 'clearance';
  if (isBriefing(life)) {
    if (all(life, (progress) => progress.held !== null)) return 'done';
    return all(life, (progress) => progress.invited !== null) ? 'briefing' : 'invitation';
  }
  if (!all(life, (progress) => progress.submitted !== null)) return 'submission';
  return all(life, (progress) => progress.issued !== null) ? 'done' : 'issuance';
}

/** Who has the move at this stage. An open obligation always has one. */
export function moverOf(life: Life): Party {
  switch (stageOf(life)) {
    case 'drafting':
      return life.assignments.drafter;
    case 'clearance':
      return openClearance(life)?.party ?? life.assignments.officer;
    default:
      return life.assignments.officer;
  }
}

export const milestoneOf = (life: Life, key: string): Milestone | undefined =>
  life.plan.milestones.find((milestone) => milestone.key === key);

export function isReached(life: Life, milestone: Milestone): boolean {
  const progress = milestone.delivery === null ? undefined : progressOf(life, milestone.delivery);
  switch (milestone.step) {
    case 'ask-views':
      return life.views !== null;
    case 'close-views':
      return life.views?.closed === true;
    case 'draft':
      return life.drafts.length > 0;
    case 'clear':
      return isCleared(life);
    case 'forecast':
      // What is submitted needs no forecast any more.
      return progress?.forecast != null || progress?.submitted != null;
    case 'submit':
      return progress?.submitted != null;
    case 'issue':
      return progress?.issued != null;
    case 'schedule':
      return progress?.scheduled != null;
    case 'hold':
      return progress?.held != null;
  }
}

/** Who is reminded of a milestone: whoever can bring it about. */
export function partyFor(life: Life, milestone: Milestone): Party {
  if (milestone.step === 'draft') return life.assignments.drafter;
  if (milestone.step === 'clear') return openClearance(life)?.party ?? life.assignments.drafter;
  return life.assignments.officer;
}

/** A wake-up moved by an extension is another one: its moment belongs to its name. */
export const rungOf = (wakeUp: WakeUp): string => `${wakeUp.key}@${wakeUp.at}`;

/**
 * The next wake-up that still has something to say. A duty launched half-way is told what is late, not what somebody
 * should have been reminded of before.
 */
export function nextWakeUp(life: Life): WakeUp | undefined {
  return life.plan.wakeUps.find((wakeUp) => {
    const milestone = milestoneOf(life, wakeUp.milestone);
    if (milestone === undefined || isReached(life, milestone) || life.rung.includes(rungOf(wakeUp)))
      return false;
    return wakeUp.kind !== 'reminder' || wakeUp.at >= life.launchedAt;
  });
}
