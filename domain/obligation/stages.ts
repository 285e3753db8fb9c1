import { clearingParty, isCleared, openClearance } from './clearing.ts';
import type { CommandType } from './commands.ts';
import type { Procedure } from './obligation.ts';
import type { Party } from './parties.ts';
import { isDelivered, owedDeliveries, viewsAreOpen } from './progress.ts';
import { partyOf } from './seating.ts';
import type { DeliveryProgress, Life, Stage } from './state.ts';

/** A stage of a procedure: when it is over, who has the move in it, and by which acts it can end. */
export interface ProcedureStage {
  stage: Stage;
  isOver(life: Life): boolean;
  /** An open obligation always has one; a vacant post has it all the same. */
  mover(life: Life): Party;
  /** Acts of that stage which lead on, when nothing else is missing. */
  endedBy: readonly CommandType[];
}

const officer = (life: Life): Party => partyOf(life, life.assignments.officer);
const drafter = (life: Life): Party => partyOf(life, life.assignments.drafter);

const every =
  (done: (progress: DeliveryProgress) => boolean) =>
  (life: Life): boolean =>
    owedDeliveries(life).every(([, progress]) => done(progress));

const VIEWS: ProcedureStage = {
  stage: 'views',
  isOver: (life) => !viewsAreOpen(life),
  mover: officer,
  endedBy: ['close-views'],
};
const DRAFTING: ProcedureStage = {
  stage: 'drafting',
  isOver: (life) => openClearance(life) !== undefined || isCleared(life),
  mover: drafter,
  endedBy: ['hand-in-draft', 'withdraw-objection'],
};
const CLEARANCE: ProcedureStage = {
  stage: 'clearance',
  isOver: isCleared,
  mover: (life) => clearingParty(life) ?? officer(life),
  endedBy: ['approve-draft'],
};
const SUBMISSION: ProcedureStage = {
  stage: 'submission',
  isOver: every(({ submitted }) => submitted !== null),
  mover: officer,
  endedBy: ['submit', 'drop-delivery'],
};
const ISSUANCE: ProcedureStage = {
  stage: 'issuance',
  isOver: isDelivered,
  mover: officer,
  endedBy: ['record-issuance', 'end-issuance', 'drop-delivery'],
};

/** Reports, notes, papers: one text, cleared once, delivered to each recipient by its own day. */
const DOCUMENT = [VIEWS, DRAFTING, CLEARANCE, SUBMISSION, ISSUANCE];

/** The stages of each procedure, in their order: where an obligation stands is the first that is not over. */
export const STAGES: Record<Procedure, readonly ProcedureStage[]> = {
  backgroundPaper: DOCUMENT,
  secretaryGeneralReport: DOCUMENT,
  workplanBriefing: [
    VIEWS,
    {
      stage: 'scheduling',
      isOver: every(({ scheduled }) => scheduled !== null),
      mover: officer,
      endedBy: ['schedule-briefing', 'drop-delivery'],
    },
    DRAFTING,
    CLEARANCE,
    {
      stage: 'invitation',
      isOver: every(({ invited }) => invited !== null),
      mover: officer,
      endedBy: ['invite-to-briefing', 'drop-delivery'],
    },
    {
      stage: 'briefing',
      isOver: isDelivered,
      mover: officer,
      endedBy: ['hold-briefing', 'drop-delivery'],
    },
  ],
};

/** Where it stands. All that is delivered is done, whatever else was left open; what rests stands nowhere else. */
export function stageOf(life: Life): Stage {
  if (isDelivered(life)) return 'done';
  return life.hold === null ? (procedureStage(life)?.stage ?? 'done') : 'on-hold';
}

/** Nothing is owed any more: all is delivered, or it was withdrawn or merged. */
export const isOver = (life: Life): boolean => life.ends !== null || isDelivered(life);

/** Who has the move. */
export const moverOf = (life: Life): Party =>
  life.hold === null ? (procedureStage(life)?.mover(life) ?? officer(life)) : officer(life);

const procedureStage = (life: Life): ProcedureStage | undefined =>
  STAGES[life.obligation.procedure].find((stage) => !stage.isOver(life));

/** Whether the procedure is past that stage, or has none of that name. */
export const isPast = (life: Life, stage: Stage): boolean =>
  STAGES[life.obligation.procedure].find((each) => each.stage === stage)?.isOver(life) ?? true;
