import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant, Zone } from '../time/instant.ts';

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
  /** Never empty; the last one gives `on`. */
  reasons: Reason[];
}

/** When the workflow wakes to remind of a milestone that is not reached, or to say that it is late. */
export interface WakeUp {
  /** `draft/reminder-1`: at most one reminder is ever sent for a key. */
  key: string;
  milestone: string;
  kind: 'reminder' | 'late' | 'escalation';
  at: Instant;
}

export interface Plan {
  zone: Zone;
  deliveries: { key: string; due: CivilDate; reasons: Reason[] }[];
  /** By day, then in the order of the procedure. */
  milestones: Milestone[];
  /** By moment. */
  wakeUps: WakeUp[];
  /** What a person must know before launching: "already 9 days short on the day it was adopted". */
  warnings: string[];
}
