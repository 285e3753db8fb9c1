import { daysBetween } from '../../../time/civil-date.ts';
import type { Alive, Input } from '../../state.ts';
import { allowed, type Consequences, says } from '../act.ts';
import { saidOn } from '../said-on.ts';
import type { INPUT_COMMANDS } from './commands.ts';

export const INPUT_CONSEQUENCES: Consequences<keyof typeof INPUT_COMMANDS> = {
  'ask-for-input': (_, command) => {
    const { input, of, due, post } = command;
    const followed = post == null ? {} : { post };
    return [says(command, 'InputAsked', { input, of, due, ...followed, ...saidOn(command) })];
  },
  'extend-input': (life, command) => {
    const { input, due } = command;
    return [says(command, 'InputExtended', { input, due, before: inputOf(life, input).due })];
  },
  'record-input': (life, command) => {
    const { input, happenedOn, document } = command;
    const daysLate = Math.max(0, daysBetween(inputOf(life, input).due, happenedOn));
    return [says(command, 'InputReceived', { input, happenedOn, document: document ?? null, daysLate })];
  },
  'waive-input': (_, command) => [says(command, 'InputWaived', { input: command.input })],
};

const inputOf = (life: Alive, key: string): Input => allowed(life.inputs.find((input) => input.key === key));
