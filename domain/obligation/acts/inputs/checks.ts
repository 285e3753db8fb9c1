import { inWords } from '../../../time/civil-date.ts';
import { dayAt } from '../../../time/instant.ts';
import { postsIn } from '../../parties.ts';
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

/** Who follows it hears of it, so it is a post that the obligation knows the holder of. */
export const followedByItsPost = ({ life, command }: Attempt<'ask-for-input'>) => {
  const posts = postsIn(life.assignments);
  return command.post == null || posts.includes(command.post)
    ? undefined
    : refuse(
        'no-such-post',
        `It has nothing to do with the post ${command.post}; its posts are ${posts.join(', ')}.`,
      );
};

export const inputDueAhead = ({ command, today }: Attempt<'ask-for-input' | 'extend-input'>) =>
  command.due <= ((command.type === 'ask-for-input' ? command.happenedOn : null) ?? today)
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

/** Nothing comes in answer before it was asked for. */
export const sinceInputAsked = (attempt: Attempt<'record-input'>) => {
  const { life, command } = attempt;
  const input = inputIn(attempt);
  const asked = input && dayAt(input.askedAt, life.plan.zone);
  return asked !== undefined && command.happenedOn < asked
    ? refuse('before-its-cause', `Input ${command.input} was asked for on ${inWords(asked)} only.`)
    : undefined;
};

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
