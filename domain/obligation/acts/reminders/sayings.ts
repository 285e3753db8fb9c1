import { inWords } from '../../../time/civil-date.ts';
import { milestoneName } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { ReminderFacts } from './facts.ts';

export const REMINDER_SAYINGS: Sayings<keyof ReminderFacts> = {
  Reminded: ({ milestone, due, kind, to, also = [] }) =>
    `${kind === 'escalation' ? 'told' : 'reminded'} ${[to, ...also].map(({ post }) => `the ${post}`).join(' and ')}: ${milestoneName(milestone)} ${kind === 'escalation' ? 'was' : 'is'} due on ${inWords(due)}`,
  FellLate: ({ milestone, due }) =>
    `noted that ${milestoneName(milestone)} is late: it was due on ${inWords(due)}`,
  Acknowledged: ({ awaited, due }) => `acknowledged ${milestoneName(awaited)}, due on ${inWords(due)}`,
  Snoozed: ({ awaited, until }) => `wants no reminder of ${milestoneName(awaited)} before ${inWords(until)}`,
  RungsReplanned: ({ changed }) =>
    `speaks of it by the new days: ${changed.map(({ awaited, from, to }) => `${milestoneName(awaited)} on ${inWords(to)} instead of ${inWords(from)}`).join('; ')}`,
  RangInVain: () => 'rang for something that was done meanwhile',
};
