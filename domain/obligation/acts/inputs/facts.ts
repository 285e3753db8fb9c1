import type { CivilDate } from '../../../time/civil-date.ts';
import type { FileBytes } from '../../fields.ts';

export interface InputFacts {
  /** `post`: which follows it; without it the drafter's. */
  InputAsked: { input: string; of: string; due: CivilDate; post?: string; happenedOn?: CivilDate };
  InputExtended: { input: string; due: CivilDate; before: CivilDate };
  InputReceived: { input: string; happenedOn: CivilDate; document: FileBytes | null; daysLate: number };
  /** Nobody waits for it any more; the comment says why. */
  InputWaived: { input: string };
}
