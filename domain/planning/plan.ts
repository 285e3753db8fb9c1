import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant, Zone } from '../time/instant.ts';
import type { ProofStep } from './proof.ts';

export type { Grade } from '../time/citation.ts';

/** One step of why a day is this day and no other; read in order they are the proof. */
export interface Reason extends Cited {
  /** The rule's name: `submission-ten-weeks`. */
  rule: string;
  /** For a person: "A document is submitted 10 weeks before the meeting opens. That is 7 July 2009." */
  sentence: string;
}

/** What is done at a milestone, in the order of the procedure. */
export const STEPS = [
  'ask-views',
  'close-views',
  'forecast',
  'draft',
  'clear',
  'submit',
  'issue',
  'schedule',
  'hold',
] as const;
export type Step = (typeof STEPS)[number];

/** A dated step on the way. */
export interface Milestone {
  /** `draft`, or with its delivery `submit/GA-64`. Unique within the plan. */
  key: string;
  step: Step;
  /** The delivery it belongs to; null when it is for all. */
  delivery: string | null;
  /** The last day on which it is in time. */
  on: CivilDate;
  /** The end of that day at the plan's station. */
  at: Instant;
  /** The step of the plan's proof that gave `on` when the plan was made; not in plans of before there were proofs. */
  proof?: number;
  /** What moved it since; in plans of before there were proofs all the reasons, the last of which gives `on`. */
  reasons?: Reason[];
  /** In working days: how much later what comes before it may end; negative: how much is missing. */
  slack?: number;
}

/** When the workflow wakes to remind of a milestone that is not reached, or to say that it is late. */
export interface WakeUp {
  /** `draft/reminder-1`: at most one reminder is ever sent for a key. */
  key: string;
  milestone: string;
  kind: 'reminder' | 'late' | 'escalation';
  at: Instant;
}

/** Whether there is time for everything between adoption and where the product is awaited. */
export interface Feasibility {
  /** `tight`: only because elastic steps give way. `short`: not even then. */
  verdict: 'fits' | 'tight' | 'short';
  /** How many working days of the usual lengths are missing; 0 when it fits. */
  shortBy: number;
  /** The day on which the first step would have to begin to have the usual lengths. */
  from: CivilDate;
  /** Keys of the milestones that were past already on the day of adoption. */
  past: string[];
}

/** A stage of clearance with its days, within the step `clear`. */
export interface StageDays {
  /** `section`, `department`. */
  stage: string;
  /** The first and the last of its days. */
  from: CivilDate;
  to: CivilDate;
  proof: number;
}

export interface Plan {
  zone: Zone;
  deliveries: { key: string; due: CivilDate; proof?: number; reasons?: Reason[] }[];
  /** By day, then in the order of the procedure. */
  milestones: Milestone[];
  /** By moment. */
  wakeUps: WakeUp[];
  /** What a person must know before launching: "already 9 days short on the day it was adopted". */
  warnings: string[];
  /** Why each day is this day; not in plans of before there were proofs, as the two below. */
  proof?: ProofStep[];
  feasibility?: Feasibility;
  clearance?: StageDays[];
  /** How many facts the calendar's record had when the plan was made. */
  calendarSeq?: number;
}
