import { inWords } from '../../../time/civil-date.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import type { Input } from '../../state.ts';

type Named = Any & { command: { input: string } };

const inputIn = ({ life, command }: Named): Input | undefined =>
  life.inputs.find(({ key }) => key === command.input);

export const newInput = (attempt: Attempt<'ask-for-input'>) =>
  inputIn(attempt) === undefined
    ? undefined
    : refuse('input-asked', `Input ${attempt.command.input} was asked for already.`);

export const inputDueAhead = ({ command, today }: Attempt<'ask-for-input' | 'extend-input'>) =>
  command.due <= today
    ? refuse('input-due-past', `It cannot be due on ${inWords(command.due)}: that day is not ahead.`)
    : undefined;

export const knownInput = (attempt: Attempt<'extend-input' | 'record-input' | 'waive-input'>) =>
  inputIn(attempt) === undefined
    ? refuse('no-such-input', `No input ${attempt.command.input} was asked for.`)
    : undefined;

/** What was waived may come all the same. */
export const inputNotReceived = (attempt: Attempt<'extend-input' | 'record-input' | 'waive-input'>) =>
  inputIn(attempt)?.received == null
    ? undefined
    : refuse('input-received', `Input ${attempt.command.input} was received already.`);

export const inputAwaited = (attempt: Attempt<'extend-input' | 'waive-input'>) =>
  inputIn(attempt)?.waived
    ? refuse('input-waived', `Nobody waits for ${attempt.command.input} any more.`)
    : undefined;

export const laterInputDue = (attempt: Attempt<'extend-input'>) => {
  const due = inputIn(attempt)?.due;
  return due !== undefined && attempt.command.due <= due
    ? refuse('extension-not-later', `${inWords(attempt.command.due)} gives no more time than there is.`)
    : undefined;
};
