import { inWords } from '../../../time/civil-date.ts';
import type { Slot } from '../../dates.ts';
import { milestoneName, moveWords } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { DatesFacts } from './facts.ts';

const slotWords = (slots: readonly Slot[]): string =>
  slots.map(({ delivery, on }) => `the slot of ${inWords(on)} (${delivery})`).join(', ');

export const DATES_SAYINGS: Sayings<keyof DatesFacts> = {
  DatesProposed: ({ calendarSeq, moves, slotsGivenUp = [] }) =>
    moves.length === 0
      ? `took back what was proposed: after change ${calendarSeq} of the calendar nothing moves any more`
      : `proposed new dates after change ${calendarSeq} of the calendar: ${moves.map(moveWords).join('; ')}${slotsGivenUp.length === 0 ? '' : `; for them ${slotWords(slotsGivenUp)} would have to be given up`}`,
  DatesAccepted: ({ proposal, late, slotsGivenUp = [] }) =>
    `accepted the dates proposed in event ${proposal}${late.length === 0 ? '' : `; late by them: ${late.map(milestoneName).join(', ')}`}${slotsGivenUp.length === 0 ? '' : `; given up: ${slotWords(slotsGivenUp)}`}`,
  DatesKept: ({ proposal }) => `kept the dates as they were, against the proposal of event ${proposal}`,
};
