import type { Milestone, WakeUp } from '../../../planning/plan.ts';
import type { CivilDate } from '../../../time/civil-date.ts';

export interface ExtensionFacts {
  ExtensionAsked: { milestone: string; until: CivilDate };
  ExtensionGranted: { milestone: Milestone; wakeUps: WakeUp[] };
  ExtensionDeclined: { milestone: string };
}
