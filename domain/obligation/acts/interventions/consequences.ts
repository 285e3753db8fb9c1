import { type Consequences, says } from '../act.ts';
import type { INTERVENTION_COMMANDS } from './commands.ts';

export const INTERVENTION_CONSEQUENCES: Consequences<keyof typeof INTERVENTION_COMMANDS> = {
  'tell-intervention': (_, command) => {
    const { what, run, happenedAt } = command;
    return [says(command, 'IntervenedOutside', { what, run, happenedAt })];
  },
};
