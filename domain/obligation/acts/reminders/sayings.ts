import { inWords } from '../../../time/civil-date.ts';
import { milestoneName } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { ReminderFacts } from './facts.ts';

export const REMINDER_SAYINGS: Sayings<keyof ReminderFacts> = {
  Reminded: ({ milestone, due, kind, to }) =>
    `${kind === 'escalation' ? 'told' : 'reminded'} the ${to.post}: ${milestoneName(milestone)} ${kind === 'escalation' ? 'was' : 'is'} due on ${inWords(due)}`,
  FellLate: ({ milestone, due }) =>
    `noted that ${milestoneName(milestone)} is late: it was due on ${inWords(due)}`,
  RangInVain: () => 'rang for something that was done meanwhile',
};
