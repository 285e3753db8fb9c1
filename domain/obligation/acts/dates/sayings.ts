import { milestoneName, moveWords } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { DatesFacts } from './facts.ts';

export const DATES_SAYINGS: Sayings<keyof DatesFacts> = {
  DatesProposed: ({ calendarSeq, moves }) =>
    moves.length === 0
      ? `took back what was proposed: after change ${calendarSeq} of the calendar nothing moves any more`
      : `proposed new dates after change ${calendarSeq} of the calendar: ${moves.map(moveWords).join('; ')}`,
  DatesAccepted: ({ proposal, late }) =>
    `accepted the dates proposed in event ${proposal}${late.length === 0 ? '' : `; late by them: ${late.map(milestoneName).join(', ')}`}`,
  DatesKept: ({ proposal }) => `kept the dates as they were, against the proposal of event ${proposal}`,
};
