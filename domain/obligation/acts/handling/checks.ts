import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import { handlingOf } from './handling.ts';
import { readersIn } from './readers.ts';

/** Who reads what is open to all needs not be named. */
export const readersOfClosed = ({ command }: Attempt<'classify'>) =>
  command.sensitivity === 'unclassified' && readersIn(command).length > 0
    ? refuse('readers-of-open', 'What is unclassified is open to all who read here: name nobody.')
    : undefined;

export const handledOtherwise = ({ life, command }: Attempt<'classify'>) => {
  const { sensitivity, readers } = handlingOf(life);
  return sensitivity === command.sensitivity && readers.join() === readersIn(command).join()
    ? refuse('same-handling', `It is ${sensitivity} already, for the same readers.`)
    : undefined;
};
