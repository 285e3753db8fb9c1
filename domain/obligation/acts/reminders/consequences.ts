import { allowed, type Consequences, says } from '../act.ts';
import { awaitedWith } from './checks.ts';
import type { REMINDER_COMMANDS } from './commands.ts';

export const REMINDER_CONSEQUENCES: Consequences<keyof typeof REMINDER_COMMANDS> = {
  acknowledge: (life, command) => {
    const { key: awaited, due } = allowed(awaitedWith(life, command.awaited));
    return [says(command, 'Acknowledged', { awaited, due })];
  },
  snooze: (life, command) => {
    const { key: awaited, due } = allowed(awaitedWith(life, command.awaited));
    return [says(command, 'Snoozed', { awaited, due, until: command.until })];
  },
};
