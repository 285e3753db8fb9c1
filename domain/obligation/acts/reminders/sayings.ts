import { inWords } from '../../../time/civil-date.ts';
import { milestoneName } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { ReminderFacts } from './facts.ts';

export const REMINDER_SAYINGS: Sayings<keyof ReminderFacts> = {
  Reminded: ({ milestone, due, kind, to, also = [] }) =>
    `${kind === 'escalation' ? 'told' : 'reminded'} ${[to, ...also].map(({ post }) => `the ${post}`).join(' and ')} of ${milestoneName(milestone)}, ${kind === 'escalation' ? 'overdue since' : 'due on'} ${inWords(due)}`,
  FellLate: ({ milestone, due }) => `noted as late: ${milestoneName(milestone)}, due on ${inWords(due)}`,
  Acknowledged: ({ awaited, due }) => `acknowledged ${milestoneName(awaited)}, due on ${inWords(due)}`,
  Snoozed: ({ awaited, until }) => `wants no reminder of ${milestoneName(awaited)} before ${inWords(until)}`,
  LaddersTaken: ({ calendarSeq, replanned }) =>
    `gave it the ladders that are in force (change ${calendarSeq} of the calendar): ${replanned.length === 0 ? 'nothing is spoken of on another day next' : `speaks next ${replanned.map(nextWords).join('; ')}`}`,
  RungsReplanned: ({ changed }) =>
    `moved the reminders to the new days: ${changed.map(({ awaited, from, to }) => `${milestoneName(awaited)} on ${inWords(to)} instead of ${inWords(from)}`).join('; ')}`,
  RangInVain: () => 'rang for something that was done meanwhile',
};

/** "of the draft on 28 May 2009 instead of 27 May 2009". */
const nextWords = ({ awaited, from, to }: ReminderFacts['LaddersTaken']['replanned'][number]): string =>
  `of ${milestoneName(awaited)} ${to === null ? 'no more' : `on ${inWords(to)}`}${from === null ? '' : ` instead of ${inWords(from)}`}`;
