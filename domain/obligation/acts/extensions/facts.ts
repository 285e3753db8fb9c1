import type { Milestone, WakeUp } from '../../../planning/plan.ts';
import type { CivilDate } from '../../../time/civil-date.ts';

export interface ExtensionFacts {
  ExtensionAsked: { milestone: string; until: CivilDate };
  /** `missed`: the day of submission that was over when it was granted: the text is late by it all the same. */
  ExtensionGranted: { milestone: Milestone; wakeUps: WakeUp[]; missed?: CivilDate };
  ExtensionDeclined: { milestone: string };
}
