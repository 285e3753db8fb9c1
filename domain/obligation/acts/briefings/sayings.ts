import { inWords } from '../../../time/civil-date.ts';
import { doneOn, lateBy } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { BriefingFacts } from './facts.ts';

export const BRIEFING_SAYINGS: Sayings<keyof BriefingFacts> = {
  BriefingScheduled: ({ delivery, on, happenedOn }) =>
    `set the briefing (${delivery}) for ${inWords(on)}${doneOn(happenedOn)}`,
  BriefingInvited: ({ delivery, happenedOn }) =>
    `invited to the briefing (${delivery}) on ${inWords(happenedOn)}`,
  BriefingHeld: ({ delivery, happenedOn, attendance, daysLate }) =>
    `recorded that the briefing (${delivery}) was held on ${inWords(happenedOn)}, ${attendance} present${lateBy(daysLate)}`,
};
