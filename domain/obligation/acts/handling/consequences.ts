import { type Consequences, says } from '../act.ts';
import type { HANDLING_COMMANDS } from './commands.ts';
import { handlingOf } from './handling.ts';
import { readersIn } from './readers.ts';

export const HANDLING_CONSEQUENCES: Consequences<keyof typeof HANDLING_COMMANDS> = {
  classify: (life, command) => {
    const { sensitivity } = command;
    const was = handlingOf(life).sensitivity;
    return [says(command, 'Classified', { sensitivity, was, readers: readersIn(command) })];
  },
};
