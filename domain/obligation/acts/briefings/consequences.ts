import { daysLate } from '../../lateness.ts';
import { type Consequences, says } from '../act.ts';
import { saidOn } from '../said-on.ts';
import type { BRIEFING_COMMANDS } from './commands.ts';

export const BRIEFING_CONSEQUENCES: Consequences<keyof typeof BRIEFING_COMMANDS> = {
  'schedule-briefing': (_, command) => {
    const { delivery, on } = command;
    return [says(command, 'BriefingScheduled', { delivery, on, ...saidOn(command) })];
  },
  'invite-to-briefing': (_, command) => {
    const { delivery, happenedOn } = command;
    return [says(command, 'BriefingInvited', { delivery, happenedOn })];
  },
  'hold-briefing': (life, command) => {
    const { delivery, happenedOn, attendance } = command;
    const late = daysLate(life, `hold/${delivery}`, happenedOn);
    return [says(command, 'BriefingHeld', { delivery, happenedOn, attendance, daysLate: late })];
  },
};
